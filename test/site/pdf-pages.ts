import { getDocumentProxy } from 'unpdf'
import { foldRadicals } from '../../src/import/radicals.ts'

/** A printed page: its text line by line from above, and how far down the page each stands. */
export interface PrintedPage {
  readonly lines: readonly string[]
  /** Where the lowest text between the margins stands: 0 at the top of the text area, 1 at its foot. */
  readonly filled: number
  /** What stands in the margin below. */
  readonly foot: string
}

const POINTS = 72 / 25.4

/** The margins of official documents, as the style sheet has them, in points. */
const MARGIN = { top: 37 * POINTS, bottom: 35 * POINTS }

/** The pages of a PDF printed from a page of the site. */
export async function printedPages(pdf: Buffer): Promise<PrintedPage[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf))
  const pages = Array.from({ length: document.numPages }, async (_, index) => {
    const page = await document.getPage(index + 1)
    const [, , , height = 0] = page.view
    const { items } = await page.getTextContent()
    const texts = items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [
            {
              text: foldRadicals(item.str).replace(/\s/g, ''),
              y: (item.transform as number[])[5] ?? 0,
            },
          ]
        : [],
    )
    const body = texts.filter(({ y }) => y > MARGIN.bottom)
    const lowest = Math.min(...body.map(({ y }) => y))
    const room = height - MARGIN.top - MARGIN.bottom
    return {
      lines: body.toSorted((one, other) => other.y - one.y).map(({ text }) => text),
      filled: (height - MARGIN.top - lowest) / room,
      foot: texts
        .filter(({ y }) => y <= MARGIN.bottom)
        .map(({ text }) => text)
        .join(''),
    }
  })
  return Promise.all(pages)
}
