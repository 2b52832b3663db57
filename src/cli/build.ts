import { resolve } from 'node:path'
import { openCache } from '../publish/cache.ts'
import { programDigest } from '../publish/program.ts'
import { buildSite, type Phase } from '../publish/site-build.ts'
import { errorsOf, type Finding } from '../report/finding.ts'
import { readPortal } from '../reader/portal.ts'
import { phaseNames, summaryText, type Summary } from './build-summary.ts'
import { checkFolder, demandFolder } from './check.ts'
import { findingsText, tally } from './findings/text.ts'
import type { Call } from './call.ts'
import { progress } from './progress.ts'
import { openWorkshop } from './publish.ts'

function refuse(findings: readonly Finding[], format: string): number {
  if (format === 'json') console.log(JSON.stringify({ findings: errorsOf(findings) }, null, 2))
  console.error(findingsText(errorsOf(findings)))
  console.error(`${tally(findings)}。网站没有生成，原来的网站没有改动。`)
  return 1
}

/** Times the parts of a build and shows how far each is. */
function watched() {
  const shown = progress()
  const begun = performance.now()
  const seconds: Record<Phase | 'all', number> = {
    reports: 0,
    lists: 0,
    search: 0,
    files: 0,
    all: 0,
  }
  let current: { name: Phase; since: number } | undefined
  const close = (): void => {
    const now = performance.now()
    if (current) seconds[current.name] += (now - current.since) / 1000
    seconds.all = (now - begun) / 1000
    shown.end()
  }
  const timer = setInterval(shown.beat, 1000).unref()
  return {
    phase: (name: Phase, unit?: string): void => {
      close()
      current = { name, since: performance.now() }
      shown.phase(phaseNames[name], unit)
    },
    tell: shown.tell,
    end: (): typeof seconds => {
      close()
      clearInterval(timer)
      return seconds
    },
  }
}

/** `gongkai build`: checks the content, writes the site beside the old one, then puts it in its place. */
export async function build(
  { content, out, cache: cacheFolder, format }: Pick<Call, 'content' | 'out' | 'cache' | 'format'>,
  isSearchable = true,
): Promise<number> {
  const on = watched()
  const folder = await demandFolder(content)
  const { site, organs, findings } = await readPortal(folder)
  if (!site || !organs || errorsOf(findings).length > 0)
    return refuse((await checkFolder(folder)).findings, format)
  const workshop = await openWorkshop(out)
  const { cache, isOther } = await openCache(
    cacheFolder === undefined ? workshop.cache : resolve(cacheFolder),
    await programDigest(),
  )
  const job = { content: folder, site, organs, cache, isSearchable, on }
  const folders = { out: workshop.site, old: resolve(out), scratch: workshop.scratch }
  const built = await buildSite({ ...job, ...folders }).finally(on.end)
  if ('errors' in built) return refuse(built.errors, format)
  await workshop.publish()
  const summary: Summary = { ...built, isOtherCache: isOther, out, seconds: on.end() }
  console.log(format === 'json' ? JSON.stringify(summary, null, 2) : summaryText(summary))
  return 0
}
