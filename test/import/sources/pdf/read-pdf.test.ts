import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import type { Grid, SourceDocument } from '../../../../src/import/document.ts'
import { recognise } from '../../../../src/import/draft/recognise.ts'
import { readPdf } from '../../../../src/import/sources/pdf/read-pdf.ts'
import { readPage } from '../../../../src/import/sources/pdf/page.ts'
import { foldRadicals } from '../../../../src/import/radicals.ts'
import { UnreadableSource } from '../../../../src/import/sources/unreadable.ts'
import { latin, pageOf } from '../../hostile/pdf.ts'

const documents = new URL('../../../fixtures/documents/', import.meta.url)

/** A real report, beside the repository where there is one; it is not ours to copy. */
const original = new URL('../../../../../shared/reports/hongze-2024.pdf', import.meta.url)

async function bytesOf(file: string | URL): Promise<Uint8Array> {
  return new Uint8Array(await readFile(new URL(file, documents)))
}

const nothing: SourceDocument = { source: 'pdf', blocks: [], problems: [] }

const EMPTY_PAGE = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`

test.skipIf(existsSync(original))('the report of 洪泽区 is absent, and not compared', () => {
  expect(existsSync(original)).toBe(false)
})

describe.skipIf(!existsSync(original))('the report of 洪泽区 for 2024', async () => {
  const { blocks, problems } = existsSync(original)
    ? await readPdf(await bytesOf(original))
    : nothing
  const grids = blocks.filter((block): block is Grid => block.kind === 'grid')
  const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
  const figures = (grid: Grid | undefined, label: string): string[] => {
    const row = grid?.rows.find((cells) => cells.some((cell) => cell.text.startsWith(label)))
    const at = row?.findIndex((cell) => cell.text.startsWith(label)) ?? -1
    return row?.slice(at + 1).map((cell) => cell.text) ?? []
  }

  test('has its three tables, each in one piece over the ends of pages', () => {
    expect(grids.map((grid) => grid.where)).toEqual(['第 2、3 页', '第 3、4 页', '第 4 页'])
  })

  test('has every figure beside its label', () => {
    const [proactive, requests, review] = grids
    expect(figures(proactive, '行政规范性文件')).toEqual(['3', '0', '8'])
    expect(figures(proactive, '行政许可')).toEqual(['9487'])
    expect(figures(proactive, '行政事业性收费')).toEqual(['7545'])
    const received = ['95', '0', '0', '0', '0', '0', '95']
    expect(figures(requests, '一、本年新收')).toEqual(received)
    expect(figures(requests, '（七）总计').slice(-7)).toEqual(received)
    expect(figures(requests, '2.没有现成信息')).toEqual(['1', '0', '0', '0', '0', '0', '1'])
    expect(figures(requests, '5.要求行政机关确认或重新出具已获取信息')).toHaveLength(7)
    expect(
      review?.rows
        .at(-1)
        ?.map((cell) => cell.text)
        .join(' '),
    ).toBe('1 1 0 0 2 1 0 0 0 1 2 0 1 0 3')
  })

  test('keeps a heading over its rows where the page ends between them', () => {
    const cells = grids[1]?.rows.flat() ?? []
    expect(cells.find((cell) => cell.text === '（四）无法提供')?.rowspan).toBe(3)
    expect(cells.filter((cell) => cell.text === '' && cell.rowspan > 1)).toEqual([])
  })

  test('is recognised whole, with the label that is set downwards', () => {
    const cells = grids[1]?.rows.flat() ?? []
    expect(cells.find((cell) => cell.text === '三、本年度办理结果')?.rowspan).toBe(20)
    const { figures: read, doubts } = recognise({ source: 'pdf', blocks, problems }, { organs: [] })
    expect([...read.values()].filter(({ state }) => state === 'unread')).toEqual([])
    const granted = ['naturalPerson', 'business', 'total'].map(
      (column) => read.get(`requests.outcomes.granted.${column}`)?.text,
    )
    expect(granted).toEqual(['50', '0', '50'])
    expect(doubts.map(({ rule }) => rule)).not.toContain('import-row-unknown')
  })

  test('reads lines as paragraphs, without page numbers', () => {
    expect(texts[0]).toBe('淮安市洪泽区人民政府2024年政府信息公开工作年度报告')
    expect(texts.filter((text) => /^[-\s]*\d+[-\s]*$/u.test(text))).toEqual([])
    expect(texts.find((text) => text.startsWith('针对存在问题'))).toMatch(
      /答复书模板，使各行政机关答复的方式.*业务工作水平。$/u,
    )
    expect(texts).toHaveLength(17)
    expect(problems).toEqual([])
  })
})

test('a PDF without text is said to be a scan', async () => {
  const { blocks, problems } = await readPdf(new TextEncoder().encode(EMPTY_PAGE))
  expect(blocks).toEqual([])
  expect(problems.map((problem) => problem.message).join()).toContain('扫描件，没有文字层')
})

test('a PDF cut short, a locked one and no PDF are refused in one sentence', async () => {
  const refused: [Uint8Array, string][] = [
    [new TextEncoder().encode(EMPTY_PAGE.slice(0, 120)), '不完整'],
    [await bytesOf('locked.pdf'), '有密码'],
    [new TextEncoder().encode('not a PDF\n%%EOF'), '不是 PDF'],
  ]
  for (const [bytes, words] of refused) {
    const error: unknown = await readPdf(bytes).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(UnreadableSource)
    expect((error as UnreadableSource).message).toContain(words)
  }
})

test('radical code points become the characters they look like', () => {
  expect(foldRadicals('⼋陡镇⼯作，⺠政⻔')).toBe('八陡镇工作，民政门')
  expect(foldRadicals('（八）：Ａ')).toBe('（八）：Ａ')
})

test.each([
  [100, 100],
  [20_001, 0],
])('of %i lines on a page, %i are looked at', async (drawn, looked) => {
  const line = (_: unknown, at: number): string => `${at % 500} 0 m ${at % 500} 800 l S `
  const content = Array.from({ length: drawn }, line).join('')
  const document = await getDocumentProxy(pageOf(latin(content)), { verbosity: 0 })
  expect((await readPage(document, 1)).segments).toHaveLength(looked)
  await document.loadingTask.destroy()
})
