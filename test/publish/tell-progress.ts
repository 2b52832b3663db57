/** Builds a content folder into another, and prints all that a reporter is told, part by part. */

import { build } from 'astro'
import { astroConfig } from '../../src/publish/astro/config.ts'
import type { Reporter } from '../../src/publish/build-terms.ts'
import { gongkai } from '../../src/publish/integration.ts'

/** A part of a build, and how far it was told to be. */
export interface ToldPart {
  readonly name: string
  readonly steps: [done: number, all: number][]
}

const [content = '', folder = ''] = process.argv.slice(2)
const told: ToldPart[] = []
const reporter: Reporter = {
  phase: (name) => told.push({ name, steps: [] }),
  tell: (done, all) => told.at(-1)?.steps.push([done, all]),
  wait: () => undefined,
}
const integration = gongkai({ content, reporter })
await build({
  ...astroConfig(integration, `${folder}/work`),
  outDir: `${folder}/dist`,
  logLevel: 'silent',
})
await integration.end()
console.log(JSON.stringify(told))
