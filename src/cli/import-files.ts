import { basename, resolve } from 'node:path'
import { countsOf } from '../import/tables/confirm.ts'
import { draftFindings, draftText, type ImportFinding } from '../import/draft/draft-file.ts'
import { draftJson, type DraftJson } from '../import/draft/draft-json.ts'
import type { Reader } from '../import/apart/reader.ts'
import type { Source } from '../import/apart/questions.ts'
import type { Draft } from '../import/draft/recognise.ts'
import { limits } from '../import/sources/limits.ts'
import { UnreadableSource } from '../import/sources/unreadable.ts'
import { splitFrontmatter } from '../text/frontmatter.ts'
import { readPortal } from '../reader/portal.ts'
import { shownPath } from '../reader/text-file.ts'
import type { Organ } from '../report/report.ts'
import { demandFolder } from './check.ts'
import { STDIN, type Call } from './import-call.ts'
import { importInto } from './import-into.ts'
import { countsText, importText } from './import-text.ts'
import { putReport } from './put-report.ts'
import { UsageError } from './usage-error.ts'

/** A file imported, before anything is written. */
interface Imported {
  readonly draft: Draft
  readonly organ: string | undefined
  /** Path below the content folder. */
  readonly name: string | undefined
  readonly text: string
  readonly findings: readonly ImportFinding[]
}

/** A cell that was not read stops the build, so that importing it is no success either. */
function hasUnread({ draft }: Imported): boolean {
  return [...draft.figures.values()].some(({ state }) => state === 'unread')
}

async function standardInput(): Promise<Source> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer)
    size += (chunk as Buffer).length
    if (size > limits.file) break
  }
  return { bytes: new Uint8Array(Buffer.concat(chunks)), name: STDIN }
}

function shownName(path: string): string {
  return path === STDIN ? '标准输入' : basename(path)
}

async function read(
  path: string,
  organs: readonly Organ[],
  call: Call,
  reader: Reader,
): Promise<Draft> {
  const source = path === STDIN ? await standardInput() : { path: resolve(path) }
  try {
    return await reader.draft(source, {
      organs,
      organ: call.organ,
      year: call.year,
      part: call.part,
    })
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error
    throw new UsageError(`${shownName(path)}：${error.message}`)
  }
}

function imported(draft: Draft, call: Call, out: string): Imported {
  const organ = call.organ ?? draft.organ?.id
  const name =
    organ !== undefined && draft.year !== undefined
      ? `reports/${organ}/${draft.year}.md`
      : undefined
  const written = draftText(draft, organ ?? '（拼音代号）', draft.year ?? 0)
  const file = name === undefined ? '（草稿）' : shownPath(out, name)
  return { draft, organ, name, text: written.text, findings: draftFindings(draft, written, file) }
}

function json({ draft, organ, text, findings }: Imported): {
  report: DraftJson
  findings: readonly ImportFinding[]
} {
  const parts = splitFrontmatter(text)
  return draftJson(draft, organ, 'body' in parts ? parts.body : '', findings)
}

/** Writes a draft unless another report stands there; says what was done. */
async function write({ name, text }: Imported, out: string, isForced: boolean): Promise<string> {
  if (name === undefined) return '没有写文件：先要知道是哪个机关、哪一年的报告。'
  const done = await putReport(out, name, text, { isForced, as: '导入的草稿' })
  return done === 'same'
    ? `${shownPath(out, name)} 与上次导入的一样，没有改动。`
    : `已写到 ${shownPath(out, name)}。`
}

function summary({ draft }: Imported, path: string): string {
  const counts = countsText(countsOf(draft.format, draft.figures, draft.doubts))
  return `${draft.title || basename(path)}（${draft.format.edition}年版格式）：${counts}`
}

/** Imports sources with a reader: drafts of reports, and what is doubtful in them. */
export async function importWith(
  reader: Reader,
  call: Call,
  paths: readonly string[],
): Promise<number> {
  const folder = await demandFolder(call.content)
  const out = call.out ?? folder
  const { organs = [] } = await readPortal(folder)
  const [first = STDIN] = paths
  if (call.into !== undefined)
    return importInto(await read(first, organs, call, reader), out, call.into, call.force)
  const results: ReturnType<typeof json>[] = []
  let code = 0
  for (const path of paths) {
    try {
      const one = imported(await read(path, organs, call, reader), call, out)
      const hasErrors = one.findings.some(({ severity }) => severity === 'error')
      if (hasErrors || hasUnread(one)) code = Math.max(code, 1)
      const done = call.json && call.out === undefined ? '' : await write(one, out, call.force)
      if (call.json) {
        results.push(json(one))
        continue
      }
      if (one.findings.length > 0) console.log(importText(one.findings))
      console.log(`${done}\n${summary(one, path)}`)
    } catch (error) {
      // One file that cannot be read or written keeps no other from being imported.
      if (!(error instanceof UsageError) || paths.length === 1) throw error
      console.error(error.message)
      code = 2
    }
  }
  if (call.json) console.log(JSON.stringify(paths.length === 1 ? results[0] : results, null, 2))
  return code
}
