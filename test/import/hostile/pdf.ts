/** PDF files made to be slow, to take memory, or to lie. */

/** Objects of a PDF, each its dictionary and its stream, as a whole file. */
export function pdfOf(objects: readonly (string | readonly [string, Uint8Array])[]): Uint8Array {
  const parts: Uint8Array[] = []
  let length = 0
  const say = (part: string | Uint8Array): void => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part
    parts.push(bytes)
    length += bytes.length
  }
  const places: number[] = []
  say('%PDF-1.7\n')
  objects.forEach((object, at) => {
    places.push(length)
    say(`${at + 1} 0 obj\n`)
    if (typeof object === 'string') say(object)
    else {
      const [dictionary, stream] = object
      say(`${dictionary.replace(/>>$/, ` /Length ${stream.length} >>`)}\nstream\n`)
      say(stream)
      say('\nendstream')
    }
    say('\nendobj\n')
  })
  const table = length
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`)
  say(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`)
  say(`trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`)
  return new Uint8Array(Buffer.concat(parts))
}

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>'

/** A page with a content, and whatever else the page and the file need. */
export function pageOf(
  content: Uint8Array,
  resources = '',
  more: readonly (string | readonly [string, Uint8Array])[] = [],
  filter = '',
): Uint8Array {
  return pdfOf([
    CATALOG,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << ${resources} >> /Contents 4 0 R >>`,
    [`<< ${filter} >>`, content],
    ...more,
  ])
}

/** The bytes of a text of single bytes. */
export const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))

/** Forms that draw the next form ten times each: ten thousand million in all. */
export function slowPdf(): Uint8Array {
  const forms = Array.from({ length: 10 }, (_, at) => {
    const next = at < 9 ? `/F ${at + 6} 0 R` : ''
    const content = at < 9 ? '/F Do '.repeat(10) : '0 0 m 1 1 l S'
    return [
      `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << ${next} >> >> >>`,
      latin(content),
    ] as const
  })
  return pageOf(latin('/F Do'), '/XObject << /F 5 0 R >>', forms)
}

/** A font that gives the widths of four hundred million characters. */
export function greedyPdf(): Uint8Array {
  return pageOf(latin('BT /F 12 Tf <0001> Tj ET'), '/Font << /F 5 0 R >>', [
    '<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /W [0 400000000 500] /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /A /Flags 4 >>',
  ])
}
