/** A thread beside the one that reads: ends the process when it takes too much memory, or is left alone. */

import { workerData } from 'node:worker_threads'

/** Bytes of memory, of whatever kind; the heap has a limit of its own below it. */
const MOST = 750_000_000

const OFTEN_MS = 25

const { parent } = workerData as { parent: number }

setInterval(() => {
  // Nothing less ends a thread that is at work.
  if (process.memoryUsage.rss() > MOST || process.ppid !== parent)
    process.kill(process.pid, 'SIGKILL')
}, OFTEN_MS)
