/** The files of an .xlsx that are read, strained and counted. */

import type { Archive } from '../archive.ts'
import { demandAtMost, limits, tooMuch } from '../limits.ts'
import { strained, type Sieve, type Strained } from '../strained-xml.ts'
import { xmlText } from '../xml.ts'
import { cellText, countCells, type CellCounts } from './cell-counts.ts'

const utf8 = new TextEncoder()

const RICH_TEXT = { t: [], r: [] }

/** What of an .xlsx is read. */
const XLSX = {
  types: {
    Types: [],
    Default: ['Extension', 'ContentType'],
    Override: ['PartName', 'ContentType'],
  },
  links: { Relationships: [], Relationship: ['Id', 'Type', 'Target'] },
  workbook: {
    workbook: [],
    workbookPr: ['date1904'],
    sheets: [],
    sheet: ['name', 'sheetId', 'state', 'id'],
  },
  strings: { sst: [], si: [], ...RICH_TEXT },
  styles: {
    styleSheet: [],
    numFmts: [],
    numFmt: ['numFmtId', 'formatCode'],
    cellXfs: [],
    xf: ['numFmtId'],
  },
  sheet: {
    worksheet: [],
    cols: [],
    col: ['min', 'max', 'hidden'],
    sheetData: [],
    row: ['r', 'hidden'],
    c: ['r', 's', 't'],
    v: [],
    is: [],
    mergeCells: [],
    mergeCell: ['ref'],
    ...RICH_TEXT,
  },
} satisfies Record<string, Sieve>

/** A cell or a range of cells that a sheet can have: three letters and seven digits each. */
const PLACE = /^\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?$/i

/** Letters and digits of a place are reckoned with, however many there are. */
function demandPlace(place: string | undefined): void {
  if (place !== undefined && !PLACE.test(place)) tooMuch('这个文件里有一格的地址不在工作表里')
}

/** A sheet has no more columns. */
const MOST_COLUMNS = 16_384

/** Of columns it is read which are hidden; one after the other, so that none is gone through again. */
function keepHidden(attributes: Map<string, string>, after: number): number {
  const [min, max] = [Number(attributes.get('min')), Number(attributes.get('max'))]
  const isSound = min > after && min <= max && max <= MOST_COLUMNS
  if (isSound && /^(?:1|true)$/u.test(attributes.get('hidden') ?? '')) return max
  for (const name of attributes.keys()) attributes.delete(name)
  return after
}

function sheetListener(counts: CellCounts): Strained {
  const text = cellText()
  let columns = 0
  return {
    ...text,
    start: (name, attributes, isEmpty) => {
      text.start?.(name, attributes, isEmpty)
      if (name === 'worksheet') columns = 0
      if (name === 'col') columns = keepHidden(attributes, columns)
      if (name === 'row') demandPlace(`A${attributes.get('r') ?? 1}`)
      else demandPlace(attributes.get(name === 'mergeCell' ? 'ref' : 'r'))
      if (name === 'c' && !isEmpty) countCells(counts, 1)
    },
  }
}

/** Formats are texts of commands: long ones keep the library that obeys them busy. */
const stylesListener: Strained = {
  start: (_name, attributes) =>
    demandAtMost(attributes.get('formatCode')?.length ?? 0, limits.format, '一个数字格式的字'),
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'

/** The library wants to see these namespaces, under no prefix. */
function withNamespace(root: string, namespace: string): Strained {
  return {
    start: (name, attributes) => {
      if (name === root) attributes.set('xmlns', namespace)
    },
  }
}

/** No two sheets are one file: a small one would be read a thousand times. */
function workbookListener(): Strained {
  const ids = new Set<string>()
  const root = withNamespace('workbook', MAIN)
  return {
    start: (name, attributes, isEmpty) => {
      root.start?.(name, attributes, isEmpty)
      if (name !== 'sheet') return
      const id = attributes.get('id') ?? ''
      if (ids.has(id)) tooMuch('这个文件里有两个工作表指向同一处')
      ids.add(id)
      demandAtMost(ids.size, limits.sheets, '工作表')
    },
  }
}

function linksListener(): Strained {
  const targets = new Set<string>()
  return {
    start: (_name, attributes) => {
      const target = attributes.get('Target')?.split(/[\\/]/u).slice(-2).join('/')
      if (target === undefined || !target.startsWith('worksheets/')) return
      if (targets.has(target)) tooMuch('这个文件里有两个工作表指向同一处')
      targets.add(target)
    },
  }
}

/** A file of an archive as all programs name it. */
function plainName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/u, '')
}

/** The types of the files that are kept; the library would miss the others. */
function typesListener(isKept: (name: string) => boolean): Strained {
  const root = withNamespace('Types', TYPES)
  return {
    start: (name, attributes, isEmpty) => {
      root.start?.(name, attributes, isEmpty)
      if (!isKept(plainName(attributes.get('PartName') ?? ''))) attributes.delete('PartName')
      if (name === 'Override' && !attributes.has('PartName')) attributes.delete('ContentType')
    },
  }
}

/** An .xlsx without all that is not read. */
export function xlsxFiles(archive: Archive, counts: CellCounts): Record<string, Uint8Array> {
  const kinds: readonly (readonly [RegExp, Sieve, Strained])[] = [
    [/^\[Content_Types\]\.xml$/iu, XLSX.types, typesListener((name) => kindOf(name) !== undefined)],
    [/^xl\/_rels\/workbook\.xml\.rels$/iu, XLSX.links, linksListener()],
    [/^xl\/workbook\.xml$/iu, XLSX.workbook, workbookListener()],
    [/^xl\/sharedStrings\.xml$/iu, XLSX.strings, cellText()],
    [/^xl\/styles\.xml$/iu, XLSX.styles, stylesListener],
    [/^xl\/worksheets\/[^/]+\.xml$/iu, XLSX.sheet, sheetListener(counts)],
  ]
  const kindOf = (name: string) => kinds.find(([pattern]) => pattern.test(name))
  return Object.fromEntries(
    archive.names.flatMap((name): [string, Uint8Array][] => {
      const [, sieve, told] = kindOf(plainName(name)) ?? []
      const bytes = sieve && archive.read(name)
      if (!bytes || !told) return []
      return [[plainName(name), utf8.encode(strained(xmlText(bytes), sieve, counts, told))]]
    }),
  )
}
