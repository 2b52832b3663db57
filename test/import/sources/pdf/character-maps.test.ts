import { describe, expect, test } from 'vitest'
import type { Grid, SourceDocument } from '../../../../src/import/document.ts'
import { foldRadicals } from '../../../../src/import/radicals.ts'
import { readPdf } from '../../../../src/import/sources/pdf/read-pdf.ts'
import { latin, pageOf } from '../../hostile/pdf.ts'

/** The two bytes of each character of GBK. */
const gbk = new Map<string, string>()
for (let lead = 0x81; lead <= 0xfe; lead += 1)
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    const bytes = Uint8Array.of(lead, trail)
    gbk.set(new TextDecoder('gbk').decode(bytes), Buffer.from(bytes).toString('hex'))
  }

/** A text as a PDF shows it in an encoding. */
function shown(text: string, encoding: string): string {
  const codes = [...text].map((character) => {
    const unit = character.charCodeAt(0)
    if (encoding.startsWith('Uni')) return unit.toString(16).padStart(4, '0')
    return unit < 0x80 ? unit.toString(16) : (gbk.get(character) ?? '')
  })
  return `<${codes.join('')}>`
}

/** A page in a font that the file does not have, its figures of half width. */
function page(content: string, encoding: string, widths = '1 95 500 814 908 500'): Uint8Array {
  return pageOf(latin(content), '/Font << /F 5 0 R >>', [
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-${encoding} /Encoding /${encoding} /DescendantFonts [6 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [${widths}] /FontDescriptor 7 0 R >>`,
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 /FontBBox [-25 -254 1000 880] >>',
  ])
}

/** A table of two cells in a line of text, each text at its place. */
function table(encoding: string, label: string, figure: string): string {
  const put = (text: string, x: number): string =>
    `BT /F 10 Tf ${x} 110 Td ${shown(text, encoding)} Tj ET`
  return `50 100 150 30 re S 200 100 60 30 re S ${put(label, 55)} ${put(figure, 245 - 5 * figure.length)}`
}

function cells({ blocks }: SourceDocument): string[] {
  const grids = blocks.filter((block): block is Grid => block.kind === 'grid')
  return grids.flatMap(({ rows }) => rows.flatMap((row) => row.map(({ text }) => text)))
}

const SCAN = '这个 PDF 是扫描件，没有文字层，读不出内容。'

describe('a font that the file does not have', () => {
  test.each(['UniGB-UCS2-H', 'UniGB-UTF16-H', 'GB-EUC-H', 'GBpc-EUC-H', 'GBK-EUC-H', 'GBKp-EUC-H'])(
    'is read in %s, text and figures',
    async (encoding) => {
      const label = '（一）本年新收申请数量、件'
      const read = await readPdf(page(table(encoding, label, '12,345.6'), encoding))
      expect(cells(read)).toEqual([label, '12,345.6'])
      expect(read.problems.filter(({ message }) => message !== SCAN)).toEqual([])
    },
  )

  test.each(['UniGB-UCS2-V', 'GBK-EUC-V'])('is read in %s, set downwards', async (encoding) => {
    const content = `50 20 30 60 re S 80 20 60 60 re S BT /F 10 Tf 65 75 Td ${shown('办理结果', encoding)} Tj ET`
    expect(cells(await readPdf(page(content, encoding)))).toEqual(['办理结果', ''])
  })

  test('has rare characters and marks of GBK as they are', async () => {
    const content = table('GBK-EUC-H', '垚镕䶮·堃±Ａ×', '0')
    expect(cells(await readPdf(page(content, 'GBK-EUC-H')))).toEqual(['垚镕䶮·堃±Ａ×', '0'])
  })
})

test('every character of GBK comes back, and numbers of Adobe-GB1 are taken for no others', async () => {
  const all = [...gbk.keys()].filter((one) => /^[^\uE000-\uF8FF\uFFFD]$/u.test(one))
  const lines = Array.from({ length: Math.ceil(all.length / 200) }, (_, at) => {
    const text = all.slice(200 * at, 200 * (at + 1)).join('')
    return `BT /F 2 Tf 50 ${800 - 5 * at} Td ${shown(text, 'GBK-EUC-H')} Tj ET`
  })
  const { blocks } = await readPdf(page(lines.join(' '), 'GBK-EUC-H'))
  const read = blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join('')
  const missing = all.filter((one) => !read.includes(foldRadicals(one).trim()))
  expect([all.length > 21_000, missing]).toEqual([true, []])

  const numbers = `BT /F 10 Tf 100 700 Td <${'04d204d303e80fa0'.repeat(20)}> Tj ET`
  const { problems } = await readPdf(page(numbers, 'Identity-H'))
  expect(problems.map(({ message }) => message)).toEqual([
    '这个 PDF 的文字层有许多乱码，读出的文字不可靠。',
  ])
})

test('a character that is not known is said to be missing, where there are few', async () => {
  const known = shown('政府信息公开工作年度报告'.repeat(4), 'UniGB-UTF16-H').slice(1, -1)
  const content = `BT /F 10 Tf 50 700 Td <${known}d842dfb7> Tj ET`
  const { blocks, problems } = await readPdf(page(content, 'UniGB-UTF16-H'))
  expect(JSON.stringify(blocks)).toContain('年度报告\uFFFD"')
  expect(problems.map(({ message }) => message)).toEqual(['第 1 页有 1 个字读不出，写作“\uFFFD”。'])
})

test.each(['UniJIS-UCS2-H', 'UniGB-UTF32-H', 'GBK2K-H', 'Unheard-Of-H'])(
  'text in %s is said to be missing, on its page',
  async (encoding) => {
    const content = `BT /F 10 Tf 100 700 Td <3042> Tj ET`
    const { problems } = await readPdf(page(content, encoding))
    expect(problems).toEqual([
      {
        message: '第 1 页有的文字读不出：不认得它的字体或者编码。',
        hint: '请对照原件补上这一页的文字和数字，或者向原单位要 Word 版。',
        where: '第 1 页',
      },
    ])
  },
)
