import { stat } from 'node:fs/promises'
import { relative, resolve, sep } from 'node:path'
import { errorsOf, type Finding } from '../report/finding.ts'
import { readPortal, readReports } from '../reader/portal.ts'
import { findingsText, tally } from './findings-text.ts'
import type { Call } from './call.ts'
import { UsageError } from './usage-error.ts'

/** Stops with a sentence unless a path is a folder. */
export async function demandFolder(path: string): Promise<string> {
  const folder = resolve(path)
  const found = await stat(folder).catch(() => undefined)
  if (!found?.isDirectory())
    throw new UsageError(`找不到内容文件夹“${path}”。请用 --content 指明。`)
  return folder
}

/** Everything there is to say of a content folder, and how many reports it has. */
export async function checkFolder(
  folder: string,
): Promise<{ findings: Finding[]; reports: number }> {
  const portal = await readPortal(folder)
  const findings = [...portal.findings]
  let reports = 0
  for await (const file of readReports(folder, portal.organs)) {
    findings.push(...file.findings)
    reports += 1
  }
  return { findings, reports }
}

function within(path: string, finding: Finding): boolean {
  const way = relative(resolve(path), resolve(finding.file))
  return way === '' || (!way.startsWith(`..${sep}`) && way !== '..')
}

/** `gongkai check`: prints every finding without building. */
export async function check({ content, paths, format }: Call): Promise<number> {
  if (!['text', 'json'].includes(format))
    throw new UsageError(`没有“${format}”这种输出。可用的有：text、json。`)
  const folder = await demandFolder(content)
  for (const path of paths)
    if (!(await stat(path).catch(() => undefined))) throw new UsageError(`找不到“${path}”。`)
  const { findings, reports } = await checkFolder(folder)
  const asked =
    paths.length === 0
      ? findings
      : findings.filter((one) => paths.some((path) => within(path, one)))
  if (format === 'json') console.log(JSON.stringify({ findings: asked }, null, 2))
  else
    console.log(
      `${findingsText(asked)}${asked.length > 0 ? '\n' : ''}共 ${reports} 份报告：${tally(asked)}。`,
    )
  return errorsOf(asked).length > 0 ? 1 : 0
}
