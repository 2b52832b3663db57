/** Excel files of more cells, sheets, texts and formats than anybody has. */

import { each, LAUGHS, repeated, utf8, type Hostile, type Hostiles } from './hostile.ts'
import { hidden, zipOf } from './zip.ts'

const SCHEMAS = 'http://schemas.openxmlformats.org'
const MAIN = `xmlns="${SCHEMAS}/spreadsheetml/2006/main"`
const R = `${SCHEMAS}/officeDocument/2006/relationships`
const [OPEN, CLOSE] = [`<worksheet ${MAIN}><sheetData>`, '</sheetData></worksheet>']

interface Book {
  readonly sheet: string | Uint8Array
  readonly strings?: string
  readonly styles?: string
  /** The sheets of the workbook, when it is not one. */
  readonly sheets?: string
  readonly links?: string
}

const link = (id: string, target: string, type = 'worksheet'): string =>
  `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`

function zipOfBook({ sheet, strings, styles, sheets, links }: Book): Uint8Array {
  const relations = (inner: string): string =>
    `<Relationships xmlns="${SCHEMAS}/package/2006/relationships">${inner}</Relationships>`
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const override = (name: string, kind: string): string =>
    `<Override PartName="/xl/${name}.xml" ContentType="${type}.${kind}+xml"/>`
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="${SCHEMAS}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override('workbook', 'sheet.main')}${override('worksheets/sheet1', 'worksheet')}${override('sharedStrings', 'sharedStrings')}${override('styles', 'styles')}</Types>`,
    '_rels/.rels': relations(link('r1', 'xl/workbook.xml', 'officeDocument')),
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${R}"><sheets>${sheets ?? '<sheet name="表" sheetId="1" r:id="r1"/>'}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      `${links ?? link('r1', 'worksheets/sheet1.xml')}${link('s', 'sharedStrings.xml', 'sharedStrings')}${link('t', 'styles.xml', 'styles')}`,
    ),
    'xl/worksheets/sheet1.xml': sheet,
    'xl/sharedStrings.xml': `<sst ${MAIN}>${strings ?? ''}</sst>`,
    'xl/styles.xml': `<styleSheet ${MAIN}>${styles ?? ''}</styleSheet>`,
  }
  return zipOf(
    Object.entries(files).map(([name, text]) => ({
      name,
      bytes: typeof text === 'string' ? utf8(text) : text,
    })),
  )
}

const row = (cells: string): string => `<row>${cells}</row>`
const ONE = '<c><v>1</v></c>'

function xlsx(sheet: string, more: Omit<Book, 'sheet'> = {}): Hostile {
  return { name: '年报.xlsx', bytes: zipOfBook({ sheet: OPEN + sheet + CLOSE, ...more }) }
}

function merged(refs: string, cells = row(ONE)): Hostile {
  const sheet = `<worksheet ${MAIN}><sheetData>${cells}</sheetData><mergeCells>${refs}</mergeCells></worksheet>`
  return { name: '年报.xlsx', bytes: zipOfBook({ sheet }) }
}

/** Cells in rows, as the archive's directory has them; by its headers it holds something else. */
export const manyCells = (rows: number, columns: number): Hostile => ({
  name: '年报.xlsx',
  bytes: hidden(zipOfBook({ sheet: repeated(OPEN, row(ONE.repeat(columns)), rows, CLOSE) })),
})

