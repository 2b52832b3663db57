/** Runs the search page: the query in the address and in the form, the reports it asks for below. */

import { find } from './find.ts'
import { askedIn, fillForm, listen } from './form.ts'
import { fillList } from './list.ts'
import type { SearchedReport } from './passage.ts'
import { addressOf, queryOf, type Query } from './query.ts'
import { completeItem, resultItem } from './results.ts'
import { openShard, type Shard } from './shard.ts'
import { strings } from './strings.ts'
import { INDEX_FOLDER, type Entry } from './table.ts'
import { queryTerms } from './tokens.ts'
import { viewOf } from './view.ts'

const root = document.querySelector<HTMLElement>('#search')
if (root) runSearchPage(root, root.dataset['base'] ?? '/')

function runSearchPage(root: HTMLElement, base: string): void {
  const view = viewOf(root)
  const open = opener(`${base}${INDEX_FOLDER}/`)
  const read = reader(base)
  const ownTitle = document.title
  /** The address of the entry in the history that Back should come to. */
  let settled = addressOf(queryOf(location.search))
  let current = new AbortController()

  async function run(query: Query): Promise<void> {
    current.abort()
    current = new AbortController()
    const { signal } = current
    const isCurrent = (): boolean => !signal.aborted
    view.setBusy(true)
    document.title = query.text ? strings.pageTitle(query.text, ownTitle) : ownTitle
    const late = setTimeout(() => isCurrent() && view.show({ kind: 'working' }), 400)
    try {
      const entries = await answer(query).finally(() => clearTimeout(late))
      if (isCurrent()) await show(query, entries, signal)
    } catch {
      if (isCurrent()) fail()
    }
    if (isCurrent()) view.setBusy(false)
  }

  async function answer(query: Query): Promise<Entry[]> {
    return addressOf(query) === '' ? [] : find(await open(), query)
  }

  function fail(): void {
    open.again()
    view.list.replaceChildren()
    view.show({ kind: 'failed' })
  }

  async function show(query: Query, entries: Entry[], signal: AbortSignal): Promise<void> {
    const terms = queryTerms(query.text)
    const isFiltered = query.year !== '' || query.type !== ''
    const unfiltered = isFiltered ? addressOf({ ...query, year: '', type: '' }) : undefined
    view.list.replaceChildren()
    if (terms.length > 0 || isFiltered) {
      view.show({ kind: 'found', count: entries.length, unfiltered })
    } else view.show({ kind: query.text ? 'noTerms' : 'asking' })
    const makers = entries.map((entry) => () => {
      const item = resultItem(entry, terms, base)
      return { item, complete: () => completeItem(item, entry, terms, read) }
    })
    await fillList(view.list, makers, signal)
  }

  const goTo = (address: string, how: 'pushState' | 'replaceState'): void => {
    history[how](null, '', `${location.pathname}${address}`)
  }
  const rerun = (): void => void run(askedIn(view))

  listen(view, {
    expect: () => {
      current.abort()
      view.setBusy(true)
    },
    change: () => {
      goTo(addressOf(askedIn(view)), 'replaceState')
      rerun()
    },
    submit: () => {
      const address = addressOf(askedIn(view))
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
  view.field.addEventListener('focus', () => void open().catch(() => undefined), { once: true })
  arrive()
}

/** Opens the index once; after a failure it may be told to open it again. */
function opener(folder: string): { (): Promise<Shard>; again: () => void } {
  let shard: Promise<Shard> | undefined
  let failures = 0
  const again = (): void => {
    shard = undefined
    failures += 1
  }
  return Object.assign(() => (shard ??= openShard(folder, failures)), { again })
}

/** Reads reports and keeps them. */
function reader(base: string): (entry: Entry) => Promise<SearchedReport> {
  const known = new Map<Entry, SearchedReport>()
  return async (entry) => {
    const report = known.get(entry) ?? (await readReport(base, entry))
    known.set(entry, report)
    return report
  }
}

async function readReport(base: string, { organId, year }: Entry): Promise<SearchedReport> {
  const response = await fetch(`${base}reports/${organId}/${year}.json`)
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`)
  return (await response.json()) as SearchedReport
}
