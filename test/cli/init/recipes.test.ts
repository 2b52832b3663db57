/** The recipes of a new portal, read as their platforms read them, their steps run in a shell. */

import { execFile, execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { portalFiles } from '../../../src/cli/init/portal-files.ts'
import { recipesFor } from '../../../src/cli/init/recipes.ts'
import { alone } from '../../setup/alone.ts'

const launcher = resolve(import.meta.dirname, '../../../src/cli/gongkai.mjs')
const hasRsync = existsSync('/usr/bin/rsync')

let portal: string
let env: NodeJS.ProcessEnv

beforeAll(async () => {
  portal = await mkdtemp(join(tmpdir(), 'gongkai-recipes-'))
  for (const [name, text] of portalFiles('a', {}, { spec: '1.0.0', version: '1.0.0' })) {
    await mkdir(dirname(join(portal, name)), { recursive: true })
    await writeFile(join(portal, name), text)
  }
  const stubs = join(portal, '.stubs')
  await mkdir(stubs)
  const npx = `#!/bin/sh\nshift\nexec '${process.execPath}' '${launcher}' "$@"\n`
  await writeFile(join(stubs, 'npx'), npx, { mode: 0o755 })
  await writeFile(join(stubs, 'npm'), '#!/bin/sh\n[ "$*" = ci ]\n', { mode: 0o755 })
  const { PATH, HOME } = process.env
  env = { PATH: `${stubs}:${PATH ?? ''}`, HOME, NO_COLOR: '1' }
})

afterAll(() => rm(portal, { recursive: true, force: true }))

async function shell(step: string, more: NodeJS.ProcessEnv = {}): Promise<string> {
  const done = promisify(execFile)('sh', ['-c', step], { cwd: portal, env: { ...env, ...more } })
  const { stdout, stderr } = await done
  return stdout + stderr
}

interface Step {
  readonly run?: string
  readonly uses?: string
  readonly if?: string
}
interface Actions {
  readonly on: { readonly push: { readonly branches: string[] } }
  readonly jobs: { readonly portal: { readonly steps: Step[] } }
}
type Gitlab = Record<string, { readonly before_script?: string[]; readonly script?: string[] }>
interface Gitee {
  readonly version: string
  readonly stages: { readonly steps: { readonly step: string; readonly commands: string[] }[] }[]
}

/** The shell steps of a recipe, in order. */
function stepsOf(path: string, text: string): string[] {
  if (path === 'Jenkinsfile')
    return [...text.matchAll(/^\s*sh '(.+)'$/gmu)].map(([, sh]) => sh ?? '')
  const read = parse(text) as unknown
  if (path.includes('/workflows/'))
    return (read as Actions).jobs.portal.steps.flatMap(({ run }) => run ?? [])
  if (path.startsWith('.workflow/'))
    return (read as Gitee).stages.flatMap(({ steps }) => steps.flatMap(({ commands }) => commands))
  return Object.values(read as Gitlab).flatMap(({ before_script = [], script = [] }) => [
    ...before_script,
    ...script,
  ])
}

const recipes = recipesFor(undefined).map(({ path }) => path)

describe('the recipes', () => {
  it.each(recipes)(
    'of %s run: install, check, and but for a check alone build and deploy',
    async (path) => {
      const steps = stepsOf(path, await readFile(join(portal, path), 'utf8'))
      const isCheck = path.includes('check-pipeline')
      expect(steps.filter((step) => step.startsWith('npm ci')).length).toBeGreaterThan(0)
      expect(steps.some((step) => step.includes('gongkai check'))).toBe(!path.includes('publish-'))
      expect(steps.includes('sh deploy.sh')).toBe(!isCheck)
      for (const step of steps) {
        if (step.includes('apt-get') && !hasRsync) continue
        const said = await alone(() => shell(step))
        if (step === 'sh deploy.sh') expect(said).toContain('没有写明 DEPLOY_TO，没有部署。')
      }
      if (!isCheck) expect(existsSync(join(portal, 'dist/index.html'))).toBe(true)
    },
  )

  it('fail where check finds an error, and say what', async () => {
    const file = join(portal, 'content/organs.yaml')
    const before = await readFile(file, 'utf8')
    await writeFile(file, before.replace('id: shilizhen', 'id: other'))
    for (const path of recipes.filter((one) => !one.includes('publish-'))) {
      const steps = stepsOf(path, await readFile(join(portal, path), 'utf8'))
      const check = steps.find((step) => step.includes('gongkai check')) ?? ''
      await expect(shell(check)).rejects.toMatchObject({
        stdout: expect.stringContaining('organ-unknown') as string,
      })
    }
    await writeFile(file, before)
  })

  it('publish from the main branch alone', async () => {
    const text = await readFile(join(portal, '.github/workflows/portal.yml'), 'utf8')
    const { on, jobs } = parse(text) as Actions
    expect(on.push.branches).toEqual(['main'])
    for (const { run, if: when } of jobs.portal.steps)
      if (run?.includes('build') || run?.includes('deploy'))
        expect(when).toBe("github.event_name == 'push'")
  })

  it('a Jenkinsfile closes what it opens', async () => {
    const text = (await readFile(join(portal, 'Jenkinsfile'), 'utf8')).replace(/'[^'\n]*'/gu, '')
    const count = (sign: string): number => text.split(sign).length
    expect([count('{'), count('(')]).toEqual([count('}'), count(')')])
  })
})

describe('recipesFor(repository)', () => {
  it.each([
    ['https://github.com/shili/nianbao', ['.github/workflows/portal.yml']],
    [
      'git@gitee.com:shili/nianbao.git',
      ['.workflow/check-pipeline.yml', '.workflow/publish-pipeline.yml'],
    ],
    ['ssh://git@gitlab.example.gov.cn/a.git', ['.gitlab-ci.yml']],
    ['https://forgejo.example.gov.cn/a', ['.gitea/workflows/portal.yml']],
    ['https://git.example.gov.cn/github.com.git', recipes],
    [undefined, recipes],
  ])('for %s', (repository, paths) => {
    expect(recipesFor(repository).map(({ path }) => path)).toEqual(paths)
  })
})

describe('deploy.sh', () => {
  it.skipIf(!hasRsync)(
    'copies a site, takes away what is old, and leaves other folders alone',
    async () => {
      await mkdir(join(portal, 'dist/data'), { recursive: true })
      await writeFile(join(portal, 'dist/data/datapackage.json'), '{}')
      await writeFile(join(portal, 'dist/新.html'), '新')
      const to = join(portal, '网站')
      expect(await shell('sh deploy.sh', { DEPLOY_TO: to })).toContain('网站已传到')
      await writeFile(join(to, '旧.html'), '旧')
      await shell('sh deploy.sh', { DEPLOY_TO: `${to}/` })
      expect((await readdir(to)).sort()).toEqual((await readdir(join(portal, 'dist'))).sort())
      const other = join(portal, '别的')
      await mkdir(other)
      await writeFile(join(other, '别的.html'), '别的')
      await expect(shell('sh deploy.sh', { DEPLOY_TO: other })).rejects.toMatchObject({
        code: 2,
        stderr: expect.stringContaining('里有别的东西') as string,
      })
      expect(await readdir(other)).toEqual(['别的.html'])
    },
  )

  it('is a script that a plain shell reads', () => {
    expect(() => execFileSync('sh', ['-n', join(portal, 'deploy.sh')])).not.toThrow()
  })
})
