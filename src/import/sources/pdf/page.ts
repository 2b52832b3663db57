/** What is printed on one page of a PDF: runs of text and ruled lines, measured from the top left. */

import { getResolvedPDFJS, type getDocumentProxy } from 'unpdf'
import { foldRadicals } from '../../radicals.ts'
import { limits } from '../limits.ts'
import type { Drawing } from './drawing.ts'
import { setDownwards, type Font } from './downwards.ts'
import { strokesOf, type Segment } from './strokes.ts'

/** A document as unpdf opens it. */
export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>

type PdfPageProxy = Awaited<ReturnType<PdfDocument['getPage']>>

/** A run of text; `y` is its baseline, measured from the top. */
export interface TextRun {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

/** One page. */
export interface PdfPage {
  readonly number: number
  readonly height: number
  readonly runs: readonly TextRun[]
  readonly segments: readonly Segment[]
  readonly hasImage: boolean
  /** Has it text in a font that is not in the file and cannot be read? */
  readonly hasUnreadFont: boolean
  /** Texts that lie over it and are not read: filled into a form's fields, or typed onto the page. */
  readonly overlaid: readonly string[]
}

/** A page of more drawing than this is a picture; its lines are not looked for. */
const MOST_OPERATORS = 200_000

const WIDE = /[\u1100-\u{10FFFF}]/u

/** How wide a text is set, in halves of a character. */
function measure(text: string): number {
  return [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0)
}

/** A run cut at its spaces, each part where it must stand: one run may cross several cells. */
function parted(run: TextRun): TextRun[] {
  const whole = measure(run.text)
  return [...run.text.matchAll(/\S+/gu)].map((match) => ({
    ...run,
    text: match[0],
    x: run.x + (run.width * measure(run.text.slice(0, match.index))) / whole,
    width: (run.width * measure(match[0])) / whole,
  }))
}

/** Text as it is read on; half of a pair, which stands for nothing, is seen to be none. */
function readableText(text: string): string {
  return foldRadicals(text.replace(/\p{Cs}/gu, '\uFFFD'))
}

/** Text turned on its side: every character is a run of its own. */
function turned(run: TextRun, length: number): TextRun[] {
  const characters = [...run.text]
  const step = length / characters.length
  return characters.flatMap((text, index) => {
    const y = run.y + step * (index + 0.5) + run.size * 0.35
    return text.trim() === '' ? [] : [{ ...run, text, y, width: run.size }]
  })
}

/** Text drawn twice at one place, as some editors do for bold, stands once. */
function once(runs: readonly TextRun[]): TextRun[] {
  const seen = new Set<string>()
  return runs.filter((run) => {
    const key = `${run.text}@${Math.round(run.x)},${Math.round(run.y)}`
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

/** The fonts of a page by their names, or why one cannot be read; a browser loads them in its own time. */
async function fontsOf(
  { commonObjs }: PdfPageProxy,
  { fnArray, argsArray, OPS }: Drawing,
): Promise<ReadonlyMap<string, Font | string>> {
  const names = new Set(
    argsArray.flatMap((args, at) =>
      fnArray[at] === OPS['setFont'] ? (args as readonly [string]).slice(0, 1) : [],
    ),
  )
  const waiting = [...names].map(
    (name) =>
      new Promise<[string, Font | string]>((resolve) => {
        commonObjs.get(name, (font: Font | string) => {
          resolve([name, font])
        })
      }),
  )
  return new Map(await Promise.all(waiting))
}

/** As much of an annotation as is looked at. */
interface Annotation {
  readonly subtype?: string
  /** Text, a choice, a button or a signature, in two letters. */
  readonly fieldType?: string
  readonly fieldValue?: string | readonly string[] | null
  readonly contentsObj?: { readonly str: string }
}

function overlaidText({ subtype, fieldType, fieldValue, contentsObj }: Annotation): string {
  if (subtype === 'FreeText') return contentsObj?.str.trim() ?? ''
  const isFilled = subtype === 'Widget' && (fieldType === 'Tx' || fieldType === 'Ch')
  return isFilled ? [fieldValue ?? ''].flat().join('、').trim() : ''
}

/** Reads one page, its number from 1. */
export async function readPage(document: PdfDocument, number: number): Promise<PdfPage> {
  const page = await document.getPage(number)
  const { transform, width, height } = page.getViewport({ scale: 1 })
  const { OPS } = await getResolvedPDFJS()
  const content = await page.getTextContent({ disableNormalization: true })
  const drawing = { ...(await page.getOperatorList()), OPS }
  const fonts = await fontsOf(page, drawing)
  const annotations = (await page.getAnnotations()) as readonly Annotation[]
  const printed = content.items.flatMap((item): TextRun[] => {
    if (!('str' in item) || item.str.trim() === '') return []
    if (content.styles[item.fontName]?.vertical) return []
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = item.transform as number[]
    const [va = 1, vb = 0, vc = 0, vd = 1, ve = 0, vf = 0] = transform
    const size = Math.hypot(c, d)
    const x = va * e + vc * f + ve
    const y = vb * e + vd * f + vf
    const run = { text: readableText(item.str), x, y, width: item.width, size }
    const isTurned = Math.abs(vb * a + vd * b) > Math.abs(va * a + vc * b)
    return isTurned ? turned({ ...run, x: x - size * 0.85 }, item.width) : parted(run)
  })
  const downwards = setDownwards(drawing, transform, fonts)
    .filter(({ x, y, size }) => x + size > 0 && x < width && y > 0 && y - size < height)
    .map((one) => ({ ...one, text: readableText(one.text), width: one.size }))
  const images = [OPS['paintImageXObject'], OPS['paintInlineImageXObject']]
  const isDrawing = drawing.fnArray.length >= MOST_OPERATORS
  const segments = isDrawing ? [] : strokesOf(drawing, transform)
  return {
    number,
    height,
    runs: once([...printed, ...downwards]),
    segments: segments.length > limits.strokes ? [] : segments,
    hasImage: drawing.fnArray.some((code) => images.includes(code)),
    hasUnreadFont: [...fonts.values()].some((font) => typeof font === 'string'),
    overlaid: annotations.map(overlaidText).filter((text) => text !== ''),
  }
}
