/** The parts of the search page and the states they show. */

import { strings } from './strings.ts'

/** What the page shows besides the results. */
export type State =
  | { readonly kind: 'asking' | 'noTerms' | 'working' | 'failed' }
  | { readonly kind: 'finding'; readonly count: number }
  | { readonly kind: 'found'; readonly count: number; readonly unfiltered: string | undefined }

/** The search page. */
export interface View {
  readonly form: HTMLFormElement
  readonly field: HTMLInputElement
  readonly year: HTMLSelectElement
  readonly type: HTMLSelectElement
  readonly list: HTMLOListElement
  readonly retry: HTMLButtonElement
  readonly more: HTMLButtonElement
  /** The cards and what is said of how a query was taken. */
  readonly tell: (notice: readonly (Node | string)[], cards: readonly HTMLLIElement[]) => void
  /** Whether the list is about to change. */
  readonly setBusy: (isBusy: boolean) => void
  readonly show: (state: State) => void
}

/** Finds the parts of the search page. */
export function viewOf(root: ParentNode): View {
  // The caller names the kind of element, as with querySelector.
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
  const part = <T extends HTMLElement>(selector: string): T => {
    const found = root.querySelector<T>(selector)
    if (!found) throw new Error(`the search page has no ${selector}`)
    return found
  }
  const list = part<HTMLOListElement>('#results')
  const status = part('#search-status')
  const progress = part('#search-progress')
  const count = part('#result-count')
  const nothing = part('#search-nothing')
  const failed = part('#search-failed')
  const unfiltered = part('#search-unfiltered')
  const unfilteredLink = part<HTMLAnchorElement>('#search-unfiltered a')
  const notice = part('#search-notice')
  const cards = part('#search-cards')
  const say = (number: number | '', ...words: (Node | string)[]): void => {
    // Programs read the number here: its digits are not in groups.
    count.textContent = String(number)
    count.hidden = !words.includes(count)
    status.replaceChildren(...(count.hidden ? [...words, count] : words))
  }
  return {
    form: part('form'),
    field: part('[name=q]'),
    year: part('[name=year]'),
    type: part('[name=type]'),
    list,
    retry: part('#search-retry'),
    more: part('#results-more'),
    tell: (words, items) => {
      notice.replaceChildren(...words)
      notice.hidden = words.length === 0
      cards.replaceChildren(...items)
      cards.hidden = items.length === 0
    },
    setBusy: (isBusy) => list.setAttribute('aria-busy', String(isBusy)),
    show: (state) => {
      progress.hidden = state.kind !== 'finding'
      nothing.hidden = state.kind !== 'found' || state.count > 0
      failed.hidden = state.kind !== 'failed'
      if (state.kind === 'found') {
        say(state.count, strings.foundBefore, count, strings.foundAfter)
        unfilteredLink.href = state.unfiltered ?? ''
        unfiltered.hidden = state.unfiltered === undefined
      } else if (state.kind === 'finding') {
        say('')
        progress.textContent = strings.foundSoFar(state.count)
      } else if (state.kind === 'working') say('', strings.working)
      else if (state.kind === 'noTerms') say(0, strings.noTerms)
      else say(state.kind === 'failed' ? '' : 0)
    },
  }
}
