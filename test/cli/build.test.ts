import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aContentFolder, aFolder } from '../a-content-folder.ts'
import { reportText } from '../a-report.ts'
import { fixtureSite } from '../site.ts'
import { digests } from '../site/digests.ts'
import { workFolder } from '../../src/publish/disk/workshop.ts'
import { takeTurn } from '../../src/publish/disk/turn.ts'
import { gongkai, type Outcome } from './command.ts'

const NAME = 'reports/shili/2021.md'
/** What a build leaves beside the site. */
const KEPT = ['.astro', 'cache', 'names', 'site', 'turn']
const figures = { 'review.reconsideration.upheld': '11' }
const accepted =
  '原文如此:\n  - 规则: review-total\n    位置: 复议诉讼.行政复议\n    说明: 原表总计印为 0，照录。\n'

function build(content: string, out: string, killAfter?: number): Promise<Outcome> {
  return gongkai(['build', '--content', content, '--out', out], { killAfter })
}

/** A folder with a finished site in `dist`, as an earlier build left it. */
async function aFolderWithSite(): Promise<string> {
  const folder = await aFolder()
  const site = await fixtureSite('root')
  await cp(site, join(folder, 'dist'), { recursive: true })
  await mkdir(join(folder, '.dist.building'))
  for (const name of ['names', 'turn'])
    await cp(join(workFolder(site), name), join(folder, '.dist.building', name))
  return folder
}

describe('gongkai build', () => {
  it('stops on a figure that is off, lets it stand once listed, and calls the entry stale once mended', async () => {
    const folder = await aFolderWithSite()
    const out = join(folder, 'dist')
    const before = await digests(out)

    const content = await aContentFolder({ [NAME]: reportText({ figures }) })
    const stopped = await build(content, out)
    expect(stopped.code).toBe(1)
    expect(stopped.stderr).toContain(`${NAME}:45:`)
    expect(stopped.stderr).toContain('[review-total] “复议诉讼 · 行政复议”不平衡')
    expect(stopped.stderr).toContain('原来的网站没有改动')
    expect(await digests(out)).toEqual(before)

    await writeFile(join(content, NAME), reportText({ figures, head: accepted }))
    const stands = await build(content, out)
    expect(stands.code).toBe(0)
    expect(stands.stderr).not.toContain('[review-total]')
    const page = await readFile(join(out, 'reports/shili/2021/index.html'), 'utf8')
    expect(page).toContain('原文如此')
    expect(page).toContain('原表总计印为 0，照录。')
    expect(page).toContain('0 ≠ 11 + 0 + 0 + 0')
    const after = await digests(out)

    await writeFile(join(content, NAME), reportText({ head: accepted }))
    const stale = await build(content, out)
    expect(stale.code).toBe(1)
    expect(stale.stderr).toContain('[accepted-stale]')
    expect(await digests(out)).toEqual(after)
    expect(await readdir(folder)).toEqual(['.dist.building', 'dist'])
    expect((await readdir(join(folder, '.dist.building'))).sort()).toEqual(KEPT)
    // Where Vite packs libraries for the browser that `dev` serves.
    expect(await readdir(join(folder, '.dist.building/.astro'))).not.toContain('vite')
  })

  it('reports every error of the whole folder at once', async () => {
    const content = await aContentFolder({
      'site.yaml': '名称: 甲\n',
      [NAME]: reportText({ figures: { 'requests.received.other': 'x' } }),
      'reports/shili/2022.md': 'no fence',
    })
    const { code, stderr } = await build(content, join(await aFolder(), 'dist'))
    for (const rule of ['key-missing', 'figure', 'frontmatter'])
      expect(stderr).toContain(`[${rule}]`)
    expect(stderr).not.toContain('    at ')
    expect(code).toBe(1)
  })

  it('puts no site in place of files that are not its own', async () => {
    const folder = await aFolder()
    const own = join(folder, 'own')
    await mkdir(own)
    await writeFile(join(own, 'letter.txt'), 'mine')
    const { code, stderr } = await build(await aContentFolder(), own)
    expect(stderr).toContain('里有别的文件')
    expect(code).toBe(2)
    expect(await readdir(own)).toEqual(['letter.txt'])
    expect(await readdir(folder), 'nothing is made beside it').toEqual(['own'])
  })

  it('puts no site in place of one into which somebody put a file', async () => {
    const out = join(await aFolderWithSite(), 'dist')
    await writeFile(join(out, 'CNAME'), 'mine')
    const before = await digests(out)
    const { code, stderr } = await build(await aContentFolder(), out)
    expect(stderr).toMatch(/^网站文件夹“.*”里的“CNAME”不是本程序生成的，.*请先把它移走。\n$/)
    expect(code).toBe(2)
    expect(await digests(out)).toEqual(before)
  })

  it('waits for another build of the same site', async () => {
    const folder = await aFolder()
    const end = await takeTurn(join(folder, '.dist.building/turn'), () => undefined)
    const words = ['build', '--content', await aContentFolder(), '--out', join(folder, 'dist')]
    let waiting: Promise<Outcome> | undefined
    await new Promise<void>((told) => {
      const onStderr = (text: string): void => {
        if (text.includes(`另一次构建（进程 ${process.pid}）`)) told()
      }
      waiting = gongkai(words, { onStderr })
    })
    expect(await readdir(folder)).toEqual(['.dist.building'])
    end()
    expect(await waiting).toMatchObject({ code: 0 })
    expect(await readdir(folder)).toEqual(['.dist.building', 'dist'])
  })

  it('works from whatever folder it is run in', async () => {
    const folder = await aFolder()
    const content = await aContentFolder({ 'reports/shili/2021.md': 'x' }, folder)
    const words = ['build', '--content', '.', '--out', 'dist']
    const stopped = await gongkai(words, { cwd: content })
    expect(stopped.stderr).toMatch(/^reports\/shili\/2021.md:1:1 错误/m)
    await writeFile(join(content, NAME), reportText())
    expect(await gongkai(words, { cwd: content })).toMatchObject({ code: 0 })
    expect(await readdir(folder)).toContain('dist')
  })
})

describe('a build killed without warning', () => {
  it('leaves the old site or the new one, whole, and the next build clears up', async () => {
    const folder = await aFolderWithSite()
    const out = join(folder, 'dist')
    const content = await aContentFolder({ [NAME]: reportText() })
    const old = await digests(out)

    const other = join(await aFolder(), 'dist')
    const begun = performance.now()
    await build(content, other)
    const whole = performance.now() - begun
    const fresh = await digests(other)

    for (let moment = 1; moment <= 10; moment += 1) {
      await build(content, out, (whole * moment) / 10)
      expect([old, fresh], `killed at moment ${moment} of 10`).toContainEqual(await digests(out))
    }
    expect((await build(content, out)).code).toBe(0)
    expect(await digests(out)).toEqual(fresh)
    expect(await readdir(folder)).toEqual(['.dist.building', 'dist'])
    expect((await readdir(join(folder, '.dist.building'))).sort()).toEqual(KEPT)
  })
})
