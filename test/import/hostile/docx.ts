/** Word files that are small on the disk and large in what they ask for. */

import { each, LAUGHS, repeated, utf8, type Hostile, type Hostiles } from './hostile.ts'
import { hidden, zipOf, type Part } from './zip.ts'

const SCHEMAS = 'http://schemas.openxmlformats.org'
const W = `xmlns:w="${SCHEMAS}/wordprocessingml/2006/main" xmlns:r="${SCHEMAS}/officeDocument/2006/relationships"`
const OPEN = `<w:document ${W}><w:body>`
const CLOSE = '</w:body></w:document>'
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

const frame: readonly Part[] = [
  {
    name: '[Content_Types].xml',
    bytes: utf8(
      `<Types xmlns="${SCHEMAS}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
  },
  {
    name: '_rels/.rels',
    bytes: utf8(
      `<Relationships xmlns="${SCHEMAS}/package/2006/relationships"><Relationship Id="r1" Type="${SCHEMAS}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
  },
]

function parts(document: Uint8Array, more: Readonly<Record<string, string>> = {}): Part[] {
  const others = Object.entries(more).map(([name, text]) => ({ name, bytes: utf8(text) }))
  return [...frame, { name: 'word/document.xml', bytes: document }, ...others]
}

/** A Word file whose body is some XML, beside other files. */
function docx(body: string, more: Readonly<Record<string, string>> = {}): Hostile {
  return { name: '年报.docx', bytes: zipOf(parts(utf8(OPEN + body + CLOSE), more)) }
}

const notes = (text: string): string =>
  `<w:footnotes ${W}><w:footnote w:id="1">${text}</w:footnote></w:footnotes>`
const styles = (inner: string): string => `<w:styles ${W}>${inner}</w:styles>`
const rels = (inner: string): string =>
  `<Relationships xmlns="${SCHEMAS}/package/2006/relationships">${inner}</Relationships>`

/** Empty paragraphs, as the archive's directory has them; by its headers it holds something else. */
export const manyParagraphs = (count: number): Hostile => ({
  name: '年报.docx',
  bytes: hidden(zipOf(parts(repeated(OPEN, '<w:p/>', count, CLOSE)))),
})

/** Word files. */
export const docxs: Hostiles = {
  'docx: 66 million empty paragraphs, hidden': () => manyParagraphs(66_000_000),
  'docx: 3 million empty paragraphs': () => docx('<w:p/>'.repeat(3_000_000)),
  'docx: 390,000 empty paragraphs': () => docx('<w:p/>'.repeat(390_000)),
  'docx: 60,000 paragraphs': () => docx(each(60_000, (at) => paragraph(`第${at}段`))),
  'docx: tables in tables, 10,000 deep': () =>
    docx('<w:tbl><w:tr><w:tc>'.repeat(10_000) + '</w:tc></w:tr></w:tbl>'.repeat(10_000)),
  'docx: tables in tables, 80 deep': () =>
    docx('<w:tbl><w:tr><w:tc>'.repeat(80) + paragraph('1') + '</w:tc></w:tr></w:tbl>'.repeat(80)),
  'docx: 5,000 attributes': () => docx(`<w:p ${each(5_000, (at) => `a${at}="1" `)}/>`),
  'docx: a cell over a thousand million columns': () =>
    docx(
      `<w:tbl>${`<w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>${paragraph('1')}</w:tc></w:tr>`.repeat(100)}</w:tbl>`,
    ),
  'docx: cells merged down 100,000 rows': () =>
    docx(
      `<w:tbl>${'<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>'.repeat(60_000)}</w:tbl>`,
    ),
  'docx: 300 columns in 300 rows, each merged': () =>
    docx(
      `<w:tbl>${`<w:tr>${'<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>'.repeat(300)}</w:tr>`.repeat(300)}</w:tbl>`,
    ),
  'docx: 100,000 styles': () =>
    docx(paragraph('1'), {
      'word/styles.xml': styles(
        each(100_000, (at) => `<w:style w:type="paragraph" w:styleId="s${at}"/>`),
      ),
    }),
  'docx: a style of its own for each paragraph': () =>
    docx(
      each(
        20_000,
        (at) => `<w:p><w:pPr><w:pStyle w:val="s${at}"/></w:pPr><w:r><w:t>${at}</w:t></w:r></w:p>`,
      ),
    ),
  'docx: styles that rest on each other': () =>
    docx('<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr></w:p>', {
      'word/styles.xml': styles(
        '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>',
      ),
    }),
  'docx: a billion laughs': () => ({
    name: '年报.docx',
    bytes: zipOf(parts(utf8(`${LAUGHS}${OPEN}${paragraph('&a12;')}${CLOSE}`))),
  }),
  'docx: an entity from elsewhere': () => ({
    name: '年报.docx',
    bytes: zipOf(
      parts(
        utf8(
          `<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/hostname">]>${OPEN}${paragraph('&a;')}${CLOSE}`,
        ),
      ),
    ),
  }),
  'docx: a large note, referred to 10,000 times': () =>
    docx(`<w:p>${'<w:r><w:footnoteReference w:id="1"/></w:r>'.repeat(10_000)}</w:p>`, {
      'word/footnotes.xml': notes(paragraph('注'.repeat(20_000))),
    }),
  'docx: a note that refers to itself': () =>
    docx('<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>', {
      'word/footnotes.xml': notes('<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'),
    }),
  'docx: 50,000 fields opened and none closed': () =>
    docx(`<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(50_000)}</w:p>`),
  'docx: a text of 25 MB': () => docx(paragraph('字'.repeat(8_000_000))),
  'docx: a text of 25 MB without a gap': () => docx(paragraph('a1'.repeat(12_000_000))),
  'docx: 100,000 runs in a paragraph': () =>
    docx(`<w:p>${'<w:r><w:rPr><w:b/></w:rPr><w:t>字</w:t></w:r>'.repeat(75_000)}</w:p>`),
  'docx: lists a thousand million deep': () =>
    docx(
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="999999999"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>1</w:t></w:r></w:p>'.repeat(
        1_000,
      ),
    ),
  'docx: 50,000 links': () =>
    docx(
      `<w:p>${'<w:hyperlink r:id="r1"><w:r><w:t>1</w:t></w:r></w:hyperlink>'.repeat(50_000)}</w:p>`,
      {
        'word/_rels/document.xml.rels': rels(
          `<Relationship Id="r1" Type="${SCHEMAS}/officeDocument/2006/relationships/hyperlink" Target="https://example.org/${'a'.repeat(2_000)}" TargetMode="External"/>`,
        ),
      },
    ),
  'docx: 50,000 relations of one name': () =>
    docx(paragraph('1'), {
      'word/_rels/document.xml.rels': rels(
        '<Relationship Id="r1" Type="a" Target="b"/>'.repeat(50_000),
      ),
    }),
  'docx: tags that nobody closes': () => ({
    name: '年报.docx',
    bytes: zipOf(parts(utf8(OPEN + '<w:p><!-- '.repeat(100_000)))),
  }),
  'docx: a body of nothing': () => docx(''),
  'docx: no XML': () => ({ name: '年报.docx', bytes: zipOf(parts(Buffer.alloc(900_000, 1))) }),
}