/** Excel files. */
export const xlsxs: Hostiles = {
  'xlsx: 5,000 × 5,000 cells, hidden': () => manyCells(5_000, 5_000),
  'xlsx: 1,000 × 1,000 cells': () => xlsx(row(ONE.repeat(1_000)).repeat(1_000)),
  'xlsx: 190,000 cells': () => xlsx(row(ONE.repeat(100)).repeat(1_900)),
  'xlsx: a dimension of the whole sheet': () => ({
    name: '年报.xlsx',
    bytes: zipOfBook({
      sheet: `<worksheet ${MAIN}><dimension ref="A1:XFD1048576"/><sheetData>${row(ONE)}</sheetData></worksheet>`,
    }),
  }),
  'xlsx: two cells, in the first and the last corner': () =>
    xlsx(
      `<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`,
    ),
  'xlsx: a row that no sheet has': () =>
    xlsx('<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>'),
  'xlsx: a column that no sheet has': () => xlsx(row(`<c r="${'Z'.repeat(5_000)}1"><v>1</v></c>`)),
  'xlsx: a million merges': () => merged('<mergeCell ref="A1:B2"/>'.repeat(390_000)),
  'xlsx: 5,000 merges, each of the whole table': () =>
    merged('<mergeCell ref="A1:CV900"/>'.repeat(5_000), row(ONE.repeat(100)).repeat(900)),
  'xlsx: one merge of the whole sheet': () => merged('<mergeCell ref="A1:XFD1048576"/>'),
  'xlsx: 1.5 million shared strings': () =>
    xlsx(row(ONE), { strings: '<si><t>字</t></si>'.repeat(1_500_000) }),
  'xlsx: a shared string of 25 MB': () =>
    xlsx(row('<c t="s"><v>0</v></c>'), { strings: `<si><t>${'字'.repeat(8_000_000)}</t></si>` }),
  'xlsx: a string of 90,000 letters in 50,000 cells': () =>
    xlsx(row('<c t="s"><v>0</v></c>'.repeat(100)).repeat(500), {
      strings: `<si><t>${'字'.repeat(90_000)}</t></si>`,
    }),
  'xlsx: a shared string of 100,000 runs': () =>
    xlsx(row('<c t="s"><v>0</v></c>'), {
      strings: `<si>${'<r><t>字</t></r>'.repeat(100_000)}</si>`,
    }),
  'xlsx: a string of escapes': () =>
    xlsx(row(`<c t="inlineStr"><is><t>${'_x005F_x000D_'.repeat(7_000)}</t></is></c>`).repeat(50)),
  'xlsx: a billion laughs': () => ({
    name: '年报.xlsx',
    bytes: zipOfBook({
      sheet: `${LAUGHS}${OPEN}${row('<c t="inlineStr"><is><t>&a12;</t></is></c>')}${CLOSE}`,
    }),
  }),
  'xlsx: an entity from elsewhere': () => ({
    name: '年报.xlsx',
    bytes: zipOfBook({
      sheet: `<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/hostname">]>${OPEN}${row('<c t="inlineStr"><is><t>&a;</t></is></c>')}${CLOSE}`,
    }),
  }),
  'xlsx: 100,000 number formats': () =>
    xlsx(row('<c s="1"><v>1</v></c>'), {
      styles: `<numFmts>${each(100_000, (at) => `<numFmt numFmtId="${at + 200}" formatCode="0.0"/>`)}</numFmts><cellXfs>${each(100_000, (at) => `<xf numFmtId="${at + 200}"/>`)}</cellXfs>`,
    }),
  'xlsx: a number format of 100,000 letters': () =>
    xlsx(row('<c s="0"><v>1</v></c>'.repeat(1_000)), {
      styles: `<numFmts><numFmt numFmtId="200" formatCode="${'[h]0.0;'.repeat(15_000)}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>`,
    }),
  'xlsx: dates of the year 10 to the 300th': () =>
    xlsx(row('<c s="0"><v>1e300</v></c>'.repeat(100)), {
      styles: '<cellXfs><xf numFmtId="14"/></cellXfs>',
    }),
  'xlsx: a number of 90,000 digits': () =>
    xlsx(row(`<c><v>${'9'.repeat(90_000)}</v></c>`).repeat(100)),
  'xlsx: 10,000 sheets': () =>
    xlsx(row(ONE), {
      sheets: each(10_000, (at) => `<sheet name="${at}" sheetId="${at}" r:id="r${at}"/>`),
      links: each(10_000, (at) => link(`r${at}`, `worksheets/sheet${at}.xml`)),
    }),
  'xlsx: 90 sheets that are one file': () =>
    xlsx(row(ONE.repeat(100)).repeat(1_000), {
      sheets: each(90, (at) => `<sheet name="${at}" sheetId="${at}" r:id="r${at}"/>`),
      links: each(90, (at) => link(`r${at}`, 'worksheets/sheet1.xml')),
    }),
  'xlsx: elements 10,000 deep': () => xlsx('<row>'.repeat(10_000) + '</row>'.repeat(10_000)),
  'xlsx: 5,000 attributes': () => xlsx(row(`<c ${each(5_000, (at) => `a${at}="1" `)}/>`)),
  'xlsx: comments that nobody closes': () => xlsx('<!-- '.repeat(400_000)),
  'xlsx: 5 million ampersands': () =>
    xlsx(row(`<c t="str"><v>${'&amp;'.repeat(5_000_000)}</v></c>`)),
  'xls: a container of nothing': () => ({
    name: '年报.xls',
    bytes: Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(4_000_000, 'W\0o\0r\0k\0b\0o\0o\0k\0', 'latin1'),
    ]),
  }),
}
