import { getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import type { Grid } from '../../../../src/import/document.ts'
import { readPage, type PdfPage } from '../../../../src/import/sources/pdf/page.ts'
import { readPdf } from '../../../../src/import/sources/pdf/read-pdf.ts'
import { latin, pageOf } from '../../hostile/pdf.ts'

/** The characters of the font `/V`, set downwards, and of `/H`, set across: codes 1, 2, 3 and so on. */
const CHARACTERS = '本年度办理结果合计'

const code = (character: string): string =>
  (CHARACTERS.indexOf(character) + 1).toString(16).padStart(4, '0')

/** A text as a PDF shows it. */
function shown(text: string): string {
  return `<${[...text].map(code).join('')}>`
}

function unicodes(): Uint8Array {
  const rows = [...CHARACTERS].map(
    (character) => `<${code(character)}> <${character.charCodeAt(0).toString(16)}>`,
  )
  return latin(`/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /U def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${rows.length} beginbfchar
${rows.join('\n')}
endbfchar endcmap end end`)
}

const SYSTEM = '/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>'

/** A page with a content in both fonts, and forms that it draws. */
function page(content: string, forms: readonly (readonly [string, Uint8Array])[] = []): Uint8Array {
  const font = (way: string): string =>
    `<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-${way} /DescendantFonts [6 0 R] /ToUnicode 5 0 R >>`
  return pageOf(latin(content), '/Font << /V 8 0 R /H 9 0 R >> /XObject << /F 10 0 R >>', [
    ['<< >>', unicodes()],
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song ${SYSTEM} /DW 1000 /FontDescriptor 7 0 R >>`,
    '<< /Type /FontDescriptor /FontName /Song /Flags 4 /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 /FontBBox [0 -120 1000 880] >>',
    font('V'),
    font('H'),
    ...forms,
  ])
}

async function printed(bytes: Uint8Array): Promise<PdfPage> {
  const document = await getDocumentProxy(bytes, { verbosity: 0 })
  try {
    return await readPage(document, 1)
  } finally {
    await document.loadingTask.destroy()
  }
}

/** Each character with the middle of its left edge: how far from the left and from the top. */
function places({ runs }: PdfPage): [string, number, number][] {
  return runs.map(({ text, x, y, size }) => [
    text,
    Math.round(x),
    Math.round(y - size * (0.88 - 0.5)),
  ])
}

test.each([820, 500, 120, 60])('text set downwards from %i up is read whole', async (top) => {
  const bytes = page(`BT /V 10 Tf 1 0 0 1 100 ${top} Tm ${shown('办理结果')} Tj ET`)
  const from = 842 - top + 5
  expect(places(await printed(bytes))).toEqual([
    ['办', 95, from],
    ['理', 95, from + 10],
    ['结', 95, from + 20],
    ['果', 95, from + 30],
  ])
})

test('it stands where spaces, lines, scale and what was kept put it', async () => {
  const ways: [string, [string, number, number][]][] = [
    [
      `BT /V 10 Tf 100 200 Td [${shown('办')} 500 ${shown('理')}] TJ ET`,
      [
        ['办', 95, 647],
        ['理', 95, 662],
      ],
    ],
    [
      `BT /V 10 Tf -5 Tc 100 200 Td ${shown('办理')} Tj ET`,
      [
        ['办', 95, 647],
        ['理', 95, 662],
      ],
    ],
    [
      `BT /V 10 Tf 30 TL 100 200 Td ${shown('办')} Tj T* ${shown('理')} Tj 20 -40 TD ${shown('结')} Tj T* ${shown('果')} Tj ET`,
      [
        ['办', 95, 647],
        ['理', 95, 677],
        ['结', 115, 717],
        ['果', 115, 757],
      ],
    ],
    [
      `q 2 0 0 2 0 0 cm BT /V 10 Tf 1 0 0 1 50 100 Tm ${shown('办理')} Tj ET Q BT /H 10 Tf q /V 20 Tf Q 300 200 Td ${shown('合')} Tj ET`,
      [
        ['合', 300, 638],
        ['办', 90, 652],
        ['理', 90, 672],
      ],
    ],
  ]
  for (const [content, expected] of ways)
    expect(places(await printed(page(content))), content).toEqual(expected)
})

test('what stands beside the page is not on it', async () => {
  const far = ['-40 200', '700 200', '100 -20', '100 900']
  const content = far.map((place) => `BT /V 10 Tf ${place} Td ${shown('办')} Tj ET`).join(' ')
  expect(places(await printed(page(content)))).toEqual([])
})

test('a drawing inside the drawing has its text and its lines in one place', async () => {
  const box = (left: number, width: number): string => `${left} 0 ${width} 100 re S`
  const form = latin(
    `${box(0, 50)} ${box(50, 150)} BT /V 10 Tf 25 90 Td ${shown('办理结果')} Tj ET BT /H 10 Tf 60 50 Td ${shown('合计')} Tj ET`,
  )
  const placed = `<< /Type /XObject /Subtype /Form /BBox [0 0 200 100] /Matrix [2 0 0 2 100 50] /Resources << /Font << /V 8 0 R /H 9 0 R >> >> >>`
  const { blocks } = await readPdf(page('/F Do', [[placed, form]]))
  const [grid] = blocks.filter((block): block is Grid => block.kind === 'grid')
  expect(grid?.rows.map((cells) => cells.map(({ text }) => text))).toEqual([['办理结果', '合计']])
})
