import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { inject } from 'vitest'

/**
 * Does one piece of work on a thing at a time, whichever of the run's workers ask for it: the site
 * that the first of them builds, and all of them read.
 */
export async function alone<T>(thing: string, work: () => Promise<T>): Promise<T> {
  const lock = join(inject('runFolder'), `${thing}.lock`)
  while (
    !(await mkdir(lock).then(
      () => true,
      (error: unknown) => {
        // Where the run's folder itself is gone, waiting would have no end.
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
        return false
      },
    ))
  )
    await pause(50)
  try {
    return await work()
  } finally {
    await rm(lock, { recursive: true })
  }
}
