/** The reports of a content folder on the disk, as the desk has them: listed, read, saved. */

import type { Listed, Saved, Saving } from '../../desk/disk/addresses.ts'
import { readTextFile } from '../../reader/text-file.ts'
import { today } from '../../report/day.ts'
import { saveReport } from '../put-report.ts'
import { UsageError } from '../usage-error.ts'
import { keptList } from './kept-list.ts'

/** The files the desk may touch, and no other: a report of an organ on a year. */
const REPORT = /^reports\/[a-z][a-z0-9-]*\/20\d\d\.md$/

/** A content folder behind the desk. */
export interface ContentDisk {
  readonly list: () => Promise<Listed[]>
  readonly read: (name: string) => string
  readonly save: (name: string, saving: Saving) => Promise<Saved>
}

function demandReport(name: string): void {
  if (!REPORT.test(name)) throw new UsageError(`“${name}”不是一份报告的文件，没有打开。`)
}

/** Opens a content folder for the desk. */
export function openContentDisk(folder: string): ContentDisk {
  const list = keptList(folder)
  let last: Promise<unknown> = Promise.resolve()

  /** Savings follow one another, as two windows may save at once. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const own = last.then(work, work)
    last = own.catch(() => undefined)
    return own
  }

  return {
    list: async () => (await list(today())).filter(({ name }) => REPORT.test(name)),
    read: (name) => {
      demandReport(name)
      const file = readTextFile(folder, name)
      if ('rule' in file) throw new UsageError(`${name}：${file.message}${file.hint}`)
      return file.text
    },
    save: (name, { text, was }) => {
      demandReport(name)
      return inTurn(() => saveReport(folder, name, text, was))
    },
  }
}
