/** The commands that the README and the help quote, and a folder in which they can be run. */

import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { aContentFolder, aFolder } from '../a-content-folder.ts'
import { reportText } from '../a-report.ts'
import { isTable, laidOut, spread } from '../import/property/laid.ts'
import { writeDocx } from '../import/property/shapes/docx.ts'
import { whole } from '../import/whole.ts'

const root = join(import.meta.dirname, '../..')

/** What stands for something of the user's own, and what it is in the folder. */
const OWN: Readonly<Record<string, string>> = {
  命令: 'check',
  机关: 'shilizhen',
  年度: '2023',
  代号: 'shilizhen',
  文件夹: 'elsewhere',
  秒: '60',
}

function unescaped(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

/** The lines of a block that are commands, without what is remarked beside them. */
function linesOf(block: string): string[] {
  return block
    .split('\n')
    .map((line) => line.replace(/\s+#\s.*$/, '').trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}

/** A call as it is typed, not as its parts are named: `npx gongkai import [文件…]`. */
function isTyped(line: string): boolean {
  return line.startsWith('npx gongkai ') && !/[[…]/.test(line)
}

/** Every command that the README quotes. */
export async function readmeCommands(): Promise<string[]> {
  const readme = await readFile(join(root, 'README.md'), 'utf8')
  const text = readme.replace(/<!-- (\w+) -->[^]*?<!-- \/\1 -->/g, '')
  const blocks = [...text.matchAll(/^ *```sh\n([^]*?)^ *```/gm)].flatMap(([, block = '']) =>
    linesOf(block),
  )
  const inline = [...text.matchAll(/(?<!`)`([^`\n]+)`/g)].map(([, code = '']) => code)
  return [...new Set([...blocks, ...inline.filter(isTyped)])]
}

/** Every command that the help of a built site quotes. */
export async function helpCommands(site: string): Promise<string[]> {
  const found = new Set<string>()
  for (const { name } of (await readdir(join(site, 'help'), { withFileTypes: true })).filter(
    (entry) => entry.isDirectory(),
  )) {
    const page = await readFile(join(site, 'help', name, 'index.html'), 'utf8')
    for (const [, code = ''] of page.matchAll(/<code class="command">([^]*?)<\/code>/g))
      for (const line of linesOf(unescaped(code))) found.add(line)
    for (const [, code = ''] of page.matchAll(/<code>([^]*?)<\/code>/g))
      if (isTyped(unescaped(code))) found.add(unescaped(code))
  }
  return [...found]
}

/** The words of a call of the program, with the user's own in the place of what stands for it. */
export function wordsOf(line: string): string[] {
  const words = line.replace(/^npx gongkai /, '').split(/\s+/)
  return words.map((word) => OWN[word] ?? word)
}

function workbook(rows: readonly (readonly unknown[])[]): Uint8Array {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), 'Sheet1')
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
}

const ORGANS = `- id: shilizhen
  名称: 示例镇人民政府
  简称: 示例镇
  类型: 镇
- id: badou
  名称: 示例八陡镇人民政府
  简称: 示例八陡镇
  类型: 镇
`

/** A portal's folder with all the files that are named in what is quoted. */
export async function aPortalFolder(): Promise<string> {
  const folder = await aFolder()
  const requests = laidOut(whole)
    .filter(isTable)
    .find(({ id }) => id === 'requests')
  const of2024 = reportText({ year: 2024, organ: 'shilizhen' })
  await aContentFolder(
    {
      'organs.yaml': ORGANS,
      'reports/shilizhen/2024.md': of2024,
      'reports/badou/2024.md': of2024.replace('机关: shilizhen', '机关: badou'),
    },
    join(folder, 'content'),
  )
  await aContentFolder({}, join(folder, 'elsewhere'))
  await writeFile(join(folder, '年报.docx'), await writeDocx(laidOut(whole)))
  await writeFile(join(folder, '表.xlsx'), workbook(requests ? spread(requests) : []))
  return folder
}
