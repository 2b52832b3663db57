/** A list of 300 organs and a folder of 40 mixed files become a portal by two commands. */

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { expect, it } from 'vitest'
import { organsIn } from '../../src/reader/portal.ts'
import { aContentFolder, aFolder } from '../a-content-folder.ts'
import { openBrowser } from '../shared-browser.ts'
import { writeWorkbook } from '../import/hostile/workbook-of.ts'
import { generate } from '../import/property/generate.ts'
import { laidOut, type Laid } from '../import/property/laid.ts'
import { randomOf } from '../import/property/random.ts'
import { writeDocx } from '../import/property/shapes/docx.ts'
import { writeHtml } from '../import/property/shapes/html.ts'
import { writePdf } from '../import/property/shapes/pdf.ts'
import { writePipes, writeTabs } from '../import/property/shapes/text.ts'
import { build } from '../site.ts'
import { reportPages } from '../site/pages.ts'
import { gongkai } from './command.ts'

const signs = [...'青白云山水林石田江溪河湖海松竹梅兰菊']
const towns = signs.flatMap((one) => signs.map((two) => `示例县${one}${two}镇`)).slice(0, 299)

function organList(): Buffer {
  const county = ['示例县人民政府', '政府', '', '999999']
  const rows = towns.map((name, at) => [
    `${name}人民政府`,
    '镇',
    '示例县人民政府',
    String(999999100000 + at),
  ])
  const book = utils.book_new()
  const head = ['单位名称', '单位类型', '上级单位', '行政区划代码']
  utils.book_append_sheet(book, utils.aoa_to_sheet([head, county, ...rows]), '名录')
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
}

/** A report of an organ, other figures for every seed. */
function reportOf(organ: string, seed: number): Laid {
  return laidOut({ ...generate(randomOf(seed)), organ })
}

/** 34 reports in seven kinds of files, and six files that become none. */
async function originals(): Promise<Map<string, Uint8Array | string>> {
  const browser = await openBrowser()
  const page = await browser.newPage()
  const kinds: readonly [
    string,
    number,
    (laid: Laid) => Promise<Uint8Array> | Uint8Array | string,
  ][] = [
    ['docx', 9, writeDocx],
    ['html', 8, writeHtml],
    ['txt', 8, writeTabs],
    ['xlsx', 4, (laid) => writeWorkbook(laid, 'xlsx')],
    ['ods', 2, (laid) => writeWorkbook(laid, 'ods')],
    ['md', 1, writePipes],
    ['pdf', 2, (laid) => writePdf(page, laid)],
  ]
  const files = new Map<string, Uint8Array | string>()
  for (const [kind, count, made] of kinds)
    for (let number = 1; number <= count; number += 1) {
      const laid = reportOf(towns[files.size] ?? '', files.size)
      files.set(`${kind}/${kind}${number}.${kind}`, await made(laid))
    }
  await browser.close()
  files.set('杂/副本.html', files.get('html/html1.html') ?? '')
  const changed = String(files.get('txt/txt1.txt')).replace('没有收取', '未收取')
  files.set('杂/另一份.txt', changed)
  files.set('杂/照片.png', Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'))
  files.set(
    '杂/加密.docx',
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(500),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]),
  )
  files.set('杂/断了.docx', (await writeDocx(reportOf('示例县断桥镇', 1))).subarray(0, 2000))
  files.set('杂/外县.html', writeHtml(reportOf('假想县外来镇', 2)))
  return files
}

it('300 organs and 40 files: what could be read is a portal, what could not a sentence each', async () => {
  const content = await aContentFolder({ 'organs.yaml': '# 还没有机关\n' })
  const folder = join(await aFolder(), '原件')
  const files = await originals()
  expect(files.size).toBe(40)
  for (const [name, bytes] of [
    ...files,
    ['~$锁.docx', 'x'] as const,
    ['.隐藏.txt', 'x'] as const,
  ]) {
    await mkdir(join(folder, name, '..'), { recursive: true })
    await writeFile(join(folder, name), bytes)
  }
  const list = join(folder, '..', '名录.xlsx')
  await writeFile(list, organList())

  const organs = await gongkai(['organs', 'import', list, '--content', content])
  expect(organs.stdout).toContain('登记了 300 个机关，0 个早已登记，0 行没有登记')
  expect(organs.code).toBe(0)
  expect(organsIn(await readFile(join(content, 'organs.yaml'), 'utf8'))).toHaveLength(300)
  const done = await gongkai(['import', folder, '--content', content])
  expect(done.stdout).toContain(
    '共 40 个文件：写了 34 个，没有变化 1 个，与别的文件重复，没有写 1 个，不知道是哪个机关、哪一年，没有写 1 个，读不了 3 个。',
  )
  expect(done.code).toBe(2)
  const rows = done.stdout.split('\n').filter((line) => line.startsWith(`  ${folder}/杂/`))
  const sentences = rows.map((row) => row.slice(`  ${folder}/杂/`.length).split(/\s{2,}/u))
  expect(Object.fromEntries(sentences)).toEqual({
    '断了.docx': expect.stringContaining('不完整') as string,
    '加密.docx': expect.stringContaining('有密码') as string,
    '外县.html': expect.stringContaining('先要知道是哪个机关') as string,
    '另一份.txt': expect.stringContaining('内容不同，没有写') as string,
    '副本.html': expect.stringContaining('是同一份报告') as string,
    '照片.png': expect.stringContaining('这是一张图片') as string,
  })
  const again = await gongkai(['import', folder, '--content', content])
  expect(again.stdout).toContain('共 40 个文件：没有变化 35 个，')

  const checked = await gongkai(['check', '--content', content])
  expect(checked.stdout).toMatch(/共 34 份报告：0 处错误/u)
  const site = join(await aFolder(), 'site')
  await build(content, site)
  expect(await reportPages(site)).toHaveLength(34)
})
