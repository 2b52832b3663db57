/**
 * An svg picture. As an `img` it runs no script and fetches nothing, but it can be opened at its own
 * address as well: so it holds nothing but shapes, text and colours, by a list of what it may hold.
 */

import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes'
import { cssAddresses } from './css-addresses.ts'
import { TOP, type Fault, type JudgedPicture, type Size } from './judged.ts'

const SVG = 'http://www.w3.org/2000/svg'

/** What drawing programs note for themselves; nothing of it is shown or run. */
const NOTES = /inkscape|sodipodi|adobe|rdf|creativecommons|purl\.org|boxy-svg|sketch|serif/i

const ELEMENTS = new Set([
  ...['svg', 'g', 'defs', 'symbol', 'use', 'title', 'desc', 'metadata', 'style', 'switch'],
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'image'],
  ...['text', 'tspan', 'textPath', 'linearGradient', 'radialGradient', 'stop', 'pattern'],
  ...['clipPath', 'mask', 'marker'],
])

/** Attributes whose value is CSS, which may name an address. */
const STYLED = /^(?:style|fill|stroke|cursor|filter|mask|clip-path|marker(?:-start|-mid|-end)?)$/

/** What is told of one picture: the rest is of the same kind. */
const MOST_TOLD = 5

/** One used in another, each twice, doubles what is drawn at every step. */
const MOST_USES = 20

const INLINE_PICTURE = /^data:image\/(?:png|jpeg);base64,/i

const HINT = {
  plain: '请在作图软件里另存为“普通 SVG”（文字、效果转成路径），或改用 png。',
  inside: '请把用到的图形、图片都放进这张图里，或改用 png。',
  broken: '请用作图软件打开这张图，重新另存为 svg。',
  size: '请给 <svg> 写上 viewBox，如 viewBox="0 0 200 80"。',
}

type Complain = (message: string, hint: string) => void

function judgeCss(css: string, complain: Complain): void {
  const { addresses, faults } = cssAddresses(css)
  for (const { message } of faults) complain(`样式有不能用的写法：${message}`, HINT.plain)
  for (const { text } of addresses)
    if (!text.startsWith('#')) complain(`样式要用图外的东西“${text.slice(0, 60)}”。`, HINT.inside)
}

function judgeAttribute({ name, local, uri, value }: SaxesAttributeNS, complain: Complain): void {
  if (/^on/i.test(local)) complain(`这里有脚本（${name}）。`, HINT.plain)
  else if (name === 'xml:base') complain('这里写着 xml:base。', HINT.inside)
  else if (local === 'href') {
    if (!value.startsWith('#') && !INLINE_PICTURE.test(value))
      complain(`这里要用图外的东西“${value.slice(0, 60)}”。`, HINT.inside)
  } else if (uri === '' && STYLED.test(local)) judgeCss(value, complain)
}

function judgeElement({ name, local, uri }: SaxesTagNS, complain: Complain): void {
  if (uri === SVG ? ELEMENTS.has(local) : NOTES.test(uri)) return
  const what = local === 'script' ? '脚本' : `不能用的 <${name}>`
  complain(`这里有${what}。`, HINT.plain)
}

function sizeOf({ attributes }: SaxesTagNS): Size | undefined {
  const box = attributes['viewBox']?.value
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const own = ['width', 'height'].map((name) =>
    Number(/^\s*([\d.]+)(?:px)?\s*$/.exec(attributes[name]?.value ?? '')?.[1]),
  )
  const [width = 0, height = 0] = box?.length === 4 ? box.slice(2) : own
  return width > 0 && height > 0 && width + height < Infinity ? { width, height } : undefined
}

/** Looks through an svg picture, given as text. */
export function judgeSvg(text: string): JudgedPicture {
  const parser = new SaxesParser({ xmlns: true })
  const faults: Fault[] = []
  let root: SaxesTagNS | undefined
  let uses = 0
  /** What has been read of a style sheet inside. */
  let css: string | undefined
  const complain: Complain = (message, hint) => {
    faults.push({ at: { line: parser.line, column: 1 }, message, hint })
  }
  parser.on('error', () => {
    throw new SyntaxError('not well-formed')
  })
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) complain('文件头的 DOCTYPE 里有自己的定义。', HINT.plain)
  })
  parser.on('processinginstruction', ({ target }) => complain(`这里有 <?${target}?>。`, HINT.plain))
  parser.on('opentag', (tag) => {
    root ??= tag
    if (css !== undefined) complain('<style> 里套着别的东西。', HINT.plain)
    else if (tag.local === 'style') css = ''
    judgeElement(tag, complain)
    if (tag.local === 'use' && (uses += 1) === MOST_USES + 1)
      complain(`这张图里的 <use> 超过 ${MOST_USES} 个。`, HINT.plain)
    for (const attribute of Object.values(tag.attributes)) judgeAttribute(attribute, complain)
  })
  parser.on('closetag', ({ local }) => {
    if (local !== 'style' || css === undefined) return
    judgeCss(css, complain)
    css = undefined
  })
  const style = (part: string): void => {
    if (css !== undefined) css += part
  }
  parser.on('text', style)
  parser.on('cdata', style)
  try {
    parser.write(text.replace(/^\uFEFF/, '')).close()
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    complain('这里不合 svg（XML）的写法。', HINT.broken)
    return { faults: faults.slice(-1) }
  }
  if (root?.local !== 'svg' || root.uri !== SVG) {
    const message = '这个文件不是 svg 图片，或者 <svg> 没有写 xmlns。'
    return { faults: [{ at: TOP, message, hint: HINT.broken }] }
  }
  const size = sizeOf(root)
  if (!size) complain('看不出这张图有多宽、多高。', HINT.size)
  return faults.length > 0 || !size ? { faults: faults.slice(0, MOST_TOLD) } : size
}
