import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aContentFolder, aFolder } from '../../a-content-folder.ts'
import { reportAsText } from '../../import/report-as-text.ts'
import { gongkai } from '../command.ts'

async function aSourceFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string> {
  const folder = join(await aFolder(), '原件')
  for (const [name, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), bytes)
  }
  return folder
}

const report = reportAsText()
const nextYear = report.replaceAll('2021年政府', '2022年政府')
const oneOff = reportAsText({
  'requests.received.business': '1',
  'requests.received.total': '1',
  'requests.carriedOut.business': '1',
  'requests.carriedOut.total': '1',
})
const picture = Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1')

describe('gongkai import with a folder', () => {
  it('imports every file below it, goes on after a failure, and tells of each in a table', async () => {
    const content = await aContentFolder()
    const folder = await aSourceFolder({
      '一/年报.txt': report,
      '二/下年.txt': nextYear,
      '照片.png': picture,
      '.隐藏.txt': report,
      '二/~$下年.docx': 'x',
      '网页.html': `<p>${nextYear}</p>`,
      '网页_files/样式.css': 'a',
    })
    const { code, stdout, stderr } = await gongkai(['import', folder, '--content', content])
    const rows = stdout.split('\n').filter((line) => line.startsWith(`  ${folder}`))
    expect(
      rows.map((row) =>
        row
          .trim()
          .split(/\s{2,}/u)[0]
          ?.slice(folder.length + 1),
      ),
    ).toEqual(['一/年报.txt', '二/下年.txt', '照片.png', '网页.html'])
    expect(rows[2]).toContain('这是一张图片')
    expect(stdout).toContain('共 4 个文件：写了 2 个')
    expect(stderr).toContain('照片.png：这是一张图片')
    expect(code).toBe(2)
    for (const year of ['2021', '2022'])
      expect(await readFile(join(content, `reports/shili/${year}.md`), 'utf8')).toContain(year)
  })

  it('changes nothing when run again, and nothing that was put right by hand', async () => {
    const content = await aContentFolder()
    const folder = await aSourceFolder({ '一.txt': report, '二.txt': nextYear })
    const words = ['import', folder, '--content', content]
    await gongkai(words)
    const file = join(content, 'reports/shili/2022.md')
    const mine = `${await readFile(file, 'utf8')}\n改过。\n`
    await writeFile(file, mine)
    const again = await gongkai(words)
    expect(again.stdout).toContain('一.txt  ')
    expect(again.stdout).toContain('2021.md 与上次导入的一样，没有改动。')
    expect(again.stdout).toContain('2022.md 已经有了，与原件读出的不同，没有改动。')
    expect(again.stdout).toContain('共 2 个文件：没有变化 1 个，保留原有的 1 个。')
    expect(again.code).toBe(0)
    expect(await readFile(file, 'utf8')).toBe(mine)
  })

  it('lets neither of two files of one organ and year take the place of the other, even by force', async () => {
    const content = await aContentFolder()
    const folder = await aSourceFolder({ '一.txt': report, '三.txt': report, '二.txt': oneOff })
    for (const more of [[], ['--force']]) {
      const { code, stdout } = await gongkai(['import', folder, '--content', content, ...more])
      expect(stdout).toMatch(/二\.txt +与 \S+一\.txt 是同一机关、同一年度的报告，内容不同，没有写/u)
      expect(stdout).toMatch(/三\.txt +与 \S+一\.txt 是同一份报告，没有再写/u)
      expect(code).toBe(1)
      const written = await readFile(join(content, 'reports/shili/2021.md'), 'utf8')
      expect(written).toMatch(/本年新收: +\[0, 0,/u)
    }
  })

  it('prints one JSON value with what came of each', async () => {
    const content = await aContentFolder()
    const folder = await aSourceFolder({ '一.txt': report, '照片.png': picture })
    const { stdout } = await gongkai(['import', folder, '--content', content, '--json'])
    expect(JSON.parse(stdout)).toMatchObject([
      { source: `${folder}/一.txt`, came: 'read', report: { id: 'shili-2021' } },
      { source: `${folder}/照片.png`, came: 'unreadable' },
    ])
    await expect(readFile(join(content, 'reports/shili/2021.md'))).rejects.toThrow()
  })

  it('follows no link, and leaves the content folder out', async () => {
    const content = await aContentFolder({}, join(await aFolder(), '门户/content'))
    const folder = join(content, '..')
    await writeFile(join(folder, '年报.txt'), report)
    await symlink(folder, join(folder, '圈'))
    const { stdout } = await gongkai(['import', folder, '--content', content])
    expect(stdout).toContain('共 1 个文件：写了 1 个。')
    const own = await gongkai(['import', content, '--content', content])
    expect([own.code, own.stderr]).toEqual([2, expect.stringContaining('是内容文件夹')])
  })

  it.each([
    [['--into', 'shili/2021'], '--into 一次只填一个文件。'],
    [['--organ', 'shili', '--year', '2021'], '不能同时写明 --organ 和 --year'],
  ])('with %j exits 2 with a sentence', async (more, told) => {
    const folder = await aSourceFolder({ '一.txt': report })
    const words = ['import', folder, '--content', await aContentFolder(), ...more]
    const { code, stderr } = await gongkai(words)
    expect([code, stderr]).toEqual([2, expect.stringContaining(told)])
  })
})
