import { resolve } from 'node:path'
import type { Source } from '../../import/apart/questions.ts'
import type { Reader } from '../../import/apart/reader.ts'
import type { Draft } from '../../import/draft/draft.ts'
import { imported, summaryOf, type Imported } from '../../import/draft/imported.ts'
import { limits } from '../../import/sources/limits.ts'
import { UnreadableSource } from '../../import/sources/unreadable.ts'
import { readPortal } from '../../reader/portal.ts'
import { shownPath } from '../../reader/text-file.ts'
import type { Organ } from '../../report/report.ts'
import { demandFolder } from '../folder.ts'
import { progress } from '../progress.ts'
import { UsageError } from '../usage-error.ts'
import { STDIN, type Call } from './call.ts'
import { importedJson } from './draft.ts'
import { importInto } from './into.ts'
import { outcomeTable, type Outcome } from './outcome.ts'
import { sourcesOf, type SourceFile } from './sources.ts'
import { importText } from './text.ts'
import { codeOf, failure, outcomeOf, writeDraft, type Place } from './write.ts'

/** Of a file that is read only to be printed. */
const READ = { came: 'read', says: '读了，没有写文件。' } as const

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

async function read(
  { path, shown }: SourceFile,
  organs: readonly Organ[],
  { organ, year, part }: Call,
  reader: Reader,
): Promise<Draft> {
  const source = path === STDIN ? await standardInput() : { path: resolve(path) }
  try {
    return await reader.draft(source, { organs, organ, year, part })
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error
    throw new UsageError(`${shown}：${error.message}`)
  }
}

/** Stops where what is said of one file is said of several. */
function demandOne({ organ, year, into }: Call, isSeveral: boolean): void {
  if (!isSeveral) return
  if (organ !== undefined && year !== undefined)
    throw new UsageError('一次导入几个文件时，不能同时写明 --organ 和 --year。')
  if (into !== undefined) throw new UsageError('--into 一次只填一个文件。')
}

/** What a file is told of: all of it at once, or only what is doubtful, where a table follows. */
function tell(one: Imported, { source, came, says }: Outcome, isSeveral: boolean): void {
  // No fault is found with a report that a clerk has put right.
  if (one.findings.length > 0 && came !== 'kept') console.log(importText(one.findings))
  if (!isSeveral) console.log(`${says}\n${summaryOf(one, source)}`)
}

/** Imports sources with a reader: drafts of reports, and what is doubtful in them. */
export async function importWith(
  reader: Reader,
  call: Call,
  paths: readonly string[],
): Promise<number> {
  const folder = await demandFolder(call.content)
  const out = call.out ?? folder
  const { files, isSeveral } = await sourcesOf(paths, [folder, out])
  demandOne(call, isSeveral)
  const { organs = [] } = await readPortal(folder)
  const [first] = files
  if (call.into !== undefined && first)
    return importInto(await read(first, organs, call, reader), out, call.into, call.force)
  const place: Place = { out, isForced: call.force, claims: new Map() }
  const isPrintedOnly = call.json && call.out === undefined
  const told = progress()
  told.phase('已读', '个')
  const printed: object[] = []
  const outcomes: Outcome[] = []
  let code = 0
  for (const [at, file] of files.entries()) {
    const { shown } = file
    let one: Imported | undefined
    let outcome: Outcome
    try {
      const draft = await read(file, organs, call, reader)
      one = imported(draft, call.organ, (name) => shownPath(out, name))
      outcome = outcomeOf(one, shown, isPrintedOnly ? READ : await writeDraft(one, shown, place))
    } catch (error) {
      // One file that cannot be read or written keeps no other from being imported.
      if (!isSeveral) throw error
      outcome = failure(error, shown)
      if (outcome.came === 'unreadable') console.error(`${shown}：${outcome.says}`)
    }
    told.tell(at + 1, files.length)
    code = Math.max(code, codeOf(outcome, one))
    outcomes.push(outcome)
    printed.push({ ...(isSeveral && outcome), ...(one && importedJson(one)) })
    if (one && !call.json) tell(one, outcome, isSeveral)
  }
  told.end()
  if (call.json) console.log(JSON.stringify(isSeveral ? printed : printed[0], null, 2))
  else if (isSeveral) console.log(outcomeTable(outcomes))
  return code
}
