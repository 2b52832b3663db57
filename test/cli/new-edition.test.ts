/** A new edition is one file and one line: this test adds one to a copy of the project. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aContentFolder, aFolder } from '../a-content-folder.ts'
import { format2021, reportText, soundSections } from '../a-report.ts'
import { editionOf, projectWithEdition, runIn } from '../edition-project.ts'

const NAME = 'reports/shili/2027.md'
const NEW_CELL = 'requests.outcomes.refused.invented.business'

function cell(page: string, text: string): string {
  return new RegExp(`<th[^>]*>(?:<span>)?${text}`).exec(page)?.[0] ?? ''
}

it('a new edition works everywhere once it is declared and listed', async () => {
  const project = await aFolder()
  await projectWithEdition(project)
  const format = await editionOf(project)
  const figures = {
    [NEW_CELL]: '3',
    'requests.outcomes.refused.invented.total': '3',
    'requests.outcomes.total.business': '3',
    'requests.outcomes.total.total': '3',
    'requests.received.business': '3',
    'requests.received.total': '3',
    'proactive.normativeDocuments.issued': '2',
    'proactive.normativeDocuments.inForce': '2',
  }
  const body = soundSections
    .replace('## 五、', '## 五、示例事项\n\n已经办好。\n\n## 六、')
    .replace('## 六、其他', '## 七、其他')
  const content = await aContentFolder({
    [NAME]: reportText({ format, year: 2027, figures, body }),
  })
  const sound = await runIn(project, 'check', '--content', content)
  expect(sound.stdout).toBe('共 1 份报告：0 处错误，0 处提醒，0 处留意。\n')

  // Rules find the sections they are about, wherever the edition prints them.
  const thin = body.replace(/主要问题是[^\n]+/u, '无。').replace('信息处理费', '别的')
  await writeFile(join(content, NAME), reportText({ format, year: 2027, figures, body: thin }))
  const told = await runIn(project, 'check', '--content', content)
  expect(told.stdout).toContain('[problems-thin] 第六部分只有')
  expect(told.stdout).toContain('[fee-unstated] 第七部分没有写明')

  // Schema and checks know the new row, the missing column and the new balance.
  const off = { ...figures, [NEW_CELL]: '4', 'proactive.normativeDocuments.inForce': '5' }
  await writeFile(join(content, NAME), reportText({ format, year: 2027, figures: off, body }))
  const { code, stdout } = await runIn(project, 'check', '--content', content)
  expect(code).toBe(1)
  expect(stdout).toContain('[proactive-stock] “主动公开 · 行政规范性文件”不平衡')
  expect(stdout).toContain('3 ≠ 0 + 4 + 0 + 0 + 0')
  expect(stdout).toContain('3 处错误')

  await writeFile(join(content, NAME), reportText({ format, year: 2027, figures, body }))
  const out = join(project, 'dist')
  const built = await runIn(project, 'build', '--content', content, '--out', out)
  expect(built.code).toBe(0)
  const read = (path: string): Promise<string> => readFile(join(out, path), 'utf8')

  // The page's table has the right spans and headers.
  const page = await read('reports/shili/2027/index.html')
  expect(page).not.toContain('科研机构')
  expect(cell(page, '申请人情况')).toContain('colspan="6"')
  expect(cell(page, '法人或其他组织')).toContain('colspan="4"')
  expect(cell(page, '（三）不予公开')).toContain('rowspan="9"')
  expect(cell(page, '三、本年度办理结果')).toContain('rowspan="21"')
  const shown = new RegExp(`<td[^>]*id="${NEW_CELL}"[^>]*headers="([^"]*)"[^>]*>3</td>`).exec(page)
  const labels = shown?.[1]
    ?.split(' ')
    .map((id) => new RegExp(`id="${id}"[^>]*>(?:<span>)?([^<]*)`).exec(page)?.[1])
  expect(labels).toEqual([
    '三、本年度办理结果',
    '（三）不予公开',
    '9.示例理由',
    '申请人情况',
    '法人或其他组织',
    '商业企业',
  ])

  // So have JSON, CSV and the published schema.
  const json = JSON.parse(await read('reports/shili/2027.json')) as {
    tables: { requests: unknown }
  }
  expect(json.tables.requests).toMatchObject({
    outcomes: { refused: { invented: { business: 3 } } },
  })
  const lines = (await read('reports/shili/2027.csv')).trim().split('\r\n')
  expect(lines).toHaveLength(1 + 10 + 24 * 6 + 15)
  expect(lines.join('\n')).toContain(
    'outcomes.refused.invented,办理结果 / 不予公开 / 示例理由,business,商业企业,3,number',
  )
  expect(await read('data/report.schema.json')).toContain('"const": "2027"')

  // And the organ's page and data through the years.
  const through = await read('organs/shili/index.html')
  expect(through).toMatch(new RegExp(`<tr id="${NEW_CELL.replaceAll('.', '[.]')}">.*?<td>3</td>`))
  expect(await read('organs/shili.csv')).toContain(`${NEW_CELL},依申请公开,`)

  // What is said of editions is true of three as it was of two.
  const rules = await read('rules/index.html')
  expect(rules).toContain('2019、2020 年用 2019 版，2021 至 2026 年用 2021 版，2027 年起用 2027 版')
  expect(rules).toContain('2021 至 2026 年的报告写 2021，2027 年起的报告写 2027')
  const about = await read('about/index.html')
  expect(about).toContain('用于 2021 至 2026 年的报告')
  expect(about).toContain('用于 2027 年起的报告')
  const early = reportText({ format: format2021, year: 2027 })
  await writeFile(join(content, NAME), early)
  const late = await runIn(project, 'check', '--content', content)
  expect(late.stdout).toContain('2027年的报告应当用 2027 版格式（示例办函〔2027〕1号）')
})
