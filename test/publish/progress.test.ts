/** How far a build tells that it is: never further than all there is to do, and at last all of it. */

import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { aFolder } from '../a-content-folder.ts'
import { fixtureContent } from '../site.ts'
import type { ToldPart } from './tell-progress.ts'

it('of each part of a build no more is told to be done than there is', async () => {
  const words = [join(import.meta.dirname, 'tell-progress.ts'), fixtureContent, await aFolder()]
  const { stdout } = await promisify(execFile)(process.execPath, words)
  const told = JSON.parse(stdout) as ToldPart[]
  expect(told.map(({ name }) => name)).toEqual(['reports', 'lists', 'search', 'files'])
  const counted = told.filter(({ steps }) => steps.length > 0)
  expect(counted.map(({ name }) => name)).toEqual(expect.arrayContaining(['reports', 'files']))
  for (const { name, steps } of counted) {
    const rising = steps.map(([done]) => done)
    expect(rising, name).toEqual(rising.toSorted((one, other) => one - other))
    expect(new Set(steps.map(([, all]) => all)).size, name).toBe(1)
    expect(steps.at(-1)?.[0], name).toBe(steps[0]?.[1])
  }
})
