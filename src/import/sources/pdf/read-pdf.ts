/** PDF with a text layer: text and ruled lines to paragraphs and grids. */

import { getDocumentProxy } from 'unpdf'
import type { Block, SourceDocument, SourceProblem } from '../../document.ts'
import { CharacterMaps } from './character-maps.ts'
import { withoutFurniture } from './furniture.ts'
import { tablesOf, type PageTable } from './grid.ts'
import { demandAtMost, limits } from '../limits.ts'
import { continues, gridOf } from './join.ts'
import { linesOf } from './lines.ts'
import { demandModestMaps } from './maps.ts'
import { readPage, type PdfDocument, type PdfPage } from './page.ts'
import { paragraphsOf, settingOf, type PagedLine } from './paragraphs.ts'
import { UnreadableSource } from '../unreadable.ts'

type Piece = PagedLine | PageTable

function isTable(piece: Piece): piece is PageTable {
  return 'xs' in piece
}

function linesIn(pieces: readonly Piece[]): PagedLine[] {
  return pieces.flatMap((piece) => (isTable(piece) ? [] : [piece]))
}

/** Ends with `%%EOF`, as every whole PDF does; what was cut off would be missing in silence. */
function isWhole(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.slice(-4096)).includes('%%EOF')
}

async function opened(bytes: Uint8Array): Promise<PdfDocument> {
  if (!isWhole(bytes))
    throw new UnreadableSource('这个 PDF 不完整（结尾缺失），请重新下载或重新向原单位要一份。')
  demandModestMaps(bytes)
  try {
    // pdf.js takes the bytes for its own, so it gets a copy.
    return await getDocumentProxy(bytes.slice(), {
      verbosity: 0,
      BinaryDataFactory: CharacterMaps,
      cMapPacked: false,
    })
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new UnreadableSource('这个 PDF 有密码，请先去掉密码再导入。')
    throw new UnreadableSource('这个文件不是 PDF，或者已经损坏，请重新下载或换一份。')
  }
}

/** What lies over the pages, and how it gets into them. */
function overlaidProblems(pages: readonly PdfPage[]): SourceProblem[] {
  return pages.flatMap(({ number, overlaid: [first, ...others] }) => {
    if (first === undefined) return []
    const more = others.length > 0 ? `等 ${others.length + 1} 处` : ''
    return {
      message: `第 ${number} 页有填在表单里或加在页面上的文字，没有读：“${first.slice(0, 20)}”${more}。`,
      hint: '请把它打印成新的 PDF 再导入（打印时会并进页面），或者对照原件补上。',
      where: `第 ${number} 页`,
    }
  })
}

/** Has a page a font that cannot be read? Its text is missing then. */
function fontProblems(pages: readonly PdfPage[]): SourceProblem[] {
  return pages
    .filter((page) => page.hasUnreadFont)
    .map(({ number }) => ({
      message: `第 ${number} 页有的文字读不出：不认得它的字体或者编码。`,
      hint: '请对照原件补上这一页的文字和数字，或者向原单位要 Word 版。',
      where: `第 ${number} 页`,
    }))
}

/** Characters that stand for none, where they are few. */
function characterProblems(pages: readonly PdfPage[], texts: readonly string[]): SourceProblem[] {
  return pages.flatMap(({ number }, at) => {
    const lost = texts[at]?.match(/\uFFFD/gu)?.length ?? 0
    if (lost === 0) return []
    return {
      message: `第 ${number} 页有 ${lost} 个字读不出，写作“\uFFFD”。`,
      hint: '请对照原件补上这几个字。',
      where: `第 ${number} 页`,
    }
  })
}

