/** The list of related reports below the exact ones: shown at once or a press away, twenty at a time. */

import type { Entry } from '../exact/table.ts'
import { fillerOf, type LazyItem } from '../list.ts'
import { asksForReports, type Query } from '../query.ts'
import { completeItem, resultItem } from '../results.ts'
import type { SiteIndex, SitePlaces } from '../site-index.ts'
import { strings } from '../strings.ts'
import { offerOf } from './offer.ts'
import { relatedIndex, type AllRelated, type RelatedReports } from './related.ts'

/** Fewer exact results than this, and the related ones are shown without being asked for. */
const FEW = 10
/** So many related reports are shown at a time. */
const STEP = 20

/** What stands word for word, and that its list has come to rest. */
export interface ExactResults {
  readonly entries: readonly Entry[]
  readonly listed: Promise<void>
}

/** The related reports of the search page. */
export interface RelatedList {
  /** Nothing is listed, or what was is out of date; more may be on its way. */
  readonly clear: (isBusy: boolean) => void
  /** The exact results are known: shows what is related, or offers it once those are `listed`. */
  readonly offer: (query: Query, exact: ExactResults, signal: AbortSignal) => void
}

/** Finds related reports; those that come first are taken before the rest is known. */
type Find = (take: (first: RelatedReports) => Promise<unknown>) => Promise<AllRelated>

/** The list in its part of the page. */
export function relatedList(
  root: ParentNode,
  index: SiteIndex,
  { base, pages }: SitePlaces,
): RelatedList {
  // The caller names the kind of element, as with querySelector.
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
  const part = <T extends HTMLElement>(selector: string): T => {
    const found = root.querySelector<T>(selector)
    if (!found) throw new Error(`the search page has no ${selector}`)
    return found
  }
  const section = part('#related-section')
  const title = part('#related-title')
  const list = part<HTMLOListElement>('#related')
  const status = part('#related-status')
  const show = offerOf(part('#related-show'))
  const more = offerOf(part('#related-more'))
  const older = offerOf(part('#related-older'))
  const ranked = relatedIndex(base, index)

  function setBusy(isBusy: boolean): void {
    list.setAttribute('aria-busy', String(isBusy))
  }

  function clear(isBusy: boolean): void {
    section.hidden = true
    for (const offer of [show, more, older]) offer.takeBack()
    list.replaceChildren()
    status.textContent = ''
    setBusy(isBusy)
  }

  function offerFor(query: Query, exact: ExactResults, signal: AbortSignal): void {
    const { entries: found, listed } = exact
    const seen = new Set(found.map(({ organ, year }) => `${organ.id}/${year}`))
    const filler = fillerOf(list, signal)
    const isOver = (): boolean => signal.aborted

    /** Puts some entries in, as many as there is room for below that place in the list; gives the others. */
    async function fill(
      entries: readonly Entry[],
      words: readonly string[],
      from: number,
    ): Promise<readonly Entry[]> {
      const room = STEP - (list.childElementCount - from)
      const makers = entries.slice(0, room).map((entry) => (): LazyItem => {
        const item = resultItem(entry, words, pages)
        return { item, complete: () => completeItem(item, entry, words, index.sectionsOf) }
      })
      await filler.add(makers)
      return entries.slice(room)
    }

    /** Leads a reader who pressed for it to what is new in the list. */
    function lead(from: number): void {
      if (!isOver()) list.children[from]?.querySelector('a')?.focus()
    }

    /** Brings to rest what is shown, and offers what is left. */
    async function rest(left: readonly Entry[], words: readonly string[]): Promise<void> {
      await filler.settled()
      if (isOver() || left.length === 0) return
      more.make(strings.moreRelated, () => {
        const from = list.childElementCount
        more.takeBack()
        setBusy(true)
        void fill(left, words, from).then(async (further) => {
          lead(from)
          await rest(further, words)
          if (!isOver()) setBusy(false)
        })
      })
    }

    /** Lists what is found below that place; what stands there is of an attempt that failed in the end. */
    async function run(
      find: Find,
      isPressedFor: boolean,
      from = list.childElementCount,
    ): Promise<void> {
      more.takeBack()
      older.takeBack()
      status.textContent = strings.workingRelated
      setBusy(true)
      let count = list.childElementCount - from
      let mustLead = isPressedFor
      async function take({ reports, words }: RelatedReports): Promise<readonly Entry[]> {
        const entries = await index.entriesOf(reports.filter((report) => !seen.has(report)))
        if (isOver()) return []
        for (const report of reports) seen.add(report)
        count += entries.length
        const own = list.childElementCount
        const left = await fill(entries, words, from)
        if (mustLead && entries.length > 0) {
          mustLead = false
          lead(own)
        }
        return left
      }
      try {
        const { next, ...all } = await find(take)
        const nothing = seen.size > 0 ? strings.noOtherRelated : strings.noneRelated
        const left = await take(all)
        if (isOver()) return
        if (mustLead) title.focus()
        status.textContent = count > 0 ? strings.foundRelated(count) : nothing
        await rest(left, all.words)
        if (next !== undefined && !isOver())
          older.make(strings.olderRelated(next), () => void run(findOlder, true))
      } catch {
        if (isOver()) return
        ranked.forget()
        index.forget()
        status.textContent = strings.relatedFailed
        older.make(strings.retry, () => void run(findAll, true, from))
      }
      if (!isOver()) setBusy(false)
    }

    const findAll: Find = (take) => ranked.find(query, take)
    const findOlder: Find = async (take) => {
      await ranked.openNext(query)
      return findAll(take)
    }
    const begin = (isPressedFor: boolean): void => {
      section.hidden = false
      void run(findAll, isPressedFor)
    }
    const offerToShow = (): void =>
      show.make(strings.showRelated, () => {
        show.takeBack()
        begin(true)
      })
    if (found.length < FEW) begin(false)
    // Whoever waits for the list hears of its failure.
    else listed.then(() => isOver() || offerToShow()).catch(() => undefined)
  }

  return {
    clear,
    offer: (query, exact, signal) => {
      clear(false)
      if (query.text !== '' && asksForReports(query)) offerFor(query, exact, signal)
    },
  }
}
