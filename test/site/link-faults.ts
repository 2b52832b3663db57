/** What is wrong with where the links to figures lead. */

import type { Page } from 'playwright-core'
import { lookingIn, type coveredParts } from './in-view.ts'

/** Sends a page to figures, one after the other, and looks at what is in view; runs in the page. */
async function followed({
  ids,
  withHeading,
  seen,
}: {
  ids: readonly string[]
  withHeading: boolean
  seen: { coveredParts: typeof coveredParts }
}): Promise<string[]> {
  /** Until a frame has been drawn. */
  const frame = (): Promise<unknown> =>
    new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  const arrival = async (id: string): Promise<void> => {
    if (location.hash === `#${id}`) return
    const arrived = new Promise((resolve) =>
      addEventListener('hashchange', resolve, { once: true }),
    )
    location.hash = id
    await arrived
    await frame()
  }
  const faultsAt = (id: string): string[] => {
    const cell = document.getElementById(id)
    if (!cell) return ['no cell']
    const target = document.querySelector('td:target')
    const isMarked = target === cell && getComputedStyle(cell).outlineStyle === 'solid'
    const heading = document.getElementById(cell.getAttribute('headers')?.split(' ').at(-1) ?? '')
    const unheaded = withHeading
      ? (heading ? seen.coveredParts(heading) : ['none']).map((fault) => `its heading: ${fault}`)
      : []
    return [...seen.coveredParts(cell), ...(isMarked ? [] : ['not marked']), ...unheaded]
  }
  const faults: string[] = []
  // A busy machine may be frames late; what is wrong at rest stays wrong.
  let late = 60
  for (const id of ids) {
    await arrival(id)
    for (; late > 0 && faultsAt(id).length > 0; late -= 1) await frame()
    faults.push(...faultsAt(id).map((fault) => `${id}: ${fault}`))
  }
  return faults
}

/**
 * Links to figures after which the cell is not wholly in view or not marked, or, if that is asked
 * for, its column's heading not in view. A page that is already where the first leads stays there.
 */
export async function linkFaults(
  page: Page,
  ids: readonly string[],
  { withHeading = false } = {},
): Promise<string[]> {
  const seen = await lookingIn(page)
  return page.evaluate(followed, { ids, withHeading, seen })
}
