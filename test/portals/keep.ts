/**
 * What of a published portal must stay: its addresses, the anchors of its reports, their data.
 * `node test/portals/keep.ts <site> <folder>` keeps that of a built site.
 */

import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileOf, files, reportPages } from '../site/pages.ts'

/** Names of these hold a digest, or belong to one build's index. */
const OF_ONE_BUILD = /^(?:_astro|pagefind|search\/(?:shards|texts)|search\/table)\b/u

/** Files that anybody may have linked to, in order. */
export async function lastingFiles(site: string): Promise<string[]> {
  return (await files(site)).filter((name) => !OF_ONE_BUILD.test(name))
}

/** Anchors of a page that citations use: sections, tables, figures. */
function anchorsIn(html: string): string[] {
  const ids = [...html.matchAll(/\sid="([^"]+)"/gu)].map(([, id]) => id ?? '')
  return ids.filter((id) => /^section-\d+$|^[a-z]+\.|^(?:proactive|requests|review)$/u.test(id))
}

/** Addresses of reports with their anchors: `reports/x/2021/#section-1`. */
export async function lastingAnchors(site: string): Promise<string[]> {
  const pages = await reportPages(site)
  const found = pages.map(async (address) => {
    const html = await readFile(fileOf(site, address), 'utf8')
    return anchorsIn(html).map((id) => `${address}#${id}`)
  })
  return (await Promise.all(found)).flat()
}

/** Data of single reports. */
export function isReportData(name: string): boolean {
  return /^reports\/[^/]+\/\d+\.(?:json|csv)$/u.test(name)
}

if (process.argv[1] === import.meta.filename) {
  const [, , site = '', to = ''] = process.argv
  const names = await lastingFiles(site)
  for (const name of names.filter(isReportData)) {
    await mkdir(dirname(join(to, name)), { recursive: true })
    await cp(join(site, name), join(to, name))
  }
  await writeFile(join(to, 'files.txt'), `${names.join('\n')}\n`)
  await writeFile(join(to, 'anchors.txt'), `${(await lastingAnchors(site)).join('\n')}\n`)
}
