/** Every command that the README and the help quote is run as it is quoted, or proved elsewhere. */

import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { gongkai } from '../cli/command.ts'
import { runServer } from '../run-dev.ts'
import { fixtureSite } from '../site.ts'
import { aPortalFolder, helpCommands, readmeCommands, readmeRecipe, unescaped, wordsOf } from './quoted.ts'

const root = join(import.meta.dirname, '../..')

/** Commands that are run by something else, which is named: they take minutes or a network. */
const elsewhere: Readonly<Record<string, string>> = {
  'npm ci && npm run build': '.ci/run',
  'npm ci && npm test': '.ci/run',
  'npx --package ./gongkai-0.2.0.tgz gongkai init nianbao': 'test/package/package.test.ts',
  'cd nianbao && npm i && npx gongkai build': 'test/package/package.test.ts',
  'cd /srv/nianbao/current && sha256sum -c --quiet sha256sums.txt': 'test/host/sums.test.ts',
  'npm run bench -- --reports 5000 --against hugo --runs 4': 'test/bench/results.test.ts',
}

/** What servers are started by. */
const SERVERS = ['desk', 'dev', 'preview']

/** What asks a server on the network; what it says of a real one has its own test. */
const isAsked = (line: string): boolean => /^npx gongkai verify https:/.test(line)

const quoted = [
  ...new Set([...(await readmeCommands()), ...(await helpCommands(await fixtureSite('root')))]),
]
const isOurs = (line: string): boolean => line.startsWith('npx gongkai ')

test('the README and the help quote commands', () => {
  expect(quoted.filter(isOurs).length).toBeGreaterThan(8)
})

test('every command of the program that is quoted does what it is quoted for', async () => {
  const cwd = await aPortalFolder()
  await gongkai(['build'], { cwd })
  const failed: string[] = []
  for (const line of quoted.filter(isOurs)) {
    const words = wordsOf(line)
    if (SERVERS.includes(words[0] ?? '') || isAsked(line)) continue
    // Findings (1) are a clerk's to judge; a call that is not understood (2) is the quotation's fault.
    const { code, stderr } = await gongkai(words, { cwd })
    if (code === 2 || code === null) failed.push(`${line}: ${stderr}`)
  }
  expect(failed).toEqual([])
})

test.each(SERVERS)('%s says where it is to be seen', async (verb) => {
  expect(quoted).toContain(`npx gongkai ${verb}`)
  const cwd = await aPortalFolder()
  if (verb === 'preview')
    await cp(await fixtureSite('root'), join(cwd, 'dist'), { recursive: true })
  const server = await runServer([verb], cwd)
  onTestFinished(server.end)
  expect((await fetch(server.url)).status).toBe(200)
})

test('every other command is run elsewhere, and every script of npm is there', () => {
  const others = quoted.filter((line) => !isOurs(line) && !line.startsWith('jq '))
  expect(others.sort()).toEqual(Object.keys(elsewhere).sort())
  for (const place of Object.values(elsewhere))
    expect(existsSync(join(root, place)), place).toBe(true)
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const named = [...readme.matchAll(/npm run ([\w-]+)/g)].map(([, name = '']) => name)
  expect(named.filter((name) => !(name in scripts))).toEqual([])
})

test("a report's version is what its digest is said to begin with", async (context) => {
  const [line = ''] = quoted.filter((one) => one.startsWith('jq '))
  const file = /(?<year>\d{4})\.json \| sha256sum$/.exec(line)?.groups
  const site = await fixtureSite('root')
  const help = await readFile(join(site, 'help/developers/index.html'), 'utf8')
  const organ = /reports\/([a-z-]+)\/\d{4}\.json/.exec(help)?.[1] ?? ''
  const report = join(site, 'reports', organ, `${file?.['year']}`)
  const page = await readFile(join(report, 'index.html'), 'utf8')
  const whole = JSON.parse(await readFile(`${report}.json`, 'utf8')) as object
  const beside = [...line.replace(/.*del\(|\).*/g, '').matchAll(/\.(\w+)/g)].map(([, key = '']) => key)
  const kept = Object.entries(whole).filter(([key]) => !beside.includes(key))
  const digest = createHash('sha256').update(`${JSON.stringify(Object.fromEntries(kept))}\n`).digest('hex')
  expect(page).toContain(digest.slice(0, 12))
  const hasJq = await promisify(execFile)('jq', ['--version']).catch(() => undefined)
  if (!hasJq) context.skip('jq is not installed here')
  const run = await promisify(execFile)('sh', ['-c', line], { cwd: join(report, '..') })
  expect(run.stdout).toContain(digest)
})

test('the recipes of the help are those of the README, which are run against folders', async () => {
  const page = await readFile(join(await fixtureSite('root'), 'help/hosts/index.html'), 'utf8')
  const recipes = [...page.matchAll(/<code data-recipe="([\w-]+)">([^]*?)<\/code>/g)]
  expect(recipes.map(([, name]) => name)).toEqual(['switch', 'in-place'])
  for (const [, name = '', text = ''] of recipes)
    expect(unescaped(text).trim()).toBe((await readmeRecipe(name))?.trim())
})
