/** The commands that the README and the help quote, and a folder in which they can be run. */

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { aContentFolder, aFolder } from '../a-content-folder.ts'
import { reportText } from '../a-report.ts'
import { isTable, laidOut, spread } from '../import/property/laid.ts'
import { writeDocx } from '../import/property/shapes/docx.ts'
import { whole } from '../import/whole.ts'
import { aPair } from '../signature/a-pair.ts'

const root = join(import.meta.dirname, '../..')

/** What stands for something of the user's own, and what it is in the folder. */
const OWN: Readonly<Record<string, string>> = {
  命令: 'check',
  机关: 'shilizhen',
  年度: '2023',
  代号: 'shilizhen',
  文件夹: 'elsewhere',
  秒: '60',
  私钥: 'key',
  公钥: 'key.pub',
  网址: 'dist',
  // Stands for the finished site.
  '/srv/nianbao/current': 'dist',
}

/** The text of some HTML. */
export function unescaped(html: string): string {
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

/** Every command that the README quotes, but for its recipes, which have a test of their own. */
export async function readmeCommands(): Promise<string[]> {
  const readme = await readFile(join(root, 'README.md'), 'utf8')
  const text = readme.replace(/<!-- (\w+) -->[^]*?<!-- \/\1 -->/g, '')
  const plain = text.replace(/<!-- recipe: [^]*?```sh[^]*?```/g, '')
  const blocks = [...plain.matchAll(/^ *```sh\n([^]*?)^ *```/gm)].flatMap(([, block = '']) =>
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

/** A recipe of the README by its name. */
export async function readmeRecipe(name: string): Promise<string | undefined> {
  const readme = await readFile(join(root, 'README.md'), 'utf8')
  return new RegExp(`<!-- recipe: ${name} -->\\s+\`\`\`sh\\n([^]*?)\`\`\``).exec(readme)?.[1]
}

/** The words of a call of the program, with the user's own in the place of what stands for it. */
export function wordsOf(line: string): string[] {
  const words = line.replace(/^npx gongkai | > .*$/g, '').split(/\s+/)
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

const LIST = [
  ['名称', '类型', '上级', '行政区划代码'],
  ['示例县人民政府', '政府', '', '999999'],
  ['示例县青藤镇人民政府', '镇', '示例县人民政府', '999999101'],
]

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
  await writeFile(join(folder, '机关名录.xlsx'), workbook(LIST))
  await mkdir(join(folder, '原件'))
  await writeFile(join(folder, '原件/年报.docx'), await writeDocx(laidOut(whole)))
  const { secretText, publicText } = aPair()
  await writeFile(join(folder, 'key'), secretText)
  await writeFile(join(folder, 'key.pub'), publicText)
  return folder
}
