/**
 * The portal's content as its pages want it. A build and `dev` hand it over the same way; Vite runs
 * pages as other instances of modules, so it lies where every instance finds it.
 */

import type { Face } from '../reader/face.ts'
import type { Article, Page } from '../reader/page.ts'
import type { DataSizes } from '../report/data/sizes.ts'
import type { ReportEntry } from '../report/entry.ts'
import type { Finding } from '../report/finding.ts'
import type { BandedText } from '../report/likeness/text-bands.ts'
import type { Observation } from '../report/observations/observation.ts'
import type { Checked } from '../report/observations/year.ts'
import type { VectorReport } from '../report/organs/roll-up.ts'
import type { Organ } from '../report/report.ts'
import type { Site } from '../report/schema/portal.ts'

/** All that pages show. */
export interface PortalContent {
  readonly site: Site
  /** Its own face: pictures and styles. */
  readonly face: Face
  /** As organs.yaml orders them. */
  readonly organs: readonly Organ[]
  /** The site's own pages by name. */
  readonly pages: ReadonlyMap<string, Page>
  /** Newest year first, then as organs.yaml orders their organs. */
  readonly entries: readonly ReportEntry[]
  /** What pages of checks list of each, in the same order. */
  readonly observations: readonly (readonly Observation[])[]
  /** About how long the files with all reports are. */
  readonly sizes: DataSizes
  /** The reports with all their figures. */
  readonly vectors: readonly VectorReport[]
  /** Which of the reports' texts may be much alike; made when it is asked for. */
  readonly texts: () => readonly BandedText[]
  /** Errors in the content, shown while it is being edited; no site is built with any. */
  readonly findings: readonly Finding[]
  /** What tells the content folder from others, while it is edited: they may be served at one address in turn. */
  readonly folder?: string
}

/** A report in a list, with its organ. */
export interface ListedReport extends ReportEntry {
  readonly by: Organ
  /** How many things pages of checks list of it. */
  readonly observed: number
}

const PLACE = Symbol.for('gongkai.portal')

/** Hands over what pages show from now on. */
export function handOver(content: PortalContent): void {
  Object.assign(globalThis, { [PLACE]: content })
}

function portalContent(): PortalContent {
  const content = (globalThis as { [PLACE]?: PortalContent })[PLACE]
  if (!content) throw new Error('no content has been handed over to the pages')
  return content
}

/** The portal itself. */
export function portalSite(): Site {
  return portalContent().site
}

/** What tells the content folder that is edited from others; nothing in a site that is built. */
export function editedFolder(): string | undefined {
  return portalContent().folder
}

/** What the portal's pictures and styles are. */
export function portalFace(): Face {
  return portalContent().face
}

/** About how long the files with all reports are. */
export function dataSizes(): DataSizes {
  return portalContent().sizes
}

/** Which of the reports' texts may be much alike. */
export function portalTexts(): readonly BandedText[] {
  return portalContent().texts()
}

/** Errors in the content that is being edited. */
export function portalFindings(): readonly Finding[] {
  return portalContent().findings
}

/** All organs, as organs.yaml orders them. */
export function allOrgans(): readonly Organ[] {
  return portalContent().organs
}

const listed = new WeakMap<PortalContent, readonly ListedReport[]>()

/** All reports, newest year first, then as organs.yaml orders their organs. */
export function allReports(): readonly ListedReport[] {
  const content = portalContent()
  const known = listed.get(content)
  if (known) return known
  const organs = new Map(content.organs.map((organ) => [organ.id, organ]))
  const reports = content.entries.map((entry, index) => {
    const by = organs.get(entry.organ)
    if (!by) throw new Error(`no organ ${entry.organ}`)
    return { ...entry, by, observed: content.observations[index]?.length ?? 0 }
  })
  listed.set(content, reports)
  return reports
}

/** The organs that have a report, as organs.yaml orders them. */
export function publishedOrgans(): Organ[] {
  const published = new Set(allReports().map((entry) => entry.organ))
  return allOrgans().filter((organ) => published.has(organ.id))
}

/** A page of the site's own, if the content folder has it. */
export function portalPage(name: string): Page | undefined {
  return portalContent().pages.get(name)
}

/** What a page of the site's own says of its publication. */
export type ShownArticle = Article & { readonly source: string }

/** What a page says of its publication, if it does: it comes from the portal's publisher unless it says otherwise. */
export function articleOf(page: Page | undefined): ShownArticle | undefined {
  return page?.article && { source: portalSite().publisher, ...page.article }
}

/** The links that site.yaml adds to the navigation, in its order; `at` gives addresses of pages. */
export function ownLinks(at: (path: string) => string): { label: string; href: string }[] {
  const { site, pages } = portalContent()
  return (site.face?.navigation ?? []).flatMap((entry) => {
    if ('href' in entry) return entry
    const page = pages.get(entry.page)
    return page ? { label: page.title, href: at(`${entry.page}/`) } : []
  })
}

/** Names of the site's own pages. */
export function portalPageNames(): string[] {
  return [...portalContent().pages.keys()]
}

/** The reports with what is to be seen in them, as pages of checks ask for them. */
export function checkedContent(): Checked {
  const { organs, entries, observations, site } = portalContent()
  return { organs, entries, observations, until: site.checkedUntil }
}

/** The organs and the reports with all their figures, as pages ask for them that sum those. */
export function summedContent(): {
  readonly organs: readonly Organ[]
  readonly reports: readonly VectorReport[]
} {
  const { organs, vectors } = portalContent()
  return { organs, reports: vectors }
}
