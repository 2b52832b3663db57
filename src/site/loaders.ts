/**
 * Astro's content layer, fed by the one reader. It serves those who edit: a build reads the content
 * itself and hands the portal to its pages (build-work.ts). What it keeps of a report is what lists
 * show. The readers are loaded when they are needed, for Astro looks at this file in every build.
 */

import type { Loader, LoaderContext } from 'astro/loaders'
import type { ReportEntry } from '../report/entry.ts'
import type { Finding } from '../report/finding.ts'
import type { Site } from '../report/portal-schema.ts'
import type { Organ } from '../report/report.ts'
import { buildWork } from './build-work.ts'
import { contentFolder } from './content-folder.ts'

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
      if (buildWork()) return
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

async function readEntries(): Promise<ReportEntry[]> {
  const [{ checkedReports, today }, { readPortal }, { entryOf }, { errorsOf }, { ContentError }] =
    await Promise.all([
      import('../reader/checked-reports.ts'),
      import('../reader/portal.ts'),
      import('../report/entry.ts'),
      import('../report/finding.ts'),
      import('./content-error.ts'),
    ])
  const folder = contentFolder()
  const { organs, findings } = await readPortal(folder)
  const all: Finding[] = [...findings]
  const entries: ReportEntry[] = []
  for await (const { report, findings } of checkedReports(folder, organs, { today: today() })) {
    all.push(...findings)
    if (report) entries.push(entryOf(report))
  }
  if (errorsOf(all).length > 0) throw new ContentError(all)
  return entries
}

/** The reports, as lists show them. */
export function reportLoader(): Loader {
  return loader('gongkai-reports', async ({ store }) => {
    for (const entry of await readEntries())
      store.set({ id: `${entry.organ}-${entry.year}`, data: entry })
  })
}

async function portal() {
  const { readPortal } = await import('../reader/portal.ts')
  return readPortal(contentFolder())
}

/** The organs, in the order of organs.yaml. */
export function organLoader(): Loader {
  return loader('gongkai-organs', async ({ store }) => {
    const { organs = [] } = await portal()
    organs.forEach((organ, order) => store.set({ id: organ.id, data: { ...organ, order } }))
  })
}

/** The portal itself, as the one entry `site`. */
export function siteLoader(): Loader {
  return loader('gongkai-site', async ({ store }) => {
    const { site } = await portal()
    if (site) store.set({ id: 'site', data: { ...site } })
  })
}

/** The site's own pages, by name. */
export function pageLoader(): Loader {
  return loader('gongkai-pages', async ({ store }) => {
    const { readPages } = await import('../reader/pages.ts')
    const { pages } = await readPages(contentFolder())
    for (const [id, page] of pages) store.set({ id, data: page })
  })
}

/** An organ as the content layer keeps it. */
export type OrganEntry = Organ & { readonly order: number }

/** The portal as the content layer keeps it. */
export type SiteEntry = Site
