/** What a thread of a build does. Astro and the command line are on the main thread alone. */

import { writeDataFile } from '../data-files.ts'
import { writeFigures } from '../figure-pages/write-figures.ts'
import { writeOrgan } from '../organ/files.ts'
import { composeOrgan } from '../organ/task.ts'
import { othersIn } from '../disk/others.ts'
import { listSite } from '../disk/put-file.ts'
import { writeShard } from '../exact-index/write-shard.ts'
import { writeBundle } from '../pagefind/write-bundle.ts'
import { writeTwins } from '../twins/write-twins.ts'
import { writeWidePart, writeYearCsv } from '../wide-table/write-part.ts'

const jobs = {
  composeOrgan,
  listSite,
  othersIn,
  writeBundle,
  writeDataFile,
  writeFigures,
  writeOrgan,
  writeShard,
  writeTwins,
  writeWidePart,
  writeYearCsv,
}

/** The jobs by name. */
export type Jobs = typeof jobs

/** Some tasks of one job. */
export interface Batch {
  readonly job: keyof Jobs
  readonly tasks: readonly never[]
}

/** Does a job for one task after another. */
export async function inTurn({ job, tasks }: Batch): Promise<unknown[]> {
  const answers = []
  for (const task of tasks) answers.push(await jobs[job](task))
  return answers
}
