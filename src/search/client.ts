/** Runs the search page: the query in the address and in the form, the reports it asks for below. */

import { cardsOf } from './cards.ts'
import { showCounts } from './counts.ts'
import type { Entry } from './exact/table.ts'
import { askedIn, fillForm, listen } from './form.ts'
import { groupsOf } from './groups.ts'
import { keepFocusInView } from './keep-in-view.ts'
import { fillerOf, type LazyItem } from './list.ts'
import { noticeOf } from './notice.ts'
import { printQuery } from './on-paper.ts'
import { addressOf, asksForReports, queryOf, queryTerms, type Query } from './query.ts'
import { relatedList } from './related/list.ts'
import { completeItem, resultItem } from './results.ts'
import { siteIndex, type SitePlaces } from './site-index.ts'
import { strings } from './strings.ts'
import { viewOf, type State } from './view.ts'

/** How long a search may go on before the page says so, in milliseconds. */
const PATIENCE = 400

const root = document.querySelector<HTMLElement>('#search')
const paper = document.querySelector<HTMLElement>('#search-asked')
if (paper) printQuery(paper)
if (root) {
  const { base = '/', pages = base, variants } = root.dataset
  runSearchPage(root, { base, pages, hasVariants: variants !== undefined })
}

function runSearchPage(root: HTMLElement, places: SitePlaces): void {
  const view = viewOf(root)
  const { pages } = places
  const index = siteIndex(places)
  const related = relatedList(root, index, places)
  const groups = groupsOf(view.list, view.more)
  const ownTitle = document.title
  /** The address of the entry in the history that Back should come to. */
  let settled = addressOf(queryOf(location.search))
  let current = new AbortController()

  async function run(query: Query): Promise<void> {
    current.abort()
    const own = (current = new AbortController())
    view.setBusy(true)
    related.clear(true)
    groups.clear()
    document.title = query.text ? strings.pageTitle(query.text, ownTitle) : ownTitle
    try {
      await show(query, own.signal)
    } catch {
      if (own.signal.aborted) return
      own.abort()
      index.forget()
      view.list.replaceChildren()
      view.tell([], [])
      related.clear(false)
      view.show({ kind: 'failed' })
    }
    if (current === own) view.setBusy(false)
  }

  /** Shows the reports as they are found, and their number when it is known. */
  async function show(query: Query, signal: AbortSignal): Promise<void> {
    await index.isReady()
    signal.throwIfAborted()
    if (!asksForReports(query)) {
      view.tell(noticeOf(query, undefined), [])
      view.list.replaceChildren()
      view.show({ kind: query.text ? 'noTerms' : 'asking' })
      related.clear(false)
      return
    }
    const filler = fillerOf(view.list, signal)
    let count = 0
    const exact: Entry[] = []
    let answered = query
    let filled = Promise.resolve()
    const begun = performance.now()
    const say = (): void => {
      if (signal.aborted || performance.now() - begun < PATIENCE) return
      view.show(count > 0 ? { kind: 'finding', count } : { kind: 'working' })
    }
    const late = setTimeout(say, PATIENCE + 1)
    try {
      const answer = await index.answer(query, signal)
      signal.throwIfAborted()
      answered = answer.query
      const terms = queryTerms(answered.text)
      view.tell(noticeOf(query, answer), cardsOf(answer, pages))
      for await (const entries of answer.found) {
        signal.throwIfAborted()
        const makers = entries.map((entry) => itemMaker(entry, terms, groups.next(entry)))
        filled = filled.then(() => filler.add(makers))
        count += entries.length
        for (const entry of entries) exact.push(entry)
        say()
      }
    } finally {
      clearTimeout(late)
    }
    signal.throwIfAborted()
    const listed = filled.then(filler.settled)
    // First of all: what it needs is loaded while the rest is shown.
    related.offer(answered.text === '' ? query : answered, { entries: exact, listed }, signal)
    view.show(endState(query, count))
    showCounts(view, answered, exact)
    groups.offer()
    await listed
    signal.throwIfAborted()
  }

  function itemMaker(
    entry: Entry,
    terms: readonly string[],
    place: (item: HTMLElement) => void,
  ): () => LazyItem {
    return () => {
      const item = resultItem(entry, terms, pages)
      place(item)
      return { item, complete: () => completeItem(item, entry, terms, index.sectionsOf) }
    }
  }

  const goTo = (address: string, how: 'pushState' | 'replaceState'): void => {
    history[how](null, '', `${location.pathname}${address}`)
  }
  /** What the form asks for; a place and word for word stay while what they were asked with does. */
  const asked = (): Query => {
    const own = askedIn(view)
    const { text, region, isExact } = queryOf(settled)
    return { ...own, region, isExact: isExact === true && text === own.text }
  }
  const rerun = (): void => void run(asked())

  listen(view, {
    expect: () => {
      current.abort()
      related.clear(true)
      view.setBusy(true)
    },
    change: () => {
      goTo(addressOf(asked()), 'replaceState')
      rerun()
    },
    submit: () => {
      const address = addressOf(asked())
      if (address !== settled) {
        // What was written on the way took the place of the entry before: it gets it back.
        if (location.search !== settled) goTo(settled, 'replaceState')
        goTo(address, 'pushState')
      }
      settled = address
      rerun()
    },
  })
  const arrive = (): void => {
    const query = queryOf(location.search)
    settled = addressOf(query)
    fillForm(view, query)
    void run(query)
  }
  addEventListener('popstate', arrive)
  view.retry.addEventListener('click', rerun)
  view.field.addEventListener('focus', index.prepare, { once: true })
  keepFocusInView(root)
  arrive()
}

/** What the page says once all reports are found. */
function endState(query: Query, count: number): State {
  const { year, type, region = '' } = query
  const isFiltered = year !== '' || type !== '' || region !== ''
  const unfiltered = isFiltered
    ? addressOf({ ...query, year: '', type: '', region: '' })
    : undefined
  return { kind: 'found', count, unfiltered }
}
