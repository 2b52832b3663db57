/** What the desk knows of the portal around the report that lies on it; read from the portal's own files. */

import { nameOfReport } from '../report/file/name.ts'
import type { Organ, Report } from '../report/report.ts'
import type { Repository } from '../report/repository.ts'
import { nameIndex, type NameIndex } from '../report/rules/organ-names.ts'
import { parseReport } from '../text/report-text.ts'
import { alikeTexts, type AlikeTexts } from './alike.ts'

/** What the page tells its script of the portal. */
export interface DeskSite {
  /** The sub-path, which begins and ends with a slash. */
  readonly base: string
  readonly name: string
  /** Its scheme and host. */
  readonly origin: string
  /** Where the content is kept, if it is somewhere with an editor on the web. */
  readonly repository?: Repository
  /** What tells the content folder behind the desk from others served at the same address; none of a published portal. */
  readonly folder?: string
}

/** The portal's organs, and the years each has a report of. */
export interface PortalList {
  readonly organs: readonly Organ[]
  readonly years: Readonly<Record<string, readonly number[]>>
}

/** The file of a published report. */
export interface PublishedFile {
  readonly text: string
  /** Comments of its head were left out as it was published. */
  readonly hasComments: boolean
}

/** What is known; some of it is read when it is first asked for, and then watchers are told. */
export interface Known {
  readonly site: DeskSite
  /** YYYY-MM-DD, of this machine. */
  readonly today: string
  /** None until they have been read, or where they could not be. */
  readonly organs: () => readonly Organ[]
  readonly organ: (id: string) => Organ | undefined
  readonly names: () => NameIndex
  /** The years an organ has a published report of, oldest first. */
  readonly years: (organ: string) => readonly number[]
  readonly file: (organ: string, year: number) => Promise<PublishedFile | undefined>
  /** An organ's published reports, oldest first, as far as they have been read; the others are asked for. */
  readonly reports: (organ: string) => readonly Report[]
  /** Other organs' reports by their texts. */
  readonly alike: AlikeTexts
  /** Resolves when the organs have been read; false where they could not be. */
  readonly ready: Promise<boolean>
  readonly watch: (listener: () => void) => () => void
}

/** Reads a file of the portal; undefined where it cannot be had. */
export type Fetch = (address: string) => Promise<unknown>

/** Reads JSON that stands below the portal's sub-path. */
export async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address).catch(() => undefined)
  return response?.ok ? ((await response.json()) as unknown) : undefined
}

/** What is known of a portal. */
export function knownOf(site: DeskSite, today: string, read: Fetch = fetchJson): Known {
  const listeners = new Set<() => void>()
  const files = new Map<string, Promise<PublishedFile | undefined>>()
  const reports = new Map<string, Report[]>()
  const asked = new Set<string>()
  let list: PortalList = { organs: [], years: {} }
  let byId = new Map<string, Organ>()
  let names: NameIndex | undefined
  const tell = (): void => {
    for (const listener of [...listeners]) listener()
  }
  const ready = read(`${site.base}desk/portal.json`).then((found) => {
    if (!found) return false
    list = found as PortalList
    byId = new Map(list.organs.map((organ) => [organ.id, organ]))
    names = undefined
    asked.clear()
    tell()
    return true
  })

  async function readFile(organ: string, year: number): Promise<PublishedFile | undefined> {
    const found = await read(`${site.base}reports/${organ}/${year}.json`)
    const { file, hasComments } = (found ?? {}) as { file?: string; hasComments?: boolean }
    return file === undefined ? undefined : { text: file, hasComments: hasComments === true }
  }

  function file(organ: string, year: number): Promise<PublishedFile | undefined> {
    const key = `${organ}/${year}`
    const known = files.get(key) ?? readFile(organ, year)
    files.set(key, known)
    return known
  }

  const years = (organ: string): readonly number[] => list.years[organ] ?? []

  async function readReports(organ: string): Promise<void> {
    const found = await Promise.all(
      years(organ).map(async (year) => {
        const text = (await file(organ, year))?.text
        return text === undefined ? undefined : parseReport(text, nameOfReport(organ, year)).report
      }),
    )
    reports.set(
      organ,
      found.flatMap((report) => report ?? []),
    )
    tell()
  }

  const ownReports = (organ: string): readonly Report[] => {
    if (!asked.has(organ) && years(organ).length > 0) {
      asked.add(organ)
      void readReports(organ)
    }
    return reports.get(organ) ?? []
  }

  const alike = alikeTexts({
    read: (year) => read(`${site.base}desk/texts/${year}.json`),
    years: () => [...new Set(Object.values(list.years).flat())],
    reports: ownReports,
    tell,
  })

  return {
    site,
    today,
    organs: () => list.organs,
    organ: (id) => byId.get(id),
    names: () => (names ??= nameIndex(list.organs)),
    years,
    file,
    reports: ownReports,
    alike,
    ready,
    watch: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
