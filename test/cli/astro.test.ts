/** Astro's own commands do what `gongkai` does: there is one build. */

import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aContentFolder, aFolder } from '../a-content-folder.ts'
import { reportText } from '../a-report.ts'
import { hostedSite } from '../host/hosted-site.ts'
import { sow } from '../setup/seed.ts'
import { fixtureContent, fixtureSite } from '../site.ts'
import { digests } from '../site/digests.ts'
import type { Outcome } from './command.ts'

const root = resolve(import.meta.dirname, '../..')

/** Runs Astro in the project's folder, over a content folder. */
function astro(
  words: readonly string[],
  content: string,
  more: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  const { PATH, HOME } = process.env
  const command = [join(root, 'node_modules/astro/bin/astro.mjs'), ...words]
  const env = {
    PATH,
    HOME,
    NO_COLOR: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
    CONTENT: content,
    ...more,
  }
  return new Promise((done) => {
    execFile(process.execPath, command, { cwd: root, env }, (error, stdout, stderr) => {
      const code = error ? Number(error.code) : 0
      done({ code, stdout, stderr })
    })
  })
}

/** `astro build` over a content folder. */
function astroBuild(content: string, out: string, more: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  const config = ['--config', './test/fixtures/any-content.config.mjs']
  return astro(['build', ...config, '--outDir', out], content, more)
}

/** Where a site is to be built with the scripts that another build has bundled. */
async function sownOut(): Promise<string> {
  const out = join(await aFolder(), 'dist')
  await sow(out)
  return out
}

describe('astro build', () => {
  it('gives the site of gongkai build, byte for byte', async () => {
    const out = join(await aFolder(), 'dist')
    const { code, stdout } = await astroBuild(fixtureContent, out)
    expect(stdout).toMatch(/\d+ 份报告，\d+ 个页面。/)
    expect(code).toBe(0)
    expect(await digests(out)).toEqual(await digests(await fixtureSite('root')))
  })

  it('compresses as gongkai build --precompress does, where the integration is told so', async () => {
    const { root: expected, content } = await hostedSite()
    const out = await sownOut()
    expect(await astroBuild(content, out, { TWINS: '1' })).toMatchObject({ code: 0 })
    const built = await digests(out)
    expect(Object.keys(built).some((name) => name.endsWith('.html.br'))).toBe(true)
    expect(built).toEqual(await digests(expected))
  })

  it('stops on errors in the content, with every one of them, and leaves the site as it was', async () => {
    const name = 'reports/shili/2021.md'
    const content = await aContentFolder({ [name]: reportText() })
    const out = await sownOut()
    expect(await astroBuild(content, out)).toMatchObject({ code: 0 })
    const before = await digests(out)
    await writeFile(
      join(content, name),
      reportText({ figures: { 'requests.received.other': 'x' } }),
    )
    await writeFile(join(content, 'reports/shili/2022.md'), 'no fence')
    const { code, stderr } = await astroBuild(content, out)
    expect(code).toBe(1)
    for (const rule of ['figure', 'frontmatter']) expect(stderr).toContain(`[${rule}]`)
    expect(stderr).toContain('内容有 2 处错误。网站没有生成，原来的网站没有改动。')
    expect(stderr).not.toMatch(/^\s+at /m)
    expect(await digests(out)).toEqual(before)
  })

  it('stops on an error that only the whole portal shows', async () => {
    const name = 'reports/shili/2021.md'
    const content = await aContentFolder({
      [name]: reportText(),
      'reports/shili/2021 (1).md': reportText(),
    })
    const { code, stderr } = await astroBuild(content, await sownOut())
    expect(code).toBe(1)
    expect(stderr).toContain('[report-twice]')
  })
})
