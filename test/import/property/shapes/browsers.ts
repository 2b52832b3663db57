/** A rendered page copied out of a browser as plain text. */

import { isTable, type Laid, type LaidRow } from '../laid.ts'

/** Browsers by how they copy a table. */
export const BROWSERS = ['chrome', 'chrome-paragraphs', 'firefox', 'firefox-paragraphs'] as const

/** A browser. */
export type Browser = (typeof BROWSERS)[number]

/** Cells of a row, merged ones not repeated. Of cells with paragraphs Chrome leaves a line each and of blank ones nothing. */
const rowText: Readonly<Record<Browser, (row: LaidRow) => string>> = {
  chrome: (row) => row.map(({ text }) => text).join('\t'),
  'chrome-paragraphs': (row) =>
    row.flatMap(({ text }) => (text === '' ? [] : [`${text}\n`])).join('\n'),
  firefox: (row) => row.map(({ text }) => text).join(' \t'),
  'firefox-paragraphs': (row) => row.map(({ text }) => `\n${text}\n`).join('\t'),
}

/** A report as a browser copies it. */
export function writeSelection(laid: Laid, browser: Browser): string {
  return laid
    .map((block) =>
      isTable(block) ? `${block.rows.map(rowText[browser]).join('\n')}\n` : `${block}\n`,
    )
    .join('\n')
}
