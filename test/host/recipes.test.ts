/** The ways to deploy that the README gives, run as they stand there against folders. */

import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { cp, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test, type TestContext } from 'vitest'
import { SUMS_FILE, sumsText } from '../../src/host/sums.ts'
import { truthOf } from '../../src/verify/truth.ts'
import { verifyFolder } from '../../src/verify/verify-folder.ts'
import { aFolder } from '../a-content-folder.ts'
import { fixtureSite } from '../site.ts'
import { digests } from '../site/digests.ts'
import { files } from '../site/pages.ts'

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')

/** The lines of a recipe, with other folders in the place of those it names. */
function recipe(name: string, site: string, to: string): string[] {
  const found = new RegExp(`<!-- recipe: ${name} -->\\s+\`\`\`sh\\n([^]*?)\`\`\``).exec(readme)?.[1]
  if (found === undefined) throw new Error(`the README has no recipe ${name}`)
  const lines = found.trim().split('\n')
  return lines.map((line) =>
    line.replace(/^site=.*/, `site='${site}'`).replace(/^to=.*/, `to='${to}'`),
  )
}

function demandTools(context: TestContext): void {
  try {
    execFileSync('rsync', ['--version'], { stdio: 'pipe' })
  } catch {
    context.skip('rsync is not installed here')
  }
}

/** A site as the next version of the program would build it: its style sheet has another name. */
async function nextSite(site: string): Promise<string> {
  const next = join(await aFolder(), 'dist')
  await cp(site, next, { recursive: true, preserveTimestamps: true })
  const sheet = readdirSync(join(next, '_astro')).find((name) => name.endsWith('.css')) ?? ''
  const other = sheet.replace(/\.css$/, 'x.css')
  renameSync(join(next, '_astro', sheet), join(next, '_astro', other))
  for (const name of (await files(next)).filter((one) => one.endsWith('.html'))) {
    const text = readFileSync(join(next, name), 'utf8').replaceAll(sheet, other)
    writeFileSync(join(next, name), text)
  }
  const all = Object.entries(await digests(next)).filter(([name]) => name !== SUMS_FILE)
  writeFileSync(join(next, SUMS_FILE), sumsText(new Map(all)))
  return next
}

/** Style sheets and scripts that a page of a folder names and that are not there. */
async function dangling(folder: string): Promise<string[]> {
  const pages = (await files(folder)).filter((name) => name.endsWith('.html'))
  expect(pages.length).toBeGreaterThan(10)
  return pages.flatMap((page) =>
    [...readFileSync(join(folder, page), 'utf8').matchAll(/"\/(_astro\/[^"]+)"/g)].flatMap(
      ([, name = '']) => (existsSync(join(folder, name)) ? [] : [`${page}: ${name}`]),
    ),
  )
}

async function expectWhole(folder: string, site: string): Promise<void> {
  const truth = await truthOf(site)
  const onDone = (): void => undefined
  const asked = { folder, truth, checker: undefined, atATime: 4, onDone }
  expect((await verifyFolder(asked)).faults).toEqual([])
}

/** Runs the lines one by one in one shell's place, looking at the folder after each. */
async function runLines(lines: readonly string[], look: () => Promise<void>): Promise<void> {
  for (const at of lines.keys()) {
    if (!/^(?:rsync|ln|mv)/.test(lines[at] ?? '')) continue
    const settings = lines.slice(0, at).filter((line) => /^\w+=/.test(line))
    execFileSync('sh', ['-euc', [...settings, lines[at]].join('\n')], { stdio: 'pipe' })
    await look()
  }
}

describe('the way to deploy by', () => {
  test('a new folder shows the old site or the new one, whole, and nothing between', async (context) => {
    demandTools(context)
    const old = await fixtureSite('root')
    const next = await nextSite(old)
    const to = await aFolder()
    const current = join(to, 'current')
    // The name of the new folder is the time: it is to be the same in every line.
    const fixed = (site: string, name: string): string[] =>
      recipe('switch', site, to).map((line) => line.replace(/^new=.*/, `new=${name}`))
    await runLines(fixed(old, 'one'), () => Promise.resolve())
    await expectWhole(current, old)
    let isNew = false
    await runLines(fixed(next, 'two'), async () => {
      const list = readFileSync(join(current, SUMS_FILE), 'utf8')
      isNew = list === readFileSync(join(next, SUMS_FILE), 'utf8')
      await expectWhole(current, isNew ? next : old)
    })
    expect(isNew).toBe(true)
    expect(readdirSync(to).sort()).toEqual(['current', 'one', 'two'])
  })

  test('files first and pages last leaves every page whole at each step', async (context) => {
    demandTools(context)
    const old = await fixtureSite('root')
    const next = await nextSite(old)
    const to = await aFolder()
    await mkdir(to, { recursive: true })
    await cp(old, to, { recursive: true, preserveTimestamps: true })
    await runLines(recipe('in-place', next, to), async () => {
      expect(await dangling(to)).toEqual([])
    })
    await expectWhole(to, next)
  })
})
