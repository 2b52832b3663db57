/** OpenDocument spreadsheets that repeat, span and nest. */

import { LAUGHS, utf8, type Hostile, type Hostiles } from './hostile.ts'
import { zipOf } from './zip.ts'

const OFFICE = 'urn:oasis:names:tc:opendocument:xmlns'

function ods(table: string, head = '', manifest = '<manifest/>'): Hostile {
  const content = `<office:document-content xmlns:office="${OFFICE}:office:1.0" xmlns:table="${OFFICE}:table:1.0" xmlns:text="${OFFICE}:text:1.0" xmlns:number="${OFFICE}:datastyle:1.0" xmlns:style="${OFFICE}:style:1.0"><office:automatic-styles>${head}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="表">${table}</table:table></office:spreadsheet></office:body></office:document-content>`
  const files = {
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': manifest,
    'content.xml': content,
  }
  return {
    name: '年报.ods',
    bytes: zipOf(Object.entries(files).map(([name, text]) => ({ name, bytes: utf8(text) }))),
  }
}

const P = '<text:p>1</text:p>'
const cell = (attributes: string, inner = P): string =>
  `<table:table-cell office:value-type="float" office:value="1" ${attributes}>${inner}</table:table-cell>`
const line = (inner: string, times = 1): string =>
  `<table:table-row table:number-rows-repeated="${times}">${inner}</table:table-row>`

/** OpenDocument files. */
export const odss: Hostiles = {
  'ods: 16,384 columns repeated in 5,000 rows': () =>
    ods(line(cell('table:number-columns-repeated="16384"')).repeat(5_000)),
  'ods: a row repeated a million times': () => ods(line(cell(''), 1_048_576)),
  'ods: an empty row repeated a million times': () =>
    ods(line(cell('')) + line('<table:table-cell/>', 1_048_575)),
  'ods: repeated a thousand million million times': () =>
    ods(line(cell('table:number-columns-repeated="999999999999999"'), 99_999_999)),
  'ods: repeated less than no times': () =>
    ods(line(cell('table:number-columns-repeated="-5"'), -5)),
  'ods: empty cells repeated in 100,000 rows': () =>
    ods(line('<table:table-cell table:number-columns-repeated="16384"/>').repeat(100_000)),
  'ods: spans over all columns and rows': () =>
    ods(
      line(cell('table:number-columns-spanned="16384" table:number-rows-spanned="1048576"')).repeat(
        2_000,
      ),
    ),
  'ods: tables in tables': () =>
    ods(
      '<table:table-row><table:table-cell><table:table>'.repeat(2_000) +
        '</table:table></table:table-cell></table:table-row>'.repeat(2_000),
    ),
  'ods: a thousand million blanks': () =>
    ods(line(cell('', '<text:p><text:s text:c="999999999"/></text:p>'))),
  'ods: a number of a thousand million digits': () =>
    ods(
      line(cell('table:style-name="c"')),
      '<number:number-style style:name="n"><number:number number:decimal-places="999999999" number:min-integer-digits="999999999"/></number:number-style><style:style style:name="c" style:family="table-cell" style:data-style-name="n"/>',
    ),
  'ods: a million paragraphs in a cell': () => ods(line(cell('', P.repeat(390_000)))),
  'ods: a password': () => ods('', '', '<manifest><encryption-data/></manifest>'),
  'ods: a billion laughs': () => ods(`${LAUGHS}${line(cell('', '<text:p>&a12;</text:p>'))}`),
}
