/** The recipes of a new portal, read as their platforms read them, their steps run in a shell. */

import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { recipesFor } from '../../../src/cli/init/recipes.ts'
import { aPortal, type Portal } from './a-portal.ts'

let portal: string
let shell: Portal['shell']

beforeAll(async () => {
  const made = await aPortal()
  portal = made.folder
  shell = made.shell
})

const ran = new Map<string, Promise<string>>()

/** Runs a step of a recipe; recipes that have the same step have one outcome. */
function outcome(step: string): Promise<string> {
  const before = ran.get(step) ?? shell(step)
  ran.set(step, before)
  return before
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
        if (step.includes('apt-get') && !existsSync('/usr/bin/rsync')) continue
        const said = await outcome(step)
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
      if (run?.includes('--precompress') || run?.includes('deploy'))
        expect(when).toBe("github.event_name == 'push'")
  })

  it('keep the site of a merge request to be looked at, and deploy none', async () => {
    const read = async (path: string) => readFile(join(portal, path), 'utf8')
    for (const [path, version] of [
      ['.github/workflows/portal.yml', 'v4'],
      ['.gitea/workflows/portal.yml', 'v3'],
    ] as const) {
      const { steps } = (parse(await read(path)) as Actions).jobs.portal
      const preview = steps.filter((step) => step.if === "github.event_name == 'pull_request'")
      expect(preview.map(({ run, uses }) => run ?? uses)).toEqual([
        'npx gongkai build --cache .cache',
        `actions/upload-artifact@${version}`,
      ])
    }
    const gitlab = parse(await read('.gitlab-ci.yml')) as Record<string, unknown>
    expect(gitlab['预览']).toMatchObject({
      rules: [{ if: '$CI_PIPELINE_SOURCE == "merge_request_event"' }],
      artifacts: { expose_as: 'preview', paths: ['dist/'] },
    })
    expect(await read('.workflow/check-pipeline.yml')).toMatch(/artifacts:\n +- name: PREVIEW/u)
    expect(await read('Jenkinsfile')).toMatch(
      /changeRequest\(\)[^}]+\}[^}]+archiveArtifacts 'dist/u,
    )
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
