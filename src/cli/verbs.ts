/** The verbs of the command line, in the order of the help. */

import type { Verb } from './verb.ts'

/** Each verb with its module, which is read only when it is used: some bring much along. */
export const verbs: Readonly<Record<string, () => Promise<{ readonly verb: Verb }>>> = {
  init: () => import('./init.ts'),
  import: () => import('./import/import.ts'),
  'organs import': () => import('./organs-import.ts'),
  new: () => import('./new.ts'),
  check: () => import('./check.ts'),
  build: () => import('./build.ts'),
  desk: () => import('./desk.ts'),
  dev: () => import('./dev.ts'),
  preview: () => import('./preview.ts'),
  host: () => import('./host.ts'),
  verify: () => import('./verify.ts'),
}

/** Every verb with its name. */
export function everyVerb(): Promise<{ name: string; verb: Verb }[]> {
  return Promise.all(
    Object.entries(verbs).map(async ([name, read]) => ({ name, verb: (await read()).verb })),
  )
}
