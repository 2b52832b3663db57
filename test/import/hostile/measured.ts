/** Sources read in the process that the command reads them in, with what it took: time, and memory where the system tells. */

import { readdirSync, readFileSync } from 'node:fs'
import { openReader, type Reader } from '../../../src/import/apart/reader.ts'
import type { Draft } from '../../../src/import/draft/draft.ts'
import type { Known } from '../../../src/import/draft/identity.ts'
import { UnreadableSource } from '../../../src/import/sources/unreadable.ts'
import type { Hostile } from './hostile.ts'

/** What came of a source: a draft, or the sentence on why there is none. */
export interface Fate {
  readonly seconds: number
  /** The most memory that the process had, in MB; 0 where the system does not tell. */
  readonly megabytes: number
  readonly draft?: Draft
  readonly told?: string
}

/** Processes of the system, by number; none where it does not tell. */
function processes(): string[] {
  return process.platform === 'linux'
    ? readdirSync('/proc').filter((name) => /^\d+$/.test(name))
    : []
}

/** The most memory that a child of this process had, in MB, those of before not counted. */
function peak(before: ReadonlySet<string>): number {
  const peaks = processes()
    .filter((pid) => !before.has(pid))
    .map((pid) => {
      try {
        const text = readFileSync(`/proc/${pid}/status`, 'utf8')
        const of = (name: string): number =>
          Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0)
        return of('PPid') === process.pid ? of('VmHWM') / 1024 : 0
      } catch {
        return 0
      }
    })
  return Math.max(0, ...peaks)
}

const OFTEN_MS = 20

/** Reads sources one after another, each measured. */
export function openMeasured(seconds: number): {
  readonly read: (source: Hostile, known: Known) => Promise<Fate>
  readonly end: () => void
} {
  const before = new Set(processes())
  const reader: Reader = openReader(seconds)
  return {
    read: async (source, known) => {
      let megabytes = 0
      const look = (): void => {
        megabytes = Math.max(megabytes, peak(before))
      }
      const timer = setInterval(look, OFTEN_MS)
      const begun = performance.now()
      const came = await reader.draft(source, known).then(
        (draft) => ({ draft }),
        (error: unknown) => {
          if (error instanceof UnreadableSource) return { told: error.message }
          throw error
        },
      )
      const took = (performance.now() - begun) / 1000
      look()
      clearInterval(timer)
      return { seconds: took, megabytes: Math.round(megabytes), ...came }
    },
    end: reader.end,
  }
}
