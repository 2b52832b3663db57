import { describe, expect, it } from 'vitest'
import type { SourceDocument } from '../../src/import/document.ts'
import { recognise } from '../../src/import/draft/recognise.ts'
import type { Draft } from '../../src/import/draft/draft.ts'
import { readHtml } from '../../src/import/sources/html/read-html.ts'
import { readBytes } from '../../src/import/sources/read-bytes.ts'
import { readText } from '../../src/import/sources/read-text.ts'
import { figuresOf } from './property/generate.ts'
import { laidOut } from './property/laid.ts'
import { writeHtml } from './property/shapes/html.ts'
import { writePipes, writeTabs } from './property/shapes/text.ts'
import { whole } from './whole.ts'

const laid = laidOut(whole)
const tabs = writeTabs(laid)
const pipes = writePipes(laid)

const organ = { id: 'o', name: whole.organ, shortName: whole.organ, aliases: [], type: '镇' }

function draftOf(source: SourceDocument): Draft {
  return recognise(source, { organs: [organ] })
}

/** Cells that are not as printed. */
function wrong({ figures }: Draft): string[] {
  return [...figuresOf(whole.format, whole.cells)].flatMap(([id, { value, state }]) =>
    figures.get(id)?.value === value && figures.get(id)?.state === state ? [] : [id],
  )
}

function findings({ doubts }: Draft): string[] {
  return doubts.map(({ rule, path }) => `${rule} ${path}`)
}

describe('what a person reads at once is read', () => {
  it.each([
    ['rows of pipes without one at the beginning', pipes.replace(/^\| ?/gmu, '')],
    [
      'rows of pipes without one at either end',
      pipes.replace(/^\| ?/gmu, '').replace(/ ?\|$/gmu, ''),
    ],
    [
      'Markdown in a plain text',
      pipes.replace(/^([一二三四五六]、)/gmu, '## $1').replace(/^(?=青|示)/u, '# '),
    ],
    [
      'a table whose headings are torn, its figures in one row',
      tabs.replace(
        /^行政复议\t[\s\S]*?(?=^(?:\d+\t){14}\d+$)/mu,
        [...'行政复议行政诉讼', '未经复议直接', '起诉', '复议后', '起诉']
          .concat(['结果', '维持', '结果', '纠正', '其他', '结果', '尚未', '审结', '总', '计'])
          .join('\n')
          .concat('\n'),
      ),
    ],
    [
      'a label that goes on after its figures',
      tabs.replace(/^(.*?其他情形)）\t(.*)$/gmu, '$1\t$2').replaceAll('\t', ' '),
    ],
    [
      'a label set downwards',
      tabs
        .replaceAll('\t', ' ')
        .replace('三、本年度办理结果 ', `${[...'三、本年度办理结果'].join('\n')}\n`),
    ],
  ])('%s', (_, text) => {
    const draft = draftOf(readText(text))
    expect(wrong(draft)).toEqual([])
    expect(findings(draft)).toEqual([])
  })

  it('a row of dashes is one of figures', () => {
    const text = pipes.replace(/^\| 行政许可 \|.*$/mu, '| - | - | - | - |')
    const { blocks } = readText(text)
    const grid = blocks.find((block) => block.kind === 'grid')
    expect(grid?.rows.some((row) => row.every((cell) => cell.text.trim() === '-'))).toBe(true)
  })
})

