import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { inject } from 'vitest'
import { alone } from './setup/alone.ts'

const root = resolve(import.meta.dirname, '..')

/** The content the fixture sites are built from; `CONTENT=content` proves the portal itself. */
export const fixtureContent = resolve(root, process.env['CONTENT'] ?? 'test/fixtures/content')

/** Sub-path of each fixture site. */
export const bases = { root: '/', 'sub-path': '/zwgk/nianbao/' } as const

/** Name of a fixture site. */
export type SiteName = keyof typeof bases

/** Without what vitest adds: Astro would take its BASE_URL and NODE_ENV for our own. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env
  return { PATH, HOME, TMPDIR }
}

/** Builds a content folder with the real command; only one at a time may. */
export async function gongkaiBuild(
  content: string,
  out: string,
  env: NodeJS.ProcessEnv = {},
): Promise<void> {
  const command = ['src/cli/gongkai.mjs', 'build', '--content', content, '--out', out]
  const options = { cwd: root, env: { ...plainEnvironment(), ...env } }
  try {
    await promisify(execFile)(process.execPath, command, options)
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    throw new Error(`gongkai build --content ${content} failed\n${stdout}${stderr}`)
  }
}

/** Builds a content folder with the real command, never two at a time. */
export async function build(content: string, out: string, env?: NodeJS.ProcessEnv): Promise<void> {
  await alone(() => gongkaiBuild(content, out, env))
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
  await gongkaiBuild(content, out).catch(async (error: unknown) => {
    await writeFile(failure, String(error))
    throw error
  })
}

/** The folder a fixture site stands in, built once a test run by whichever test asks first. */
export async function fixtureSite(name: SiteName): Promise<string> {
  const out = join(inject('runFolder'), `site-${name}`)
  await alone(() => buildOnce(name, out))
  return out
}
