/** The files of an .ods that are read, strained and counted. */

import type { Archive } from '../archive.ts'
import { demandAtMost, limits, tooMuch } from '../limits.ts'
import { strained, type Sieve, type Strained } from '../strained-xml.ts'
import { xmlText } from '../xml.ts'
import { locked } from '../zip-directory.ts'
import { cellText, countCells, type CellCounts } from './cell-counts.ts'

const utf8 = new TextEncoder()

const NUMBER = [
  ...['style', 'textual', 'grouping', 'position', 'decimal-places', 'min-decimal-places'],
  ...['min-integer-digits', 'min-exponent-digits', 'forced-exponent-sign', 'denominator-value'],
  ...['min-numerator-digits', 'min-denominator-digits'],
]
const NAMED = ['name', 'truncate-on-overflow']

/** What of an .ods is read: its cells, and the formats of their numbers. */
const ODS: Sieve = {
  ...{ 'document-content': [], 'document-styles': [], body: [], spreadsheet: [] },
  ...{ styles: [], 'automatic-styles': [], style: ['name', 'family', 'data-style-name'] },
  ...{ 'number-style': NAMED, 'currency-style': NAMED, 'percentage-style': NAMED },
  ...{ 'date-style': NAMED, 'time-style': NAMED, 'text-style': NAMED, 'boolean-style': NAMED },
  ...{ number: NUMBER, fraction: NUMBER, 'scientific-number': NUMBER, 'currency-symbol': [] },
  ...{ day: NUMBER, month: NUMBER, year: NUMBER, hours: NUMBER, minutes: NUMBER, seconds: NUMBER },
  ...{ 'day-of-week': NUMBER, era: NUMBER, 'am-pm': [], text: [], 'text-content': [], boolean: [] },
  map: ['condition', 'apply-style-name'],
  table: ['name'],
  ...{ 'table-row-group': [], 'table-header-rows': [], 'table-rows': [] },
  'table-row': ['number-rows-repeated'],
  'covered-table-cell': ['number-columns-repeated'],
  'table-cell': [
    ...['style-name', 'number-columns-repeated', 'number-columns-spanned', 'number-rows-spanned'],
    ...['value-type', 'value', 'date-value', 'time-value', 'boolean-value', 'string-value'],
  ],
  ...{ p: [], span: [], s: ['c'], tab: [], 'line-break': [], a: [] },
}

function number(attributes: Map<string, string>, name: string): number {
  return Number.parseInt(attributes.get(name) ?? '1', 10) || 1
}

/** What repeats itself is counted as often; digits and blanks by the thousand are refused. */
function odsListener(counts: CellCounts): Strained {
  const text = cellText()
  let rows = 1
  return {
    ...text,
    start: (name, attributes, isEmpty) => {
      text.start?.(name, attributes, isEmpty)
      if (name === 'table-row') rows = number(attributes, 'number-rows-repeated')
      if (name === 'table-cell' && !isEmpty)
        countCells(counts, rows * number(attributes, 'number-columns-repeated'))
      if (name === 's') demandAtMost(number(attributes, 'c'), limits.columns, '连着的空格')
      for (const [one, value] of attributes)
        if (NUMBER.includes(one) && (value.length > 10 || number(attributes, one) > 1_000))
          tooMuch('这个文件里的一个数字格式位数太多')
    },
  }
}

const MANIFEST = 'META-INF/manifest.xml'

/** An .ods without all that is not read. */
export function odsFiles(archive: Archive, counts: CellCounts): Record<string, Uint8Array> {
  const read = (name: string): Uint8Array => {
    const bytes = archive.read(name)
    return utf8.encode(bytes ? strained(xmlText(bytes), ODS, counts, odsListener(counts)) : '')
  }
  const manifest = archive.read(MANIFEST)
  if (manifest && xmlText(manifest).includes('encryption-data')) locked()
  return {
    // The library looks whether there is one, and needs nothing in it.
    [MANIFEST]: utf8.encode('<manifest/>'),
    'styles.xml': read('styles.xml'),
    'content.xml': read('content.xml'),
  }
}
