/**
 * Content while it is edited: composed and written as a build does it, into a folder that is served,
 * and again after each change. What cannot be published is told of; the rest, and what was there
 * before, stays to be seen.
 */

import { realpathSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { readPortal } from '../../reader/portal.ts'
import { errorsOf, type Finding } from '../../report/finding.ts'
import { handOver, type PortalContent } from '../../site/portal.ts'
import { openCache, type Cache } from '../cache/cache.ts'
import { contentOf, gather, organFolders, type Composed, type Source } from '../compose.ts'
import type { ComposedFolder } from '../organ/composed.ts'
import { writeAllFigures } from '../figure-pages/tasks.ts'
import { putFace } from '../face-files.ts'
import { organFileNames } from '../organ/report-files.ts'
import { digestOf, programDigest } from '../program.ts'
import { refusePortal } from '../refuse-portal.ts'
import { refusalIn } from '../refusal.ts'
import { startThreads, type Threads } from '../threads/threads.ts'
import { writeIndexes } from '../write-indexes.ts'
import { writeReports } from '../write-reports.ts'

/** What there is to be shown. */
export interface Edition {
  /** Absent until a portal could be read once. */
  readonly content: PortalContent | undefined
  readonly composed: Composed | undefined
  /** What it was composed from. */
  readonly source?: Source | undefined
  readonly errors: readonly Finding[]
  /** Waits until data and index are written; gives the names of all files that are served. */
  readonly files: Promise<ReadonlySet<string>>
}

/** Content being edited. */
export interface Editing {
  /** The folder with the files that are served as they are. */
  readonly served: string
  /** What there is to be shown, as soon as the last change has been taken in. */
  readonly current: () => Promise<Edition>
  /** Something at a path of the content folder has changed. */
  readonly change: (path: string) => void
  readonly end: () => Promise<void>
}

/** Where content is edited, and who is told. */
export interface EditingOptions {
  readonly content: string
  /** A folder for what is made of it. */
  readonly work: string
  readonly onRead: (done: number, all: number) => void
  /** Told when a change has been taken in. */
  readonly onChange: (edition: Edition) => void
}

/** Several files saved together are one change. */
const TOGETHER_MS = 40

const NO_FILES = Promise.resolve(new Set<string>())
/** Pages are put together when they are asked for. */
const NO_FRAMES = Promise.resolve(undefined)
const UNTOLD = { onShard: () => {}, onReports: () => {} }

/** The organ's folder that a path of the content folder lies in; none for what all pages may show. */
function organOf(content: string, path: string): string | undefined {
  const [top, organ, ...rest] = relative(content, path).split(sep)
  return top === 'reports' && rest.length > 0 ? organ : undefined
}

/** As it is now, or as it was before an error came into it. */
function lastGood(now: ComposedFolder, before: ComposedFolder | undefined): ComposedFolder {
  const { errors } = now.composed
  if (errors.length === 0 || !before || before.composed.reports.length === 0) return now
  return { ...before, composed: { ...before.composed, errors } }
}

async function compose(
  threads: Threads,
  source: Source,
  before: Composed | undefined,
  changed: ReadonlySet<string> | undefined,
  onRead: EditingOptions['onRead'],
): Promise<Composed> {
  const { folders, errors } = await organFolders(source)
  const known = new Map(before?.folders.map((one) => [one.folder.id, one]))
  const stale = folders.filter(({ id }) => !changed || changed.has(id) || !known.has(id))
  let done = 0
  const composed = await threads.each('composeOrgan', stale, () => onRead(++done, stale.length))
  const fresh = new Map(
    stale.flatMap((folder, index): [string, ComposedFolder][] => {
      const own = composed[index]
      return own ? [[folder.id, { folder, composed: own }]] : []
    }),
  )
  const all = folders.flatMap(({ id }) => {
    const now = fresh.get(id)
    return now ? lastGood(now, known.get(id)) : (known.get(id) ?? [])
  })
  return gather(source, all, errors)
}

/** Begins to take in content that is edited. */
export function openEditing({ content, work, onRead, onChange }: EditingOptions): Editing {
  const threads = startThreads()
  const served = join(work, 'site')
  let cache: Cache | undefined
  let edition: Edition = {
    content: undefined,
    composed: undefined,
    errors: [],
    files: NO_FILES,
  }
  let shared = ''

  async function openSource(): Promise<Source | Finding[]> {
    cache ??= (await openCache(join(work, 'cache'), await programDigest())).cache
    const { site, organs, look, findings } = await readPortal(content)
    if (site && organs && errorsOf(findings).length === 0)
      return { content, site, organs, look, cache }
    const refusal = await refusePortal(content).catch(refusalIn)
    return [...(refusal?.findings ?? [])]
  }

  async function update(paths: ReadonlySet<string> | undefined): Promise<void> {
    const source = await openSource()
    if (Array.isArray(source)) {
      const before = edition.content && { ...edition.content, findings: source }
      edition = { ...edition, content: before, errors: source }
      if (before) handOver(before)
      return
    }
    const isShared = JSON.stringify([source.site, source.organs]) === shared
    shared = JSON.stringify([source.site, source.organs])
    const organs = paths && [...paths].map((path) => organOf(content, path))
    const changed = isShared && organs ? new Set(organs.flatMap((id) => id ?? [])) : undefined
    const composed = await compose(threads, source, edition.composed, changed, onRead)
    const shown = { ...contentOf(source, composed), folder: digestOf(realpathSync(content)) }
    handOver(shown)
    const sites = { out: served, old: '' }
    const task = { ...sites, isSearchable: true, frames: NO_FRAMES, changed, ...UNTOLD }
    const files = edition.files
      .catch(() => NO_FILES)
      .then(() => {
        const indexes = writeIndexes(threads, source, composed.folders, task)
        return writeReports(threads, source, composed, { ...task, indexes })
      })
      .then(async ({ digests }) => {
        const own = composed.folders.flatMap(({ composed: one, folder }) =>
          organFileNames(one, folder),
        )
        const figures = await writeAllFigures(threads, source, composed, sites, undefined)
        const all = [...digests, ...figures.digests, ...putFace(sites, source.look)]
        return new Set([...all.map(([name]) => name), ...own])
      })
    files.catch(() => undefined)
    edition = { content: shown, composed, source, errors: composed.errors, files }
  }

  let waiting: Set<string> | undefined
  let working = update(undefined)
  working.catch(() => undefined)

  function change(path: string): void {
    if (waiting) {
      waiting.add(path)
      return
    }
    const paths = (waiting = new Set([path]))
    working = working
      .catch(() => undefined)
      .then(() => new Promise((done) => setTimeout(done, TOGETHER_MS)))
      .then(() => {
        waiting = undefined
        return update(paths)
      })
    working.then(
      () => onChange(edition),
      () => undefined,
    )
  }

  return {
    served,
    current: async () => {
      await working
      return edition
    },
    change,
    end: async () => {
      await working.catch(() => undefined)
      await edition.files.catch(() => undefined)
      await threads.end()
    },
  }
}
