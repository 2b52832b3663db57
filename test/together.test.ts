/** Test files that share a process leave nothing behind in it. */

import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importsOf } from './setup/source.ts'
import { together } from './setup/together.ts'

const root = join(import.meta.dirname, '..')

/** What changes for all that comes after in the same process, and by what it is known. */
const lasting: readonly [string, RegExp][] = [
  [
    'sets a variable of the environment',
    /process\.env(?:\.\w+|\[[^\]]+\])\s*=[^=]|delete process\.env/,
  ],
  ['goes to another folder', /process\.chdir\(/],
  ['puts something in the place of a module or a clock', /\bvi\.\w/],
  ['builds here, which sets the environment', /^import (?!type)[^;]*? from '(?:astro|vite)'/m],
]

/** A module of the program that remembers between calls does so in a variable. */
const REMEMBERED = /^(?:export )?let \w+/m

/** What tells nobody anything of those who came before: numbers used as names, a variable put back. */
const harmless = [
  'src/report/series/series.ts remembers',
  'test/setup/chromium.ts sets a variable of the environment',
]

/** Own files that a file reads, itself and theirs too, by their paths in the project. */
function closure(path: string, found = new Set<string>()): Set<string> {
  if (found.has(path) || !existsSync(join(root, path))) return found
  found.add(path)
  const text = readFileSync(join(root, path), 'utf8')
  for (const one of importsOf({ path, text })) closure(one, found)
  return found
}

/** What is wrong with a file in a process that others share. */
function faultsOf(path: string, text: string): string[] {
  const told = lasting.filter(([, sign]) => sign.test(text)).map(([what]) => what)
  const remembers = path.startsWith('src/') && REMEMBERED.test(text)
  return [...told, ...(remembers ? ['remembers'] : [])].map((what) => `${path} ${what}`)
}

test('files that share a process leave nothing behind in it', () => {
  const files = globSync(together, { cwd: root })
  expect(files.length).toBeGreaterThan(90)
  const all = new Set(files.flatMap((file) => [...closure(file)]))
  expect(all.size).toBeGreaterThan(files.length)
  const faults = [...all].flatMap((path) => faultsOf(path, readFileSync(join(root, path), 'utf8')))
  expect(faults.sort()).toEqual(harmless)
})

test.each([
  ["process.env['BASE_URL'] = '/x/'", 'sets a variable of the environment'],
  ["delete process.env['BASE_URL']", 'sets a variable of the environment'],
  ["process.chdir('x')", 'goes to another folder'],
  ["vi.stubEnv('A', 'b')", 'puts something in the place of a module or a clock'],
  ["import { build } from 'astro'", 'builds here, which sets the environment'],
  ['let known: string | undefined', 'remembers'],
])('a file with “%s” is found', (text, fault) => {
  expect(faultsOf('src/x.ts', text)).toEqual([`src/x.ts ${fault}`])
})
