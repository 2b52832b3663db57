/** The results of one organ stand together, and twenty organs are shown at a time. */

import type { Entry, TableOrgan } from './exact/table.ts'
import { strings } from './strings.ts'

/** So many organs are shown at a time. */
const STEP = 20

/** Shows a list organ by organ; all its items are in it, those further down hidden. */
export interface Groups {
  /** Begins anew. */
  readonly clear: () => void
  /** The next report in the list: gives what is to be done to its item once it is made. */
  readonly next: (entry: Entry) => (item: HTMLElement) => void
  /** Offers to show more, where there are more. */
  readonly offer: () => void
}

/** The groups of a list; the button shows more of them. */
export function groupsOf(list: HTMLElement, button: HTMLElement): Groups {
  let organ: TableOrgan | undefined
  let groups = 0
  let shown = STEP
  const offer = (): void => {
    button.hidden = groups <= shown
    if (button.hidden) return
    button.textContent = strings.moreOrgans(Math.min(STEP, groups - shown), groups - shown)
  }
  button.addEventListener('click', () => {
    const from = shown
    shown += STEP
    let first: Element | undefined
    for (const item of list.querySelectorAll<HTMLElement>(':scope > [hidden]')) {
      if (Number(item.dataset['group']) > shown) break
      item.hidden = false
      if (Number(item.dataset['group']) === from + 1) first ??= item
    }
    offer()
    first?.querySelector('a')?.focus()
  })
  return {
    clear: () => {
      organ = undefined
      groups = 0
      shown = STEP
      button.hidden = true
    },
    next: (entry) => {
      const isSame = entry.organ === organ
      organ = entry.organ
      if (!isSame) groups += 1
      const group = groups
      return (item) => {
        item.dataset['group'] = String(group)
        item.classList.toggle('search-result--same', isSame)
        item.hidden = group > shown
      }
    },
    offer,
  }
}
