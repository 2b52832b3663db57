/**
 * A build, from a content folder to a site in its place: reports are composed by threads while Astro
 * bundles; Astro renders lists and single pages while threads write reports and indexes; what Astro
 * rendered is taken in, report pages fill their frame, and the folders are exchanged.
 */

import { setImmediate } from 'node:timers/promises'
import type { Plugin } from 'vite'
import { readPortal } from '../reader/portal.ts'
import { errorsOf } from '../report/finding.ts'
import type { Site } from '../report/schema/portal.ts'
import type { PortalContent } from '../site/portal.ts'
import { placeOf } from './astro/settings.ts'
import type { BuildOptions, Built, Phase, Reporter } from './build-terms.ts'
import { keptRenderer, type KeptRenderer, type Pages } from './bundling/kept-renderer.ts'
import { openCache } from './cache/cache.ts'
import { composeOrgans, contentOf, gather, organFolders } from './compose.ts'
import { demandOnlyMade, openWorkshop, type Workshop } from './disk/workshop.ts'
import { programDigest, projectFolder } from './program.ts'
import { contentRefusal } from './refusal.ts'
import { beginFiles, finishFiles, type Begun } from './site-files.ts'
import { startThreads, type Threads } from './threads/threads.ts'
import { writeIndexes } from './write-indexes.ts'

/** A build under way. */
export interface Building {
  /** The portal; absent if site.yaml cannot be read. */
  readonly site: Site | undefined
  /** Asked before Astro bundles what renders the pages: what has it do so once, and no more. */
  readonly bundle: (pages: Pages) => Plugin[]
  /** Asked when Astro has bundled: waits until all reports are composed; refuses content with errors, whatever their scope. */
  readonly compose: () => Promise<PortalContent>
  /** Must Astro render the page of an address (below the sub-path), or does the cache have it? */
  readonly isStale: (address: string) => boolean
  /** Takes in what Astro rendered, writes all else, puts the site in its place. */
  readonly finish: () => Promise<Built>
  /** Ends the threads and lets another build begin, however this one went. */
  readonly end: () => Promise<void>
}

/** Refuses a content folder whose portal cannot be read. What reads reports here is loaded only then: a good build has threads for it. */
async function refuse(content: string): Promise<never> {
  const { refusePortal } = await import('./refuse-portal.ts')
  return refusePortal(content)
}

/** Reads the portal, and sets the threads to work on its reports. */
async function beginBuilding(
  options: BuildOptions,
  threads: Threads,
  workshop: Workshop,
): Promise<Omit<Building, 'end'>> {
  const { content, out, rendered, isSearchable = true, isPrecompressed = false } = options
  const [portal, opened] = await Promise.all([
    readPortal(content),
    programDigest().then((program) => openCache(options.cache ?? workshop.cache, program)),
  ])
  const { site, organs, look } = portal
  const isSound = site && organs && errorsOf(portal.findings).length === 0
  const source = isSound && { content, site, organs, look, cache: opened.cache }
  let renderer: KeptRenderer | undefined
  let now: Phase | undefined
  const reporter: Reporter = {
    ...options.reporter,
    phase: (phase, unit) => options.reporter.phase((now = phase), unit),
  }
  /** Tells how a part of the work goes on that begins before its phase. */
  const tellOf =
    (phase: Phase): Reporter['tell'] =>
    (done, all) => {
      if (now === phase) reporter.tell(done, all)
    }
  reporter.phase('reports', '份')
  // Asked before Astro is at work, which leaves little time between a thousand small questions.
  const listed = source && (await organFolders(source))
  const composing =
    source && listed ? composeOrgans(threads, listed, reporter.tell) : refuse(content)
  const sites = { out: workshop.site, old: out }
  // As soon as reports are there, whatever Astro is still bundling.
  const beginning = composing.then(async (folders) => {
    if (!source || !listed) throw new Error('reports of no portal were composed')
    const isFit = [listed, ...folders.map((one) => one.composed)].every(
      (one) => one.errors.length === 0,
    )
    // Threads have these to do while reports are held against each other.
    const indexes =
      isFit &&
      writeIndexes(threads, source, folders, { ...sites, isSearchable, onShard: tellOf('search') })
    const composed = await gather(source, folders, listed.errors)
    if (!indexes || composed.errors.length > 0) throw contentRefusal(composed.errors)
    const begun = beginFiles(threads, source, composed, {
      ...sites,
      indexes,
      onReports: tellOf('files'),
    })
    return { begun, shown: contentOf(source, composed) }
  })
  beginning.catch(() => undefined)
  let begun: Begun | undefined
  return {
    site,
    bundle: (pages) => {
      const places = [placeOf(site), projectFolder]
      renderer = keptRenderer(opened.cache, rendered, places, pages)
      return renderer.plugins
    },
    compose: async () => {
      renderer?.keep()
      const { begun: own, shown } = await beginning
      begun = own
      reporter.phase('lists')
      // Threads that are done with what was at hand are given more, before Astro asks for all at once.
      await setImmediate()
      return shown
    },
    isStale: (address) => begun?.pages.isStale(address) ?? true,
    finish: async () => {
      if (!source || !begun) throw new Error('a build was finished before it was composed')
      reporter.phase('search', '个分片')
      const { names, built } = await finishFiles(threads, source, begun, sites, {
        rendered,
        reporter,
        isPrecompressed,
        sign: options.sign,
      })
      await workshop.publish(names)
      const damaged = built.damaged + (renderer?.isDamaged ? 1 : 0)
      return { ...built, damaged, isOtherCache: opened.isOther }
    },
  }
}

/** Begins a build: takes the turn, reads the portal, and sets the threads to work on its reports. */
export async function openBuilding(options: BuildOptions): Promise<Building> {
  // They read their code while the portal is read.
  const threads = startThreads()
  let workshop: Workshop | undefined
  const end = async (): Promise<void> => {
    await threads.end()
    workshop?.close()
  }
  try {
    workshop = await openWorkshop(options.out, options.reporter.wait)
    // A thread looks through the old site while the portal is read: that takes as long.
    const looking = threads.each('othersIn', [workshop.old])
    looking.catch(() => undefined)
    const building = await beginBuilding(options, threads, workshop)
    demandOnlyMade(options.out, (await looking).flat())
    return { ...building, end }
  } catch (error) {
    await end()
    throw error
  }
}
