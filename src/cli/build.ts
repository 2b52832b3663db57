import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build as buildPages } from 'astro'
import { errorsOf, type Finding } from '../report/finding.ts'
import { readPortal } from '../reader/portal.ts'
import { findingsIn } from '../site/content-error.ts'
import { headersFile } from '../site/policy.ts'
import { publishedReports } from '../site/published-reports.ts'
import { writeSearchIndex } from '../search/build/index.ts'
import { astroOptions } from './astro-options.ts'
import { checkFolder, demandFolder } from './check.ts'
import { findingsText, tally } from './findings/text.ts'
import type { Call } from './call.ts'
import { openWorkshop } from './publish.ts'

function refuse(findings: readonly Finding[]): number {
  console.error(findingsText(errorsOf(findings)))
  console.error(`${tally(findings)}。网站没有生成，原来的网站没有改动。`)
  return 1
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} 秒`
}

/** `gongkai build`: checks the content, writes the site beside the old one, then puts it in its place. */
export async function build({ content, out }: Call): Promise<number> {
  const begun = performance.now()
  const folder = await demandFolder(content)
  const { site, findings } = await readPortal(folder)
  if (!site || errorsOf(findings).length > 0) return refuse((await checkFolder(folder)).findings)
  const workshop = await openWorkshop(out)
  try {
    await buildPages(
      astroOptions(site, { content: folder, out: workshop.site, cache: workshop.cache }),
    )
    await writeFile(join(workshop.site, '_headers'), headersFile(site.base))
    console.log(`页面已生成（${seconds(begun)}）`)
    const { reports } = await writeSearchIndex(publishedReports(workshop.site), workshop.site)
    console.log(`检索已建立（${seconds(begun)}）`)
    await workshop.publish()
    console.log(`完成：${reports} 份报告，网站在 ${out}，用时 ${seconds(begun)}。`)
    return 0
  } catch (error) {
    const found = findingsIn(error)
    if (!found) throw error
    return refuse(found)
  }
}
