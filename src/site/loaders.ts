/** Astro's content layer, fed by the one reader. What it keeps of a report is what lists show. */

import type { Loader, LoaderContext } from 'astro/loaders'
import { readPage, listPages } from '../reader/pages.ts'
import { checkedReports, today } from '../reader/checked-reports.ts'
import { readPortal } from '../reader/portal.ts'
import { errorsOf, type Finding } from '../report/finding.ts'
import type { Site } from '../report/portal-schema.ts'
import { reportId, type Organ, type Report } from '../report/report.ts'
import { headlineOf, type Headline } from '../report/summary.ts'
import { ContentError } from './content-error.ts'
import { contentFolder } from './content-folder.ts'

/** What lists show of a report, and where its file is. */
export interface ReportEntry {
  readonly [key: string]: unknown
  readonly organ: string
  readonly year: number
  readonly edition: string
  readonly title: string
  readonly published: string | null
  readonly narrative: Report['narrative']
  readonly headline: Headline
  /** Path in the content folder. */
  readonly file: string
  /** Names of the files its narrative shows or links to. */
  readonly attachments: readonly string[]
}

/** A page of the site's own. */
export interface PageEntry {
  readonly [key: string]: unknown
  readonly title: string
  readonly description: string
  readonly html: string
}

type Load = (context: LoaderContext) => Promise<void>

/** Loads afresh whenever something in the content folder changes while pages are being edited. */
function loader(name: string, load: Load): Loader {
  let isWatched = false
  return {
    name,
    load: async (context) => {
      context.store.clear()
      await load(context)
      if (!context.watcher || isWatched) return
      isWatched = true
      const folder = contentFolder()
      context.watcher.add(folder)
      context.watcher.on('all', (_event, path) => {
        if (!path.startsWith(folder)) return
        context.store.clear()
        load(context).catch((error: unknown) => context.logger.error(String(error)))
      })
    },
  }
}

function entryOf(report: Report, file: string, attachments: readonly string[]): ReportEntry {
  const { organ, year, format, title, published, narrative, figures } = report
  return {
    organ,
    year,
    edition: format.edition,
    title,
    published: published ?? null,
    narrative,
    headline: headlineOf(figures),
    file,
    attachments,
  }
}

/** The reports. Throws a ContentError with every finding of the folder if one is an error. */
export function reportLoader(): Loader {
  return loader('gongkai-reports', async ({ store }) => {
    const folder = contentFolder()
    const portal = await readPortal(folder)
    const findings: Finding[] = [...portal.findings]
    for await (const { name, report, attachments, findings: found } of checkedReports(
      folder,
      portal.organs,
      { today: today() },
    )) {
      findings.push(...found)
      if (report) store.set({ id: reportId(report), data: entryOf(report, name, attachments) })
    }
    for (const name of await listPages(folder))
      findings.push(...(await readPage(folder, name)).findings)
    if (errorsOf(findings).length > 0) throw new ContentError(findings)
  })
}

/** The organs, in the order of organs.yaml. */
export function organLoader(): Loader {
  return loader('gongkai-organs', async ({ store }) => {
    const { organs = [] } = await readPortal(contentFolder())
    organs.forEach((organ, order) => store.set({ id: organ.id, data: { ...organ, order } }))
  })
}

/** The portal itself, as the one entry `site`. */
export function siteLoader(): Loader {
  return loader('gongkai-site', async ({ store }) => {
    const { site } = await readPortal(contentFolder())
    if (site) store.set({ id: 'site', data: { ...site } })
  })
}

/** The site's own pages. */
export function pageLoader(): Loader {
  return loader('gongkai-pages', async ({ store }) => {
    const folder = contentFolder()
    for (const name of await listPages(folder)) {
      const { page } = await readPage(folder, name)
      if (page)
        store.set({ id: name.replace(/^pages\/|\.md$/g, ''), data: page satisfies PageEntry })
    }
  })
}

/** An organ as the content layer keeps it. */
export type OrganEntry = Organ & { readonly order: number }

/** The portal as the content layer keeps it. */
export type SiteEntry = Site
