/** What of an element a reader sees. */

import type { JSHandle, Page } from 'playwright-core'

/**
 * The parts of an element that something else covers or that are out of the window: runs in the
 * page, so it stands on its own.
 */
export function coveredParts(element: Element): string[] {
  const [first = element.getBoundingClientRect()] = element.getClientRects()
  const { left, top, right, bottom, width, height } = first
  // What is larger than the window is seen as far as the window goes.
  const [x1, x2] = [Math.max(left, 0), Math.min(right, innerWidth)]
  const [y1, y2] = [Math.max(top, 0), Math.min(bottom, innerHeight)]
  if (width === 0 || height === 0 || x2 - x1 < 4 || y2 - y1 < 4) return ['all of it: out of view']
  const inset = 3
  const points = {
    'its middle': [(x1 + x2) / 2, (y1 + y2) / 2],
    'its top left': [x1 + inset, y1 + inset],
    'its top right': [x2 - inset, y1 + inset],
    'its bottom left': [x1 + inset, y2 - inset],
    'its bottom right': [x2 - inset, y2 - inset],
  }
  return Object.entries(points).flatMap(([name, [x = 0, y = 0]]) => {
    const found = document.elementFromPoint(x, y)
    return element.contains(found)
      ? []
      : [`${name}: under ${found?.outerHTML.slice(0, 60) ?? 'nothing'}`]
  })
}

/** What looks at elements, in a page: for functions that run there. */
export type Looking = JSHandle<{ readonly coveredParts: typeof coveredParts }>

/** Brings what looks at elements into a page. */
export async function lookingIn(page: Page): Promise<Looking> {
  return page.evaluateHandle(`({ coveredParts: ${coveredParts.toString()} })`)
}
