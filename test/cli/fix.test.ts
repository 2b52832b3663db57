import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aFolderWith } from '../a-content-folder.ts'
import { reportText } from '../a-report.ts'
import { commitAll } from '../a-repository.ts'
import { gongkai } from './command.ts'

const dirty = `\uFEFF${reportText({ figures: { 'proactive.licences.decisions': '１２' } })
  .replace('公开前逐件', '公开前\u00A0逐件')
  .replaceAll('\n', '\r\n')}`
const clean = dirty.replace('１２', '12').replace('\u00A0', '')

it('--fix shows the change as a diff, writes it, and then checks', async () => {
  const folder = await aFolderWith(dirty)
  const { code, stdout } = await gongkai(['check', '--fix', '--content', folder])
  expect(stdout).toContain('-  行政许可: １２\n+  行政许可: 12\n')
  expect(stdout).toContain('@@ -6,7 +6,7 @@')
  expect(stdout).toContain('改正了 1 个文件。')
  expect(stdout).toContain('共 1 份报告：0 处错误，0 处提醒，0 处留意。')
  expect(code).toBe(0)
  expect(await readFile(join(folder, 'reports/shili/2021.md'), 'utf8')).toBe(clean)
})

it('--fix --dry-run shows the same and writes nothing', async () => {
  const folder = await aFolderWith(dirty)
  const { code, stdout } = await gongkai(['check', '--fix', '--dry-run', '--content', folder])
  expect(stdout).toContain('+  行政许可: 12\n')
  expect(stdout).toContain('可以改正 1 个文件。')
  expect(code).toBe(1)
  expect(await readFile(join(folder, 'reports/shili/2021.md'), 'utf8')).toBe(dirty)
})

it('--fix goes with text output only, --dry-run with --fix only', async () => {
  const folder = await aFolderWith()
  const json = ['check', '--fix', '--json', '--content', folder]
  for (const words of [json, ['check', '--dry-run', '--content', folder]])
    expect((await gongkai(words)).code).toBe(2)
})

it('--fix writes down under 更正 what was changed after publication', async () => {
  const published = reportText().replace('标题:', '公布日期: 2022-01-20\n标题:')
  const folder = await aFolderWith(published)
  commitAll(folder, '2022-01-20')
  const path = join(folder, 'reports/shili/2021.md')
  await writeFile(path, published.replace('行政许可: 0', '行政许可: 12'))
  commitAll(folder, '2022-06-01')
  const told = await gongkai(['check', '--content', folder])
  expect(told.stdout).toContain('“主动公开.行政许可”由 0 改为 12')
  expect(told.stdout).toContain('- 日期: 2022-06-01')
  const shown = await gongkai(['check', '--fix', '--dry-run', '--content', folder])
  expect(shown.stdout).toContain('+    位置: 主动公开.行政许可\n')
  expect(await readFile(path, 'utf8')).not.toContain('更正')
  const { stdout } = await gongkai(['check', '--fix', '--content', folder])
  expect(stdout).toContain('改正了 1 个文件。')
  expect(stdout).toContain('共 1 份报告：0 处错误，0 处提醒，0 处留意。')
  expect(await readFile(path, 'utf8')).toContain(
    '更正:\n  - 日期: 2022-06-01\n    位置: 主动公开.行政许可\n',
  )
})
