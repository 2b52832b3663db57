import { basename, resolve } from 'node:path'
import { openReader } from '../import/apart/reader.ts'
import { organList, type OrganList } from '../import/organs/organ-list.ts'
import { withOrgans } from '../import/organs/organs-text.ts'
import { register, type Registration } from '../import/organs/register.ts'
import type { NewOrgan } from '../import/organs/new-organ.ts'
import { UnreadableSource } from '../import/sources/unreadable.ts'
import { organsIn, readPortal } from '../reader/portal.ts'
import { MAX_LIST, readTextFile, shownPath } from '../reader/text-file.ts'
import { errorsOf } from '../report/finding.ts'
import { pad, widthOf } from '../report/text-width.ts'
import type { ImportFinding } from '../import/draft/import-finding.ts'
import { demandFolder } from './folder.ts'
import { findingsText, tally } from './findings/text.ts'
import { importText } from './import/text.ts'
import { content, flag, seconds } from './option.ts'
import { putReport } from './put-report.ts'
import { UsageError } from './usage-error.ts'
import { declareVerb, type Values } from './verb.ts'

const LIST = 'organs.yaml'

const options = {
  content,
  'dry-run': flag('只列出会登记哪些机关，不改文件'),
  json: flag('把结果印成 JSON'),
  timeout: seconds('名录最多读几秒', 60),
}

async function listIn(path: string, timeout: number): Promise<OrganList> {
  const reader = openReader(timeout)
  try {
    return organList(await reader.document({ path: resolve(path) }))
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error
    throw new UsageError(`${basename(path)}：${error.message}`)
  } finally {
    reader.end()
  }
}

/** The text of organs.yaml as it stands; nothing may be added to one that check refuses. */
async function standing(folder: string): Promise<string> {
  const { organs, findings } = await readPortal(folder)
  const shown = shownPath(folder, LIST)
  const own = errorsOf(findings).filter(({ file }) => file === shown)
  const file = readTextFile(folder, LIST, MAX_LIST)
  if ('text' in file && !/^[ \t]*[^#\s]/mu.test(file.text)) return file.text
  if ('rule' in file || own.length > 0 || !organs)
    throw new UsageError(`${findingsText(own)}\n${shown} 有错误，没有改动。请先改正。`)
  return file.text
}

function findingsOf({ problems }: Registration, { unused }: OrganList, file: string) {
  const found = problems.map(({ rule, severity, row, message, hint }): ImportFinding => ({
    ...{ rule, severity, file, line: row.line, column: 1, path: '', message, hint },
    ...{ source: row.where, excerpt: row.name ?? '' },
  }))
  if (unused.length === 0) return found
  const note: ImportFinding = {
    ...{ rule: 'organ-column', severity: 'note', file, line: 1, column: 1, path: '' },
    message: `没有用到的栏：${unused.join('、')}。`,
    hint: '不必改；要登记的内容在这几栏里的，请把栏名改成名称、简称、类型、地区、上级、行政区划代码等。',
    ...{ source: '', excerpt: '' },
  }
  return [note, ...found]
}

function table(organs: readonly NewOrgan[]): string {
  const width = Math.max(...organs.map(({ id }) => widthOf(id, 'terminal')))
  return organs.map(({ id, name }) => `  ${pad(id, width, 'terminal')}  ${name}\n`).join('')
}

/** Registers the organs of a list. */
async function importOrgans(
  { content, 'dry-run': isDryRun, json, timeout }: Values<typeof options>,
  [path = '']: readonly string[],
): Promise<number> {
  const folder = await demandFolder(content)
  const before = await standing(folder)
  const list = await listIn(path, timeout)
  const done = register(list.rows, organsIn(before))
  const { added, present } = done
  const findings = findingsOf(done, list, basename(path))
  if (added.length > 0) {
    const text = withOrgans(before, added)
    if (organsIn(text).length !== organsIn(before).length + added.length)
      throw new UsageError(
        `${shownPath(folder, LIST)} 的写法特别，添不进去，没有改动。请写成每个机关以“- id: ”开头的样子。`,
      )
    if (!isDryRun) await putReport(folder, LIST, text, { isForced: true, as: '新的名录' })
  }
  const left = list.rows.length - added.length - present
  const shown = shownPath(folder, LIST)
  if (json) {
    const organs = added.map(({ id, name, type, row }) => ({ id, name, type, line: row.line }))
    console.log(JSON.stringify({ file: shown, added: organs, present, findings }, null, 2))
  } else {
    if (findings.length > 0) console.log(importText(findings))
    if (added.length > 0) console.log(table(added))
    const wrote = isDryRun ? '会登记' : '登记了'
    console.log(
      `名录有 ${list.rows.length} 行：${wrote} ${added.length} 个机关，${present} 个早已登记，${left} 行没有登记。${tally(findings)}。`,
    )
    if (added.length > 0 && !isDryRun)
      console.log(`写在 ${shown} 的末尾。代号是网址的一部分，公布以后不能再改，请现在看一遍。`)
  }
  return errorsOf(findings).length > 0 ? 1 : 0
}

/** `gongkai organs import`. */
export const verb = declareVerb({
  says: '把电子表格里的机关名录登记到 organs.yaml，拟出拼音代号；已有的一字不动',
  notes: ['栏名认得：名称、简称、曾用名、类型、地区、上级、行政区划代码、代号、联系方式、有效期。'],
  arguments: [{ name: '名录' }],
  example: 'gongkai organs import 机关名录.xlsx',
  options,
  run: importOrgans,
})
