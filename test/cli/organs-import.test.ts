import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { organsIn } from '../../src/reader/portal.ts'
import { aContentFolder, aFolder } from '../a-content-folder.ts'
import { gongkai, type Outcome } from './command.ts'

type Cell = string | number

const HEAD = ['序号', '机关名称', '简称', '类别', '主管部门', '行政区划代码']

async function aList(rows: readonly (readonly Cell[])[], name = '名录.xlsx'): Promise<string> {
  const path = join(await aFolder(), name)
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]))
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '名录')
  const bytes = write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
  await writeFile(path, name.endsWith('.csv') ? utils.sheet_to_csv(sheet) : bytes)
  return path
}

function importOrgans(content: string, list: string, ...more: string[]): Promise<Outcome> {
  return gongkai(['organs', 'import', list, '--content', content, ...more])
}

const county = '示例县人民政府'
const sound = [
  ['示例县机关名录'],
  HEAD,
  [1, county, '', '人民政府', '', '999999'],
  [2, '示例县青藤镇人民政府', '青藤镇', '镇', county, 999999101000],
  [3, '示例县城关镇人民政府', '', '乡镇', county, ''],
  [4, '示例县教育局', '教育局', '工作部门', county, ''],
]

describe('gongkai organs import', () => {
  it('adds organs after those that are there, keeps every byte of these, and check is content', async () => {
    const mine = '# 我的说明\n- id: shili   # 定了\n  名称: 示例镇人民政府\n  类型: 镇'
    const content = await aContentFolder({ 'organs.yaml': mine, 'reports/.keep': '' })
    const { code, stdout } = await importOrgans(content, await aList(sound))
    expect(stdout).toContain('名录有 4 行：登记了 4 个机关，0 个早已登记，0 行没有登记。')
    expect(code).toBe(0)
    const text = await readFile(join(content, 'organs.yaml'), 'utf8')
    expect(text.startsWith(`${mine}\n\n`)).toBe(true)
    expect(organsIn(text).map(({ id, type }) => [id, type])).toEqual([
      ['shili', '镇'],
      ['shilixian', '政府'],
      ['qingteng', '镇'],
      ['chengguan', '镇'],
      ['jiaoyuju', '部门'],
    ])
    expect(organsIn(text)[2]).toMatchObject({
      shortName: '青藤镇',
      parent: 'shilixian',
      regionCode: '999999101000',
    })
    expect((await gongkai(['check', '--content', content])).code).toBe(0)
  })

  it('changes nothing for the same list again, nor for --dry-run', async () => {
    const content = await aContentFolder()
    const list = await aList(sound)
    const file = join(content, 'organs.yaml')
    const before = await readFile(file, 'utf8')
    const dry = await importOrgans(content, list, '--dry-run')
    expect(dry.stdout).toContain('会登记 4 个机关')
    expect(await readFile(file, 'utf8')).toBe(before)
    await importOrgans(content, list)
    const after = await readFile(file, 'utf8')
    const again = await importOrgans(content, list)
    expect(again.stdout).toContain('登记了 0 个机关，4 个早已登记，0 行没有登记')
    expect(await readFile(file, 'utf8')).toBe(after)
  })

  it('lists every doubtful row with its number, and exits 1 where one is not registered', async () => {
    const content = await aContentFolder()
    const list = await aList([
      HEAD,
      [1, '', '', '镇', county, ''],
      [2, '示例县青藤镇人民政府', '', '', '没有县人民政府', '12'],
      [3, '示例县青藤镇人民政府', '', '镇', '', ''],
      [4, '示例县服务队', '', '', '', ''],
      [5, '示例县㐂镇人民政府', '', '镇', '', ''],
      [6, '示例县教育局', '', '科室', '', ''],
    ])
    const { code, stdout, stderr } = await importOrgans(content, list, '--json')
    const { added, findings } = JSON.parse(stdout) as {
      added: { id: string }[]
      findings: { rule: string; line: number; severity: string }[]
    }
    expect(added.map(({ id }) => id)).toEqual(['qingteng', 'jiaoyuju'])
    expect(findings.map(({ rule, line, severity }) => `${line} ${severity} ${rule}`)).toEqual([
      '1 note organ-column',
      '2 error organ-name',
      '3 warning organ-type',
      '3 warning organ-code',
      '3 warning organ-parent',
      '4 warning organ-twice',
      '5 error organ-type',
      '6 error organ-id',
      '7 warning organ-type',
    ])
    expect([code, stderr]).toEqual([1, ''])
  })

  it('takes the id that a list gives, unless it is another organ’s', async () => {
    const content = await aContentFolder()
    const list = await aList([
      ['名称', '类型', '代号'],
      ['示例县㐂镇人民政府', '镇', 'xi-zhen'],
      ['示例县教育局', '部门', 'shili'],
    ])
    const { stdout } = await importOrgans(content, list)
    expect(stdout).toContain('  xi-zhen  示例县㐂镇人民政府')
    expect(stdout).toContain('的代号“shili”已经是别的机关的，没有登记')
  })

  it('reads CSV in GBK', async () => {
    // 名称,类型 / 乐亭镇,镇
    const gbk = Buffer.from('c3fbb3c62cc0e0d0cd0d0ac0d6cda4d5f22cd5f20d0a', 'hex')
    const path = join(await aFolder(), '名录.csv')
    await writeFile(path, gbk)
    const { stdout } = await importOrgans(await aContentFolder(), path)
    expect(stdout).toContain('  laoting  乐亭镇')
  })

  it('counts the rows of CSV as Excel shows them', async () => {
    const path = join(await aFolder(), '名录.csv')
    await writeFile(path, '名称,类型\n青藤镇,镇\n,镇\n')
    const { stdout } = await importOrgans(await aContentFolder(), path)
    expect(stdout).toContain('名录.csv:3 错误 [organ-name]')
  })

  it.each([
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'), '这是一张图片'],
    ['a text', Buffer.from('青藤镇'), '要用电子表格'],
    ['a damaged workbook', Buffer.from('PK\x03\x04 断了'), '不完整'],
  ])('%s exits 2 with one sentence', async (_what, bytes, told) => {
    const path = join(await aFolder(), '名录.xlsx')
    await writeFile(path, bytes)
    const { code, stdout, stderr } = await importOrgans(await aContentFolder(), path)
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(`名录.xlsx：`)])
    expect(stderr).toContain(told)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  it('writes the id of the 上级, registered before or with it, and says which it leaves out', async () => {
    const content = await aContentFolder({
      'organs.yaml': '- id: shilishi\n  名称: 示例市人民政府\n  简称: 示例市\n  类型: 政府\n',
    })
    const list = await aList([
      ['名称', '类型', '上级'],
      ['示例县人民政府', '政府', '示例市'],
      ['示例县青藤镇人民政府', '镇', '示例县人民政府'],
      ['示例县绿柳镇人民政府', '镇', '假想县人民政府'],
    ])
    const { stdout, code } = await importOrgans(content, list)
    const text = await readFile(join(content, 'organs.yaml'), 'utf8')
    expect(organsIn(text).map(({ id, parent }) => [id, parent])).toEqual([
      ['shilishi', undefined],
      ['shilixian', 'shilishi'],
      ['qingteng', 'shilixian'],
      ['lvliu', undefined],
    ])
    expect(text).not.toContain('假想县')
    expect(stdout).toContain('“示例县绿柳镇人民政府”的上级“假想县人民政府”没有登记，没有写。')
    expect(code).toBe(0)
  })

  it('treats a namesake in another county as another organ, and says so', async () => {
    const content = await aContentFolder({
      'organs.yaml':
        '- id: chengguan\n  名称: 城关镇人民政府\n  类型: 镇\n  上级: 示例县人民政府\n',
    })
    const list = await aList([
      ['名称', '类型', '上级'],
      ['城关镇人民政府', '镇', '假想县人民政府'],
      ['城关镇人民政府', '镇', '示例县人民政府'],
    ])
    const { stdout } = await importOrgans(content, list)
    expect(stdout).toContain('登记了 1 个机关，1 个早已登记')
    expect(stdout).toContain('与已登记的 chengguan 同名')
    expect(stdout).toContain('  chengguanzhen  城关镇人民政府')
  })

  it.each([
    [
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
      '没有找到栏名',
    ],
    [[], '没有找到栏名'],
  ])('a sheet without heads exits 2 with a sentence', async (rows, told) => {
    const { code, stderr } = await importOrgans(await aContentFolder(), await aList(rows))
    expect(stderr).toContain(told)
    expect(code).toBe(2)
  })

  it('leaves a list alone that check refuses, and one of a shape that nothing can be added to', async () => {
    const list = await aList(sound)
    for (const text of ['- id: A\n', '[{id: shili, 名称: 示例镇, 类型: 镇}]\n']) {
      const content = await aContentFolder({ 'organs.yaml': text })
      const { code, stderr } = await importOrgans(content, list)
      expect(stderr).toContain('没有改动')
      expect(code).toBe(2)
      expect(await readFile(join(content, 'organs.yaml'), 'utf8')).toBe(text)
    }
  })

  it('begins a list that holds comments alone', async () => {
    const content = await aContentFolder({ 'organs.yaml': '# 还没有机关\n' })
    expect((await importOrgans(content, await aList(sound))).code).toBe(0)
    expect(await readFile(join(content, 'organs.yaml'), 'utf8')).toMatch(/^# 还没有机关\n\n- id: /u)
  })

  it('registers 3,000 organs under as many ids', async () => {
    const signs = [...'青白云山水林石田江溪河湖海松竹梅兰菊桃李杏柳杨桂枫榆槐柏樟楠']
    const names = signs.flatMap((one) =>
      signs.flatMap((two) => [`${one}${two}镇`, `${one}${two}乡`, `${one}${two}街道`]),
    )
    const rows = [...names, ...names.slice(0, 300).map((name) => `假想${name}`)].map((name) => [
      name,
    ])
    const content = await aContentFolder()
    const list = await aList([['名称'], ...rows])
    const { stdout } = await importOrgans(content, list, '--json')
    const { added } = JSON.parse(stdout) as { added: { id: string }[] }
    expect(new Set(added.map(({ id }) => id)).size).toBe(3000)
  })
})
