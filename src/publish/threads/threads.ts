/** The threads that work for a build: what each of them does, and how they are asked. */

import { getCompileCacheDir } from 'node:module'
import { availableParallelism } from 'node:os'
import { dirname, extname } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import Tinypool from 'tinypool'
import type { Jobs } from './thread.ts'

/** More would not be faster than the disk, and each takes some 150 MB. */
const MOST = 8

/** Room for what lives shortly, in MB: a report's page and data are gone before it must be tidied. */
const YOUNG = 96

/**
 * Room for what lives longer, in MB. A thread needs a tenth of it; but from 2 GB on V8 lets it grow to
 * four times what is needed before it is tidied, below to twice.
 */
const OLD = 2000

/**
 * What is made of an organ outlives a tidying or two, but not the organ. V8 would learn from that to
 * have such things lie where what lasts does, four times as much of it, and tidy there for nothing.
 * A setting of the whole process: threads have none of their own.
 */
const SHORT_LIVED = '--no-allocation-site-pretenuring'

/** So many tasks go to a thread together: it does not wait for the main one between them. */
const TOGETHER = 16

/** So many batches wait in the pool at a time: enough to keep it busy, few enough to hold in memory. */
const AHEAD = 16

/** Threads at work. */
export interface Threads {
  /** Does a job for each task, told of each answer; the answers come in the order of the tasks. */
  readonly each: <Name extends keyof Jobs>(
    job: Name,
    tasks: readonly Parameters<Jobs[Name]>[0][],
    onDone?: (answer: Awaited<ReturnType<Jobs[Name]>>) => void,
  ) => Promise<Awaited<ReturnType<Jobs[Name]>>[]>
  readonly end: () => Promise<void>
}

/** What threads are told of the machine: what has been compiled once is not compiled again in each. */
function environment(): Record<string, string> {
  const own = Object.entries(process.env).filter((one): one is [string, string] => {
    return one[1] !== undefined
  })
  const compiled = getCompileCacheDir()
  // Node adds a folder for itself to the one that it is given.
  const cache = compiled === undefined ? {} : { NODE_COMPILE_CACHE: dirname(compiled) }
  return { ...Object.fromEntries(own), ...cache }
}

/** So many threads begin at once, and have read their code when there is something to do. */
const FIRST = 2

/** Starts threads; more than the first begin when there is work for them. */
export function startThreads(): Threads {
  const most = Math.min(MOST, Math.max(1, availableParallelism()))
  setFlagsFromString(SHORT_LIVED)
  const pool = new Tinypool({
    // Compiled if this file is.
    filename: new URL(`./thread${extname(import.meta.url)}`, import.meta.url).href,
    minThreads: Math.min(FIRST, most),
    maxThreads: most,
    idleTimeout: 60_000,
    env: environment(),
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG, maxOldGenerationSizeMb: OLD },
  })
  return {
    async each(job, tasks, onDone) {
      type Answer = Awaited<ReturnType<Jobs[typeof job]>>
      const together = Math.max(1, Math.min(TOGETHER, Math.floor(tasks.length / most)))
      const batches: Promise<Answer[]>[] = []
      const waiting = new Set<Promise<void>>()
      for (let from = 0; from < tasks.length; from += together) {
        if (waiting.size >= AHEAD) await Promise.race(waiting)
        const batch = { job, tasks: tasks.slice(from, from + together) }
        const answers = pool.run(batch, { name: 'inTurn' }) as Promise<Answer[]>
        const settled = answers.then((done) => {
          waiting.delete(settled)
          for (const answer of done) onDone?.(answer)
        })
        // The first that fails is told of; the others fail with it.
        settled.catch(() => undefined)
        waiting.add(settled)
        batches.push(answers)
      }
      await Promise.all(waiting)
      return (await Promise.all(batches)).flat()
    },
    end: () => pool.destroy(),
  }
}
