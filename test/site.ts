import { existsSync } from 'node:fs'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { inject } from 'vitest'
import { gongkai } from './cli/command.ts'
import { alone } from './setup/alone.ts'

const root = resolve(import.meta.dirname, '..')

/** The content the fixture sites are built from; `CONTENT=content` proves the portal itself. */
export const fixtureContent = resolve(root, process.env['CONTENT'] ?? 'test/fixtures/content')

/** Sub-path of each fixture site. */
export const bases = { root: '/', 'sub-path': '/zwgk/nianbao/' } as const

/** Name of a fixture site. */
export type SiteName = keyof typeof bases

/** Builds a content folder with the real command, in an environment of its own if that is told. */
export async function build(
  content: string,
  out: string,
  environment?: Readonly<Record<string, string>>,
): Promise<void> {
  const words = ['build', '--content', content, '--out', out]
  const manner = { cwd: root, ...(environment && { environment }) }
  const { code, stdout, stderr } = await gongkai(words, manner)
  if (code !== 0) throw new Error(`gongkai build --content ${content} failed\n${stdout}${stderr}`)
}

/** Copies the fixture content, its portal at another sub-path. */
export async function copyContent(to: string, base = '/'): Promise<void> {
  await cp(fixtureContent, to, { recursive: true })
  const settings = join(to, 'site.yaml')
  const text = await readFile(settings, 'utf8')
  const line = `子路径: ${base}`
  const moved = /^子路径:.*$/m.test(text)
    ? text.replace(/^子路径:.*$/m, line)
    : `${text}\n${line}\n`
  await writeFile(settings, moved)
}

async function buildOnce(name: SiteName, out: string): Promise<void> {
  const failure = `${out}.failed`
  if (existsSync(failure)) throw new Error(await readFile(failure, 'utf8'))
  if (existsSync(out)) return
  const content = join(inject('runFolder'), `content-${name}`)
  await copyContent(content, bases[name])
  await build(content, out).catch(async (error: unknown) => {
    await writeFile(failure, String(error))
    throw error
  })
}

/** The folder a fixture site stands in, built once a test run by whichever test asks first. */
export async function fixtureSite(name: SiteName): Promise<string> {
  const out = join(inject('runFolder'), `site-${name}`)
  await alone(`site-${name}`, () => buildOnce(name, out))
  return out
}
