import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readReportFile } from '../../src/reader/report-file.ts'
import { errorsOf } from '../../src/report/finding.ts'
import { aContentFolder } from '../a-content-folder.ts'
import { reportText } from '../a-report.ts'
import { gongkai } from './command.ts'

const lastYear = reportText({
  figures: {
    'requests.received.naturalPerson': '2',
    'requests.received.total': '2',
    'requests.carriedOut.naturalPerson': '2',
    'requests.carriedOut.total': '2',
  },
})

describe('gongkai new', () => {
  it('writes a skeleton of the edition in force, with every heading and no figure', async () => {
    const folder = await aContentFolder()
    const { code, stdout } = await gongkai(['new', 'shili', '2025', '--content', folder])
    expect(stdout).toContain('2021年版格式')
    expect(code).toBe(0)
    const { report, findings } = await readReportFile(folder, 'reports/shili/2025.md')
    expect(report?.title).toBe('示例镇人民政府2025年政府信息公开工作年度报告')
    expect(report?.sections.map((one) => one.number)).toEqual([1, 2, 3, 4, 5, 6])
    expect(new Set([...(report?.figures.values() ?? [])].map((one) => one.state))).toEqual(
      new Set(['unread']),
    )
    expect(errorsOf(findings).map(({ rule, path }) => `${rule} ${path}`)).toEqual([
      'figure-unread proactive',
      'figure-unread requests',
      'figure-unread review',
    ])
    const text = await readFile(join(folder, 'reports/shili/2025.md'), 'utf8')
    expect(text.match(/^### .+$/gmu)).toHaveLength(5)
    expect(text.match(/^ {2}#/gmu)).toHaveLength(5)
  })

  it('uses the 2019 edition for a report on 2020', async () => {
    const { stdout } = await gongkai(['new', 'shili', '2020', '--content', await aContentFolder()])
    expect(stdout).toContain('2019年版格式')
  })

  it('takes over what was carried out last year, and says so', async () => {
    const folder = await aContentFolder({ 'reports/shili/2021.md': lastYear })
    const { stdout } = await gongkai(['new', 'shili', '2022', '--content', folder])
    expect(stdout).toContain('“上年结转”取自2021年报告的“结转下年”：2、0、0、0、0、0、2')
    const text = await readFile(join(folder, 'reports/shili/2022.md'), 'utf8')
    expect(text).toMatch(
      /# 取自2021年报告的“结转下年”，请核对。\n {2}上年结转: +\[2, 0, 0, 0, 0, 0, 2\]/u,
    )
  })

  it.each([
    [['new'], '请写明机关和年度'],
    [['new', 'shili', '25'], '不是有法定格式的年度'],
    [['new', 'shili', '2018'], '不是有法定格式的年度'],
    [['new', 'qita', '2025'], '没有登记“qita”'],
  ])('%j exits 2 with a sentence', async (words, told) => {
    const { code, stderr } = await gongkai([...words, '--content', await aContentFolder()])
    expect(stderr).toContain(told)
    expect(code).toBe(2)
  })

  it('leaves a report that is there alone', async () => {
    const folder = await aContentFolder({ 'reports/shili/2021.md': lastYear })
    const { code, stderr } = await gongkai(['new', 'shili', '2021', '--content', folder])
    expect(stderr).toContain('已经有了，没有改动')
    expect(code).toBe(2)
    expect(await readFile(join(folder, 'reports/shili/2021.md'), 'utf8')).toBe(lastYear)
  })
})
