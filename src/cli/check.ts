import { stat } from 'node:fs/promises'
import { relative, resolve, sep } from 'node:path'
import { checkedReports } from '../reader/checked-reports.ts'
import { today } from '../report/day.ts'
import { historyOf, type History } from '../reader/history.ts'
import { readPages } from '../reader/pages.ts'
import { readPortal } from '../reader/portal.ts'
import { errorsOf, type Finding } from '../report/finding.ts'
import { findingsGithub } from './findings/github.ts'
import { findingsGitlab } from './findings/gitlab.ts'
import { findingsSarif } from './findings/sarif.ts'
import { findingsText, tally } from './findings/text.ts'
import { fixReports } from './fix.ts'
import { choice, content, flag } from './option.ts'
import { demandFolder } from './folder.ts'
import { progress } from './progress.ts'
import { UsageError } from './usage-error.ts'
import { declareVerb, type Values } from './verb.ts'

/** Everything there is to say of a content folder, what in it concerns every report, and how many there are. */
export async function checkFolder(
  folder: string,
  history?: History,
): Promise<{ findings: Finding[]; common: readonly Finding[]; reports: number }> {
  const portal = await readPortal(folder)
  const findings = [...portal.findings, ...(await readPages(folder)).findings]
  const told = progress()
  told.phase('已核对', '份')
  const files = checkedReports(folder, portal.organs, {
    today: today(),
    ...(history && { history }),
    isCompared: true,
    onRead: told.tell,
  })
  const names = new Set<string>()
  for await (const file of files) {
    findings.push(...file.findings)
    names.add(file.name)
  }
  told.end()
  return { findings, common: errorsOf(portal.findings), reports: names.size }
}

function within(path: string, file: string): boolean {
  const way = relative(resolve(path), resolve(file))
  return way === '' || (!way.startsWith(`..${sep}`) && way !== '..')
}

const writers: Readonly<Record<string, (findings: readonly Finding[]) => string>> = {
  json: (findings) => JSON.stringify({ findings }, null, 2),
  github: findingsGithub,
  gitlab: findingsGitlab,
  sarif: findingsSarif,
}

const SHALLOW =
  '这是 Git 的浅克隆，没有以前的版本，看不出公布以后改过什么。请先运行 git fetch --unshallow。'

const options = {
  content,
  format: choice('输出', ['text', ...Object.keys(writers)], '印成什么样子，供程序和代码平台读取'),
  json: flag('同 --format json'),
  fix: flag(
    '先改正不影响文意的地方（空格、全角数字、零宽字符、Word 残留），公布以后改过的添上更正，列出改动',
  ),
  'dry-run': flag('和 --fix 一起用：只列出改动，不改文件'),
}

/** Prints every finding without building. */
async function check(
  { content, format, json, fix, 'dry-run': isDryRun }: Values<typeof options>,
  paths: readonly string[],
): Promise<number> {
  const writer = writers[format ?? (json ? 'json' : 'text')]
  if (isDryRun && !fix) throw new UsageError('--dry-run 要和 --fix 一起用。')
  if (fix && writer) throw new UsageError('--fix 只能和文字输出一起用。')
  const folder = await demandFolder(content)
  for (const path of paths)
    if (!(await stat(path).catch(() => undefined))) throw new UsageError(`找不到“${path}”。`)
  const isAsked = (file: string): boolean =>
    paths.length === 0 || paths.some((path) => within(path, file))
  const past = await historyOf(folder)
  if (past.isShallow) console.error(SHALLOW)
  if (fix) await fixReports(folder, isAsked, isDryRun, past)
  // What was added to the files has changed their past.
  const history = fix && !isDryRun ? await historyOf(folder) : past
  const { findings, common, reports } = await checkFolder(folder, history)
  // What keeps every report from being built is said of each.
  const asked = findings.filter((one) => isAsked(one.file) || common.includes(one))
  if (writer) console.log(writer(asked))
  else
    console.log(
      `${findingsText(asked)}${asked.length > 0 ? '\n' : ''}共 ${reports} 份报告：${tally(asked)}。`,
    )
  return errorsOf(asked).length > 0 ? 1 : 0
}

/** `gongkai check`. */
export const verb = declareVerb({
  says: '核对内容文件夹，列出每一处问题，不生成网站',
  arguments: [{ name: '文件', isMany: true, isOptional: true }],
  options,
  run: check,
})
