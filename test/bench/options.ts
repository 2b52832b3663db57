/** What the benchmark is asked to do. */

import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { organCount, years } from './portal/series.ts'

/** One run of the benchmark. */
export interface Asked {
  readonly reports: number
  readonly againstHugo: boolean
  readonly runs: number
  readonly search: boolean
  /** Where portals and sites are written. */
  readonly work: string
  /** The command as a reader would type it. */
  readonly command: string
}

/** How the benchmark is called. */
export const USAGE = `npm run bench -- [--reports 5000] [--against hugo] [--runs 4] [--work DIR] [--no-search]`

function count(word: string, name: string): number {
  const number = Number(word)
  if (Number.isInteger(number) && number > 0) return number
  throw new Error(`--${name} ${word}: a number is wanted.\n${USAGE}`)
}

/** Reads the command line. */
export function asked(words: readonly string[]): Asked {
  const { values } = parseArgs({
    args: [...words],
    options: {
      reports: { type: 'string', default: '5000' },
      against: { type: 'string' },
      // An even number: each side goes first in half of them.
      runs: { type: 'string', default: '4' },
      work: { type: 'string', default: join(tmpdir(), 'gongkai-bench') },
      'no-search': { type: 'boolean', default: false },
    },
  })
  if (values.against !== undefined && values.against !== 'hugo')
    throw new Error(`--against ${values.against}: only hugo is known.\n${USAGE}`)
  const reports = organCount(count(values.reports, 'reports')) * years.length
  const shown = words.filter((word, at) => word !== '--work' && words[at - 1] !== '--work')
  return {
    reports,
    againstHugo: values.against === 'hugo',
    runs: count(values.runs, 'runs'),
    search: !values['no-search'],
    work: resolve(values.work, String(reports)),
    command: ['npm run bench --', ...shown].join(' '),
  }
}