describe('a table told in sentences', () => {
  const group = (key: string): string[] =>
    [...whole.cells].flatMap(([id, text]) => (id.startsWith(`review.${key}.`) ? [text] : []))
  const told = (name: string, [a, b, c, d, all]: string[], sum: string): string =>
    `${name}${sum === '' ? `${all}件，其中` : ''}结果维持${a}件，结果纠正${b}件，其他结果${c}件，尚未审结${d}件${sum}`
  const rows = {
    行政复议: 'reconsideration',
    未经复议直接起诉: 'litigationDirect',
    复议后起诉: 'litigationAfterReconsideration',
  }
  const prose = (sum: (all: string) => string): string =>
    Object.entries(rows)
      .map(([name, key]) => told(name, group(key), sum(group(key).at(-1) ?? '')))
      .join('；')
  const withProse = (text: string): Draft =>
    draftOf(readText(tabs.replace(/^行政复议\t[\s\S]*?(?=^五、)/mu, `${text}。\n`)))

  it.each([
    ['after its parts', prose((all) => `，总计${all}件`)],
    ['before them', prose(() => '')],
  ])('is read where its rows add up, their sum %s, and that is said', (_, text) => {
    const draft = withProse(text)
    expect(wrong(draft)).toEqual([])
    expect(findings(draft)).toEqual(['import-order review'])
  })

  it('is left unread where they do not', () => {
    const draft = withProse(prose((all) => `，总计${Number(all) + 1}件`))
    expect(draft.figures.get('review.reconsideration.total')?.state).toBe('unread')
    expect(findings(draft)).toEqual(['import-place review'])
  })
})

describe('a page saved as one file', () => {
  const page = Buffer.from(writeHtml(laid))
  const parts = (encoding: string, body: string): Uint8Array =>
    new TextEncoder().encode(
      [
        'From: <Saved by a browser>',
        'MIME-Version: 1.0',
        'Content-Type: multipart/related; type="text/html"; boundary="--edge--"',
        '',
        '----edge--',
        'Content-Type: text/html; charset="utf-8"',
        `Content-Transfer-Encoding: ${encoding}`,
        '',
        body,
        '----edge----',
        '',
      ].join('\r\n'),
    )

  it.each([
    ['base64', page.toString('base64').replace(/.{76}/gu, '$&\r\n')],
    [
      'quoted-printable',
      [...page]
        .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
        .join('')
        .replace(/.{72}/gu, '$&=\r\n'),
    ],
  ])('is decoded from %s', async (encoding, body) => {
    const draft = draftOf(await readBytes(parts(encoding, body), '年报.mhtml'))
    expect(wrong(draft)).toEqual([])
    expect(draft.year).toBe(whole.year)
  })
})

describe('the headings of sections', () => {
  it.each([
    ['一、基本情况', 1],
    ['二、主动公开情况', 2],
    ['三、依申请公开政府信息办理情况', 3],
    ['四、因政府信息公开被申请行政复议和提起行政诉讼情况', 4],
    ['五、存在问题及改进情况', 5],
    ['五、存在的问题及整改措施', 5],
    ['五、主要问题及改进措施', 5],
    ['五、存在不足及改进措施', 5],
    ['五、存在问题和下一步打算', 5],
    ['五、工作存在的主要问题和改进措施', 5],
    ['五、整改措施', 5],
    ['六、其他事项', 6],
    ['六、其他需要说明的事项', 6],
  ])('%s is one of the form’s', (heading, number) => {
    const numeral = '一二三四五六'[number - 1] ?? ''
    const plain = new RegExp(`^${numeral}、[^\\t\\n]*(?:情况|事项)$`, 'mu')
    const draft = draftOf(readText(tabs.replace(plain, heading)))
    expect(draft.sections.map((one) => one.number)).toEqual([1, 2, 3, 4, 5, 6])
    expect(draft.sections[number - 1]?.title).toBe(heading.slice(2))
    expect(findings(draft)).toEqual([])
  })
})

it('captions, related reading and links to other years stay out of the text', async () => {
  const html = writeHtml(laid)
    .replaceAll('<table>', '<p>表1 统计表</p><table>')
    .replace(
      '</div><footer>',
      `<p>附件：</p><p>相关阅读</p><ul><li><a href="/1">${whole.organ}2019年政府信息公开工作年度报告</a></li></ul><p>上一篇：没有了</p><p>分享到：微信</p></div><footer>`,
    )
  const draft = draftOf(await readHtml(new TextEncoder().encode(html)))
  const text = draft.sections.map(({ markdown }) => markdown).join('\n')
  expect(text).not.toMatch(/表1|附件|相关阅读|2019|上一篇|分享/u)
  expect(wrong(draft)).toEqual([])
  expect(findings(draft)).toEqual([])
})
