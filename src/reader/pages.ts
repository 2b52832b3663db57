import type { Finding } from '../report/finding.ts'
import { listPages, strayFiles } from './page-names.ts'
import type { Page } from './page.ts'

/** The site's own pages by their names, in order, and what is wrong with them. */
export async function readPages(
  folder: string,
): Promise<{ pages: Map<string, Page>; findings: Finding[] }> {
  const pages = new Map<string, Page>()
  const findings = await strayFiles(folder)
  const names = await listPages(folder)
  if (names.length === 0) return { pages, findings }
  // What reads Markdown is loaded for those portals that have such pages.
  const { readPage } = await import('./page.ts')
  for (const name of names) {
    const { page, findings: own } = readPage(folder, name)
    findings.push(...own)
    if (page) pages.set(name.replace(/^pages\/|\.md$/g, ''), page)
  }
  return { pages, findings }
}
