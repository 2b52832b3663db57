/** What a page carries besides its text: page numbers, running heads and feet. */

import type { TextLine } from './lines.ts'
import type { PdfPage } from './page.ts'

/** Head and foot take up this share of a page. */
const MARGIN = 0.1

const PAGE_NUMBER =
  /^(?:[-—–―‐－·\s]+\d+[-—–―‐－·\s]+|第?\s*\d+\s*页?\s*[/／]?\s*共?\s*\d+\s*页|第\s*\d+\s*页|\d+\s*[/／]\s*\d+)$/u

function isAtEdge(page: PdfPage, line: TextLine): boolean {
  return line.y < page.height * MARGIN || line.y > page.height * (1 - MARGIN)
}

/** No page number is longer. */
const LONGEST = 40

/** A tab parts cells: “0 / 0” in a table is no page of none. */
function isPageNumber(page: PdfPage, line: TextLine): boolean {
  if (line.text.length > LONGEST || line.text.includes('\t')) return false
  return PAGE_NUMBER.test(line.text) || line.text === String(page.number)
}

/** The same words at the same height, whatever the number in them. */
function shape(line: TextLine): string {
  return `${line.text.replace(/\d+/gu, '#')}@${Math.round(line.y / 4)}`
}

/** For each page its lines without page numbers, running heads and feet. */
export function withoutFurniture(
  pages: readonly { readonly page: PdfPage; readonly lines: readonly TextLine[] }[],
): TextLine[][] {
  const count = new Map<string, number>()
  for (const { page, lines } of pages)
    for (const line of lines.filter((one) => isAtEdge(page, one)))
      count.set(shape(line), (count.get(shape(line)) ?? 0) + 1)
  return pages.map(({ page, lines }) =>
    lines.filter((line) => {
      if (!isAtEdge(page, line)) return true
      return !isPageNumber(page, line) && (count.get(shape(line)) ?? 0) < 3
    }),
  )
}
