/** Drafts put in their places, none over another, and what is said of those that were not. */

import type { Imported } from '../../import/draft/imported.ts'
import { shownPath } from '../../reader/text-file.ts'
import { AlreadyThere, putReport } from '../put-report.ts'
import { UsageError } from '../usage-error.ts'
import { unreadCells, wantsWork } from './draft.ts'
import type { Outcome } from './outcome.ts'

/** What came of a file, without its name. */
export type Came = Pick<Outcome, 'came' | 'says'>

/** Where drafts are put, and those that this call has put there, by the names of the reports. */
export interface Place {
  readonly out: string
  readonly isForced: boolean
  readonly claims: Map<string, { readonly source: string; readonly text: string }>
}

/** Is another file of this call the report of the same organ and year? Neither takes the other's place. */
function rivalOf(name: string, text: string, { claims }: Place): Came | undefined {
  const claim = claims.get(name)
  if (!claim) return undefined
  if (claim.text === text)
    return { came: 'same', says: `与 ${claim.source} 是同一份报告，没有再写。` }
  return {
    came: 'rival',
    says: `与 ${claim.source} 是同一机关、同一年度的报告，内容不同，没有写。请对照两份原件；要用这一份，单独导入它并加 --force。`,
  }
}

/** Writes a draft unless another report stands there. */
export async function writeDraft(one: Imported, source: string, place: Place): Promise<Came> {
  const { name, text } = one
  const { out, isForced, claims } = place
  if (name === undefined)
    return { came: 'unnamed', says: '没有写文件：先要知道是哪个机关、哪一年的报告。' }
  const rival = rivalOf(name, text, place)
  if (rival) return rival
  claims.set(name, { source, text })
  const done = await putReport(out, name, text, { isForced, as: '导入的草稿' })
  return done === 'same'
    ? { came: 'same', says: `${shownPath(out, name)} 与上次导入的一样，没有改动。` }
    : { came: 'written', says: `已写到 ${shownPath(out, name)}。` }
}

/** What a table says of a file that was read. */
export function outcomeOf(one: Imported, source: string, { came, says }: Came): Outcome {
  const unread = came === 'written' || came === 'same' ? unreadCells(one) : 0
  return { source, came, says: unread > 0 ? `${says}有 ${unread} 格待核。` : says }
}

/** What came of a file that could not be imported, where others are imported with it. */
export function failure(error: unknown, source: string): Outcome {
  if (error instanceof AlreadyThere)
    return { source, came: 'kept', says: `${error.shown} 已经有了，与原件读出的不同，没有改动。` }
  if (!(error instanceof UsageError)) throw error
  return { source, came: 'unreadable', says: error.message.replace(`${source}：`, '') }
}

/** The exit code of what came of a file. */
export function codeOf({ came }: Came, one: Imported | undefined): number {
  if (came === 'unreadable') return 2
  if (came === 'rival' || came === 'unnamed') return 1
  return came !== 'kept' && one && wantsWork(one) ? 1 : 0
}
