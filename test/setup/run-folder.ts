import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** A temporary folder that all workers of this test run share. */
    runFolder: string
  }
}

/** Makes the run's folder, and takes it away after the last test. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-test-'))
  project.provide('runFolder', folder)
  return () => rm(folder, { recursive: true, force: true })
}
