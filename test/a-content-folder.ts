import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { reportText } from './a-report.ts'

const SITE = `名称: 示例报告库
简介: 示例县各机关的政府信息公开工作年度报告。
网址: https://example.org
子路径: /
主办单位: 示例县人民政府办公室
`

const ORGANS = `- id: shili
  名称: 示例镇人民政府
  简称: 示例镇
  类型: 镇
`

/** A folder that is gone when the test has finished. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A content folder with a portal, one organ and the given files, gone when the test has finished. */
export async function aContentFolder(
  files: Readonly<Record<string, string | Buffer>> = {},
  existing?: string,
): Promise<string> {
  const folder = existing ?? (await aFolder())
  const all = { 'site.yaml': SITE, 'organs.yaml': ORGANS, ...files }
  for (const [name, content] of Object.entries(all)) {
    const path = join(folder, name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content)
  }
  return folder
}

/** A content folder with one report, `reports/shili/2021.md`. */
export function aFolderWith(text: string | Buffer = reportText()): Promise<string> {
  return aContentFolder({ 'reports/shili/2021.md': text })
}
