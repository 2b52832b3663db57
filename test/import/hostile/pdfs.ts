/** PDF files of every worst shape. */

import { deflateSync } from 'node:zlib'
import { each, type Hostile, type Hostiles } from './hostile.ts'
import { greedyPdf, latin, pageOf, pdfOf, slowPdf } from './pdf.ts'

const pdf = (bytes: Uint8Array): Hostile => ({ name: '年报.pdf', bytes })
const FLATE = '/Filter /FlateDecode'
const HELVETICA = '/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>'

/** A page of content that is deflated so many times. */
function deflated(content: Uint8Array, times = 1, resources = HELVETICA): Hostile {
  let bytes = content
  for (let at = 0; at < times; at += 1) bytes = deflateSync(bytes)
  return pdf(pageOf(bytes, resources, [], `/Filter [${'/FlateDecode '.repeat(times)}]`))
}

/** A catalogue, its pages, and what else there is from object 3 on. */
function withPages(pages: string, ...more: Parameters<typeof pdfOf>[0][number][]): Hostile {
  return pdf(pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', pages, ...more]))
}

const PAGE = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'

function picture(width: number, height: number): Hostile {
  const dictionary = `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 ${FLATE} >>`
  const bytes = deflateSync(Buffer.alloc(100_000))
  return pdf(pageOf(latin('/I Do'), '/XObject << /I 5 0 R >>', [[dictionary, bytes]]))
}

function coded(map: string): Hostile {
  const stream = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange ${map} endcmap end`
  return pdf(
    pageOf(latin('BT /F 12 Tf <00010002> Tj ET'), '/Font << /F 5 0 R >>', [
      '<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>',
      '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>',
      ['<< >>', latin(stream)],
    ]),
  )
}

/** PDF files. */
export const pdfs: Hostiles = {
  'pdf: forms in forms, ten thousand million in all': () => pdf(slowPdf()),
  'pdf: widths of 400 million characters': () => pdf(greedyPdf()),
  'pdf: a page of 900 MB of blanks': () => deflated(Buffer.alloc(900_000_000, 32)),
  'pdf: 100 MB deflated eight times': () => deflated(Buffer.alloc(100_000_000, 32), 8),
  'pdf: 300,000 texts': () =>
    deflated(
      latin(
        `BT /F 9 Tf ${each(300_000, (at) => `1 0 0 1 ${at % 500} ${at % 800} Tm (${at}) Tj `)} ET`,
      ),
    ),
  'pdf: 3 million letters, each by itself': () =>
    deflated(latin(`BT /F 9 Tf ${'1 1 Td (a) Tj '.repeat(3_000_000)} ET`)),
  'pdf: 100,000 lines': () =>
    deflated(latin(each(100_000, (at) => `${at % 500} 0 m ${at % 500} 800 l S `))),
  'pdf: 19,000 lines': () =>
    deflated(latin(each(19_000, (at) => `${at % 500} 0 m ${at % 500} ${at % 800} l S `))),
  'pdf: 2 million lines': () => deflated(latin('1 0 m 1 800 l S '.repeat(2_000_000))),
  'pdf: a table of 400 × 400 lines': () =>
    deflated(
      latin(
        each(400, (at) => `${at} 0 m ${at} 800 l S 0 ${at * 2} m 400 ${at * 2} l S `) +
          `BT /F 1 Tf ${each(40_000, (at) => `1 0 0 1 ${at % 400} ${(at * 7) % 800} Tm (1) Tj `)} ET`,
      ),
    ),
  'pdf: ten million pages, it says': () =>
    withPages('<< /Type /Pages /Kids [3 0 R] /Count 10000000 >>', PAGE),
  'pdf: one page 250 times': () =>
    withPages(`<< /Type /Pages /Kids [${'3 0 R '.repeat(250)}] /Count 250 >>`, PAGE),
  'pdf: a full page 290 times': () =>
    withPages(
      `<< /Type /Pages /Kids [${'3 0 R '.repeat(290)}] /Count 290 >>`,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << ${HELVETICA} >> /Contents 4 0 R >>`,
      [
        `<< ${FLATE} >>`,
        deflateSync(latin(`BT /F 9 Tf ${'1 0 0 1 9 9 Tm (text) Tj '.repeat(20_000)} ET`)),
      ],
    ),
  'pdf: pages that hold themselves': () =>
    withPages('<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 200 >>'),
  'pdf: 50,000 levels of pages': () =>
    pdf(
      pdfOf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        ...Array.from(
          { length: 50_000 },
          (_, at) => `<< /Type /Pages /Kids [${at + 3} 0 R] /Count 1 >>`,
        ),
        PAGE,
      ]),
    ),
  'pdf: arrays 200,000 deep': () =>
    deflated(latin(`${'['.repeat(200_000)}${']'.repeat(200_000)} TJ`)),
  'pdf: dictionaries 100,000 deep': () =>
    withPages(`<< /Type /Pages /Kids [3 0 R] /Count 1 /A ${'<< /A '.repeat(100_000)}`, PAGE),
  'pdf: saved states, 2 million deep': () => deflated(latin('q '.repeat(2_000_000))),
  'pdf: a picture of 90,000 × 90,000 dots': () => picture(90_000, 90_000),
  'pdf: a picture of 20,000 × 20,000 dots': () => picture(20_000, 20_000),
  'pdf: a map of four thousand million codes': () =>
    coded('1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange'),
  'pdf: a map to texts of 100,000 letters': () =>
    coded(`1 beginbfrange <0000> <FFFF> <${'4E00'.repeat(100_000)}> endbfrange`),
  'pdf: a letter that draws itself': () =>
    pdf(
      pageOf(latin('BT /F 12 Tf (a) Tj ET'), '/Font << /F 5 0 R >>', [
        '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /FirstChar 97 /LastChar 97 /Widths [1] /Encoding << /Differences [97 /a] >> /CharProcs << /a 6 0 R >> /Resources << /Font << /F 5 0 R >> >> >>',
        ['<< >>', latin('BT /F 12 Tf (a) Tj ET')],
      ]),
    ),
  'pdf: a form that draws itself': () =>
    pdf(
      pageOf(latin('/F Do'), '/XObject << /F 5 0 R >>', [
        [
          '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 5 0 R >> >> >>',
          latin('/F Do /F Do'),
        ],
      ]),
    ),
  'pdf: a length that is itself': () =>
    pdf(
      latin(
        '%PDF-1.7\n1 0 obj << /Length 1 0 R >> stream\nendstream endobj\ntrailer << /Root 1 0 R >>\n%%EOF',
      ),
    ),
  'pdf: a table of objects before itself': () =>
    pdf(
      latin(
        '%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer << /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF',
      ),
    ),
  'pdf: a million objects without a table': () =>
    pdf(latin(`%PDF-1.7\n${each(500_000, (at) => `${at} 0 obj null endobj\n`)}%%EOF`)),
  'pdf: beginnings of objects': () =>
    pdf(latin(`%PDF-1.7\n${'1 0 obj<<'.repeat(1_500_000)}\n%%EOF`)),
  'pdf: no end': () => pdf(pageOf(latin('')).subarray(0, 300)),
  'pdf: nothing but a name': () => pdf(latin('%PDF-1.7\n%%EOF')),
}