/** Why text of the pages themselves cannot be read, or not be relied on. */
function textProblems(pages: readonly PdfPage[]): SourceProblem[] {
  const texts = pages.map((page) => page.runs.map((run) => run.text).join(''))
  const all = texts.join('')
  const unread = fontProblems(pages)
  const hasText = all.length >= 20 * pages.length || texts.some((text) => text.length > 40)
  if (!hasText && unread.length === 0)
    return [
      {
        message: '这个 PDF 是扫描件，没有文字层，读不出内容。',
        hint: '请先做文字识别，或者向原单位要 Word 版。',
        where: `第 1–${pages.length} 页`,
      },
    ]
  const garbled = all.match(/[\uE000-\uF8FF\uFFFD\p{Cc}]/gu)?.length ?? 0
  const unreliable: SourceProblem[] =
    garbled > all.length / 20
      ? [
          {
            message: '这个 PDF 的文字层有许多乱码，读出的文字不可靠。',
            hint: '请向原单位要 Word 版，或者逐项对照原件。',
            where: `第 1–${pages.length} 页`,
          },
        ]
      : characterProblems(pages, texts)
  const pictures = pages.filter(
    (page, at) => page.hasImage && !page.hasUnreadFont && (texts[at]?.length ?? 0) < 10,
  )
  return [
    ...unread,
    ...unreliable,
    ...pictures.map((page) => ({
      message: `第 ${page.number} 页是图片，上面的文字和表格读不出来。`,
      hint: '请对照原件补上这一页的内容，或者向原单位要 Word 版。',
      where: `第 ${page.number} 页`,
    })),
  ]
}

/** What stands on the pages in reading order: lines of text and tables. */
function piecesOf(pages: readonly PdfPage[]): Piece[] {
  const tables = pages.map(tablesOf)
  const lines = pages.map((page, at) => {
    const outside = page.runs.filter(
      (run) =>
        !tables[at]?.some((table) => run.y > table.top && run.y - run.size * 0.7 < table.bottom),
    )
    return { page, lines: linesOf(outside) }
  })
  const kept = withoutFurniture(lines)
  return pages.flatMap((page, at): Piece[] => {
    const text = (kept[at] ?? []).map((line) => ({ ...line, page: page.number }))
    const top = (piece: Piece): number => (isTable(piece) ? piece.top : piece.y)
    return [...text, ...(tables[at] ?? [])].sort((one, other) => top(one) - top(other))
  })
}

function blocksOf(pieces: readonly Piece[]): Block[] {
  const setting = settingOf(linesIn(pieces))
  const groups: Piece[][] = []
  for (const piece of pieces) {
    const last = groups.at(-1)?.at(-1)
    const isSameKind = last !== undefined && isTable(last) === isTable(piece)
    const goesOn =
      isSameKind &&
      (!isTable(piece) || !isTable(last) || (last.page < piece.page && continues(last, piece)))
    if (goesOn) groups.at(-1)?.push(piece)
    else groups.push([piece])
  }
  return groups.flatMap((group): Block[] => {
    const tables = group.filter(isTable)
    if (tables.length > 0) return [gridOf(tables)]
    return paragraphsOf(linesIn(group), setting)
  })
}

/** Reads a PDF. Throws where it cannot be opened; a scan is a problem, not a fault. */
export async function readPdf(bytes: Uint8Array): Promise<SourceDocument> {
  const document = await opened(bytes)
  try {
    if (document.numPages > limits.pages)
      throw new UnreadableSource(`这个 PDF 有 ${document.numPages} 页，不像一份年度报告。`)
    const pages: PdfPage[] = []
    let runs = 0
    for (let number = 1; number <= document.numPages; number++) {
      const page = await readPage(document, number)
      pages.push(page)
      runs += page.runs.length
      demandAtMost(runs, limits.runs, '字块')
    }
    return {
      source: 'pdf',
      blocks: blocksOf(piecesOf(pages)),
      problems: [...textProblems(pages), ...overlaidProblems(pages)],
    }
  } catch (error) {
    if (error instanceof UnreadableSource) throw error
    throw new UnreadableSource('这个 PDF 已经损坏，读到一半读不下去，请重新下载或换一份。')
  } finally {
    await document.loadingTask.destroy()
  }
}
