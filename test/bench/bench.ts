/** The benchmark: makes a portal, builds it on both sides in turn, searches it, writes the results. */

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { launchBrowser } from '../browser.ts'
import { deleteAside } from './aside.ts'
import { explorerRun, type ExplorerRun } from './explorer.ts'
import { asked, type Asked } from './options.ts'
import { writePortal } from './portal/write.ts'
import { hugoVersion } from './results/machine.ts'
import { summary } from './results/building.ts'
import type { Findings } from './results/numbers.ts'
import { resultsFile, section, writeResults } from './results/write.ts'
import { rounds } from './rounds.ts'
import { searchRun, type SearchRun } from './search/compare.ts'
import { queries } from './search/queries.ts'
import { relatedRun, type RelatedRun } from './search/related.ts'
import { truthOf } from './search/truth.ts'
import { gongkaiSide, hugoSide, type Side } from './sides.ts'

function tell(line: string): void {
  console.log(line)
}

async function search(
  ours: Side,
  theirs: Side | undefined,
  reports: number,
): Promise<{
  chromium: string
  runs: [SearchRun, SearchRun?]
  related: [RelatedRun, RelatedRun?]
  explorer: ExplorerRun
}> {
  const truth = truthOf(
    ours.site,
    queries.map(({ text }) => text),
  )
  const browser = await launchBrowser()
  try {
    const own = await searchRun(browser, ours.site, truth)
    tell('searched: gongkai')
    const stock = theirs?.indexes.at(-1)
    const other = theirs && (await searchRun(browser, theirs.site, truth, stock))
    if (other) tell('searched: Hugo + Pagefind')
    const ownRelated = await relatedRun(browser, ours.site, reports)
    const otherRelated = theirs && (await relatedRun(browser, theirs.site, reports, stock))
    tell(`asked: ${ownRelated.answers.length} questions`)
    const explorer = await explorerRun(browser, ours.site)
    tell('explored: gongkai')
    return {
      chromium: browser.version(),
      runs: other ? [own, other] : [own],
      related: otherRelated ? [ownRelated, otherRelated] : [ownRelated],
      explorer,
    }
  } finally {
    await browser.close()
  }
}

function prepare({ work, reports, againstHugo }: Asked): [Side, Side?] {
  mkdirSync(work, { recursive: true })
  if (againstHugo && hugoVersion() === undefined) throw new Error('hugo is not installed')
  const sides: [Side, Side?] = againstHugo
    ? [gongkaiSide(work), hugoSide(work)]
    : [gongkaiSide(work)]
  for (const side of sides) {
    if (!side) continue
    const begun = performance.now()
    writePortal(side.source, side.form, reports)
    tell(
      `${join(work, side.form)}: ${reports} reports, ${Math.round(performance.now() - begun)} ms`,
    )
  }
  return sides
}

/** Runs the benchmark as the command line asks. */
export async function bench(words: readonly string[]): Promise<void> {
  const wanted = asked(words)
  const [ours, theirs] = prepare(wanted)
  const sides = theirs ? [ours, theirs] : [ours]
  const { timed, floors } = await rounds(sides, wanted.runs, wanted.work, tell)
  const [first, second] = timed
  if (!first) throw new Error('nothing was timed')
  const searched = wanted.search ? await search(ours, theirs, wanted.reports) : undefined
  const found: Findings = {
    reports: wanted.reports,
    timed: second ? [first, second] : [first],
    floors,
    search: searched?.runs,
    related: searched?.related,
    explorer: searched?.explorer,
  }
  deleteAside(wanted.work)
  writeResults(section(wanted, found, searched?.chromium))
  tell(`\n${summary(found)}\n\nIn full: ${resultsFile}`)
}
