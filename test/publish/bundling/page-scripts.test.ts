/** Scripts of pages are the program's own: a portal's address and content make no difference to them. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fixtureSite } from '../../site.ts'

function scripts(site: string): [string, string][] {
  const folder = join(site, '_astro')
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'))
  return names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')])
}

test('the scripts of a site at the root are those of one below a sub-path', async () => {
  const atRoot = scripts(await fixtureSite('root'))
  expect(atRoot.length).toBeGreaterThan(10)
  // Compared one by one: what differs is shown by its name, not by megabytes.
  const below = new Map(scripts(await fixtureSite('sub-path')))
  expect(atRoot.filter(([name, text]) => below.get(name) !== text).map(([name]) => name)).toEqual(
    [],
  )
  expect(below.size).toBe(atRoot.length)
})
