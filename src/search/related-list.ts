/** The list of related reports below the exact ones: shown at once or a press away, twenty at a time. */

import { asksForReports, type Query } from './query.ts'
import { relatedIndex, type RelatedReports } from './related.ts'
import { completeItem, resultItem } from './results.ts'
import type { SiteIndex } from './site-index.ts'
import { strings } from './strings.ts'
import type { Entry } from './table.ts'

/** Fewer exact results than this, and the related ones are shown without being asked for. */
const FEW = 10
/** So many related reports are shown at a time. */
const STEP = 20

/** The related reports of the search page. */
export interface RelatedList {
  /** Nothing is listed, or what was is out of date; more may be on its way. */
  readonly clear: (isBusy: boolean) => void
  /** The exact results are known: offers what is related, or shows it. */
  readonly offer: (query: Query, exact: readonly Entry[], signal: AbortSignal) => void
}

/** The list in its part of the page. */
export function relatedList(root: ParentNode, index: SiteIndex, base: string): RelatedList {
  const part = (selector: string): HTMLElement => {
    const found = root.querySelector<HTMLElement>(selector)
    if (!found) throw new Error(`the search page has no ${selector}`)
    return found
  }
  const section = part('#related-section')
  const list = part('#related')
  const status = part('#related-status')
  const more = part('#related-more')
  const ranked = relatedIndex(base)
  let press: () => void = () => undefined
  more.addEventListener('click', () => press())

  function setBusy(isBusy: boolean): void {
    list.setAttribute('aria-busy', String(isBusy))
  }

  function clear(isBusy: boolean): void {
    section.hidden = true
    status.textContent = ''
    list.replaceChildren()
    offerMore(undefined, () => undefined)
    setBusy(isBusy)
  }

  function offerMore(label: string | undefined, act: () => void): void {
    more.hidden = label === undefined
    more.textContent = label ?? ''
    press = act
  }

  async function put(
    entries: readonly Entry[],
    words: readonly string[],
    signal: AbortSignal,
  ): Promise<void> {
    for (const entry of entries) {
      const item = resultItem(entry, words, base)
      list.append(item)
      await completeItem(item, entry, words, index.sectionsOf).catch(() => undefined)
      if (signal.aborted) return
    }
  }

  /** Does something to the list, and tells if it fails. */
  async function during(
    signal: AbortSignal,
    retry: () => void,
    act: () => Promise<void>,
  ): Promise<void> {
    setBusy(true)
    try {
      await act()
    } catch {
      if (signal.aborted) return
      ranked.forget()
      status.textContent = strings.relatedFailed
      offerMore(strings.retry, retry)
    }
    if (!signal.aborted) setBusy(false)
  }

  function show(query: Query, exact: readonly Entry[], signal: AbortSignal): void {
    const isListed = new Set(exact.map(({ organ, year }) => `${organ.id} ${year}`))
    const begin = (find: () => Promise<RelatedReports>): void => {
      offerMore(undefined, () => undefined)
      status.textContent = strings.working
      void during(
        signal,
        () => begin(find),
        async () => {
          const { reports, words, next } = await find()
          const entries = await index.entriesOf(
            reports.filter(({ organ, year }) => !isListed.has(`${organ} ${year}`)),
          )
          if (signal.aborted) return
          await showFrom(entries, words, next)
        },
      )
    }
    const showFrom = async (
      entries: readonly Entry[],
      words: readonly string[],
      next: number | undefined,
    ): Promise<void> => {
      status.textContent = entries.length === 0 ? strings.noneRelated : ''
      const step = async (from: number): Promise<void> => {
        await put(entries.slice(from, from + STEP), words, signal)
        if (signal.aborted) return
        setBusy(false)
        const to = from + STEP
        if (to < entries.length)
          offerMore(strings.moreRelated, () => {
            offerMore(undefined, () => undefined)
            setBusy(true)
            void step(to)
          })
        else
          offerMore(next === undefined ? undefined : strings.olderRelated(next), () => {
            list.replaceChildren()
            begin(async () => {
              await ranked.openNext()
              return ranked.find(query)
            })
          })
      }
      await step(0)
    }
    begin(() => ranked.find(query))
  }

  return {
    clear,
    offer: (query, exact, signal) => {
      clear(false)
      section.hidden = query.text === '' || !asksForReports(query)
      if (section.hidden) return
      if (exact.length < FEW) show(query, exact, signal)
      else offerMore(strings.showRelated, () => show(query, exact, signal))
    },
  }
}
