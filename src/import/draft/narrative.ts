/** Paragraphs and plain tables → the Markdown of a section. */

import { cleanText, oneLine } from '../clean.ts'
import type { Block, Grid, Paragraph } from '../document.ts'
import { placedCells } from '../tables/rows.ts'

const FURNITURE =
  /^(?:(?:上|下)一[篇条页][:：]?.*|打印(?:本页)?|关闭(?:窗口|本页)?|(?:【?(?:打印|关闭|收藏|分享)(?:本页|窗口)?】?\s*)+|(?:字[体号][:：]?)?\s*[【\[]?大[】\]]?\s*[【\[]?中[】\]]?\s*[【\[]?小[】\]]?.*|分享(?:到)?[:：]?.*|扫一扫.*|返回顶部|(?:主办|承办)单位[:：].*|版权所有.*|.*ICP备.*号.*|网站标识码.*|.*公网安备.*|(?:(?:发布|发文|生成|成文)(?:日期|时间)|(?:信息)?来源|浏览(?:次数|量)?|点击(?:数|量)?|索引号|字号|责任编辑|作者)[:：].*|当前位置[:：]?.*|您(?:现在)?的?(?:当前)?位置[:：]?.*|首页\s*[>＞»].*|[-—–]\s*\d+\s*[-—–]|第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?|\d+\s*\/\s*\d+|该部分以表格形式报告.*|[(（]文字描述.*[)）]|附件(?:下载)?[:：]?|相关(?:阅读|链接|文章|新闻|信息|推荐|报道)[:：]?|(?:附?表)\s*[\d一二三四]{1,2}(?:[:：、.．]|\s)[^。；;]{0,40}|网站地图|联系我们|无障碍(?:浏览)?|关怀版|长者(?:版|模式))$/u

/** Figures parted by tabs are a row of a table: “0 / 0” is no page of none. */
const FIGURES = /^[\d\s./—–-]*$/u

/** A line that belongs to the page or the template, not to the report. */
export function isFurniture(text: string): boolean {
  const line = oneLine(text)
  if (line !== '' && text.includes('\t') && FIGURES.test(text)) return false
  return line === '' || (line.length <= 120 && FURNITURE.test(line))
}

/** A link to the report of another year, as lists beside a text have them. */
function isOtherReport({ text, isLink }: Paragraph): boolean {
  return isLink === true && /(?:年度报告|年报)\s*$/u.test(text)
}

/** Text that Markdown would take for a mark, made plain. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<]/gu, '\\$&')
    .replace(/&(?=[#\w]+;)/gu, '\\&')
    .replace(/^(#{1,6}|[-+>=])(?=\s|$|[-=>])/u, '\\$1')
    .replace(/^([-=])(?=\1)/u, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2')
    .replace(/^~~~/u, '\\~~~')
}

const PART = /^[(（]\s*[一二三四五六七八九十]{1,3}\s*[)）]/u

/** （一） alone on a short line is a heading of a part. */
function isPart(paragraph: Paragraph, text: string): boolean {
  if (paragraph.level !== undefined && text.length <= 40) return true
  return (
    (PART.test(text) || /^[(（]\d{1,2}[)）]/u.test(text)) &&
    text.length <= 40 &&
    !/[。；：:，,]/u.test(text)
  )
}

function markdownOf(paragraph: Paragraph): string {
  const text = oneLine(paragraph.text)
  if (isPart(paragraph, text)) return `### ${escapeMarkdown(text)}`
  if (paragraph.markdown !== undefined) return cleanText(paragraph.markdown).trim()
  return escapeMarkdown(text)
}

function isListItem(markdown: string): boolean {
  return /^\s*(?:[-*+]|\d+[.)])\s/u.test(markdown)
}

function tableMarkdown(grid: Grid): string {
  const rows = placedCells(grid)
  const width = Math.max(...rows.map((row) => row.width))
  const lines = rows.map(({ cells }) => {
    const texts = Array.from(
      { length: width },
      (_, at) => cells.find((cell) => cell.column === at)?.text ?? '',
    )
    return `| ${texts.map((text) => escapeMarkdown(text).replaceAll('|', '\\|')).join(' | ')} |`
  })
  const rule = `|${' --- |'.repeat(width)}`
  return [lines[0] ?? '', rule, ...lines.slice(1)].join('\n')
}

/** The Markdown of a section. */
export function sectionMarkdown(blocks: readonly Block[]): string {
  let text = ''
  let wasItem = false
  for (const block of blocks) {
    if (block.kind === 'paragraph' && (isFurniture(block.text) || isOtherReport(block))) continue
    if (block.kind === 'grid' && block.rows.length === 0) continue
    const markdown = block.kind === 'grid' ? tableMarkdown(block) : markdownOf(block)
    if (markdown === '') continue
    const isItem = isListItem(markdown)
    if (text !== '') text += wasItem && isItem ? '\n' : '\n\n'
    text += markdown
    wasItem = isItem
  }
  return text
}
