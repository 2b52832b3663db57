import { stat } from 'node:fs/promises'
import { relative, resolve, sep } from 'node:path'
import { checkedReports, today } from '../reader/checked-reports.ts'
import { historyOf } from '../reader/history.ts'
import { readPortal } from '../reader/portal.ts'
import { errorsOf, type Finding } from '../report/finding.ts'
import { findingsGithub } from './findings/github.ts'
import { findingsGitlab } from './findings/gitlab.ts'
import { findingsSarif } from './findings/sarif.ts'
import { findingsText, tally } from './findings/text.ts'
import { fixReports } from './fix.ts'
import type { Call } from './call.ts'
import { progress } from './progress.ts'
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
  const told = progress()
  told.phase('已核对', '份')
  const files = checkedReports(folder, portal.organs, {
    today: today(),
    history: await historyOf(folder),
    isCompared: true,
    onRead: told.tell,
  })
  const names = new Set<string>()
  for await (const file of files) {
    findings.push(...file.findings)
    names.add(file.name)
  }
  told.end()
  return { findings, reports: names.size }
}

function within(path: string, file: string): boolean {
  const way = relative(resolve(path), resolve(file))
  return way === '' || (!way.startsWith(`..${sep}`) && way !== '..')
}

const writers: Record<string, (findings: readonly Finding[]) => string> = {
  json: (findings) => JSON.stringify({ findings }, null, 2),
  github: findingsGithub,
  gitlab: findingsGitlab,
  sarif: findingsSarif,
}

/** `gongkai check`: prints every finding without building. */
export async function check(call: Call): Promise<number> {
  const { content, paths, format, fix, 'dry-run': isDryRun } = call
  const writer = Object.hasOwn(writers, format) ? writers[format] : undefined
  if (!writer && format !== 'text')
    throw new UsageError(
      `没有“${format}”这种输出。可用的有：${['text', ...Object.keys(writers)].join('、')}。`,
    )
  if (isDryRun && !fix) throw new UsageError('--dry-run 要和 --fix 一起用。')
  if (fix && writer) throw new UsageError('--fix 只能和文字输出一起用。')
  const folder = await demandFolder(content)
  for (const path of paths)
    if (!(await stat(path).catch(() => undefined))) throw new UsageError(`找不到“${path}”。`)
  const isAsked = (file: string): boolean =>
    paths.length === 0 || paths.some((path) => within(path, file))
  if (fix) await fixReports(folder, isAsked, isDryRun)
  const { findings, reports } = await checkFolder(folder)
  const asked = findings.filter(({ file }) => isAsked(file))
  if (writer) console.log(writer(asked))
  else
    console.log(
      `${findingsText(asked)}${asked.length > 0 ? '\n' : ''}共 ${reports} 份报告：${tally(asked)}。`,
    )
  return errorsOf(asked).length > 0 ? 1 : 0
}
