import type { Page } from 'playwright-core'
import { lookingIn } from './in-view.ts'

const INTERACTIVE =
  'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])'

/** What is wrong with the link that lets a keyboard user pass over the navigation. */
export async function skipLinkFaults(page: Page): Promise<string[]> {
  await page.keyboard.press('Tab')
  const faults = await page.evaluate(() => {
    const link = document.activeElement
    if (!(link instanceof HTMLAnchorElement) || !link.getAttribute('href')?.startsWith('#'))
      return [`the first Tab reaches ${link?.outerHTML.slice(0, 80) ?? 'nothing'}, not a skip link`]
    const { x, y, width, height } = link.getBoundingClientRect()
    const isInView = x >= 0 && y >= 0 && width > 20 && height > 10 && link.checkVisibility()
    return isInView ? [] : ['the skip link is not seen when it has the focus']
  })
  if (faults.length > 0) return faults
  await page.keyboard.press('Enter')
  const focused = await page.evaluate(() => document.activeElement?.tagName)
  return focused === 'MAIN' ? [] : [`the skip link moves the focus to ${focused}, not to <main>`]
}

/** More columns than are ever shown at a time. */
const COLUMNS = 8

/** What Tab and Shift+Tab stop at on a page, how it looks at rest, and what has been reached. */
async function stopsOf(page: Page) {
  const looking = await lookingIn(page)
  // Tables are fitted into the window in the next frame.
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  )
  return page.evaluateHandle(
    ([selector, { coveredParts }]) => {
      // At rest nothing has the focus.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      const ring = (element: Element): string => {
        const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element)
        return outlineStyle === 'none'
          ? boxShadow
          : outlineStyle + outlineWidth + outlineColor + boxShadow
      }
      const elements = [...document.querySelectorAll(selector)].filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) &&
          !element.matches(':disabled, [tabindex="-1"], [type="radio"]:not(:checked)'),
      )
      return { ring, coveredParts, elements, resting: elements.map(ring), seen: new Set<Element>() }
    },
    [INTERACTIVE, looking] as const,
  )
}

/** Walks a page with a key; each thing must be reached, wholly in view and ringed. */
async function walk(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<string[]> {
  const stops = await stopsOf(page)
  const faults: string[] = []
  const count = await stops.evaluate(({ elements }) => elements.length)
  // A date field takes several stops of its own.
  for (let press = 0; press < count + 20; press++) {
    await page.keyboard.press(key)
    const found = await stops.evaluate(({ ring, coveredParts, elements, resting, seen }) => {
      const element = document.activeElement ?? document.body
      const index = elements.indexOf(element)
      if (index === -1 || seen.has(element)) return undefined
      seen.add(element)
      const name = element.outerHTML.slice(0, 100)
      return [
        ...(ring(element) === resting[index] ? [`no focus to be seen: ${name}`] : []),
        ...coveredParts(element).map((part) => `covered when focused: ${name}: ${part}`),
      ]
    })
    if (!found && press >= count) break
    faults.push(...(found ?? []))
  }
  const missed = await stops.evaluate(({ elements, seen }) =>
    elements.filter((element) => !seen.has(element)).map((one) => one.outerHTML.slice(0, 100)),
  )
  return [...faults, ...missed.map((name) => `not reached by ${key}: ${name}`)]
}

/** Interactive elements that Tab or Shift+Tab does not reach, or that are not seen to be focused. */
export async function focusFaults(page: Page): Promise<string[]> {
  const forth = await walk(page, 'Tab')
  const back = await walk(page, 'Shift+Tab')
  return [...forth, ...back]
}

/** How often Tab is pressed until something has the focus, when links that skip are used as they come. */
export async function pressesTo(page: Page, wanted: string, skipping: string): Promise<number> {
  for (let presses = 1; presses <= 60; presses++) {
    await page.keyboard.press('Tab')
    const focused = page.locator('*:focus')
    if (await focused.evaluate((one, selector) => one.matches(selector), wanted)) return presses
    if (await focused.evaluate((one, selector) => one.matches(selector), skipping))
      await page.keyboard.press('Enter')
  }
  return Infinity
}

/** Regions wider than the window that cannot be scrolled by keyboard. */
export async function scrollFaults(page: Page): Promise<string[]> {
  const regions = await page.evaluateHandle(() => {
    // What is folded away is looked at unfolded.
    for (const folded of document.querySelectorAll('details:has(.scroll)'))
      folded.toggleAttribute('open', true)
    return [...document.querySelectorAll('body *')].filter(
      (element) =>
        /auto|scroll/.test(getComputedStyle(element).overflowX) &&
        element.scrollWidth > element.clientWidth + 1,
    )
  })
  const faults: string[] = []
  const count = await regions.evaluate((all) => all.length)
  for (let index = 0; index < count; index++) {
    const name = await regions.evaluate((all, at) => {
      const region = all[at] as HTMLElement
      const stop =
        region.tabIndex === 0 ? region : region.querySelector<HTMLElement>('[tabindex="0"]')
      stop?.focus()
      return region.outerHTML.slice(0, 100)
    }, index)
    // From one figure to the next, until one comes that was out of view.
    for (let press = 0; press < COLUMNS; press++) await page.keyboard.press('ArrowRight')
    const hasScrolled = await page
      .waitForFunction(([all, at]) => (all[at]?.scrollLeft ?? 0) > 0, [regions, index] as const, {
        timeout: 1000,
      })
      .then(
        () => true,
        () => false,
      )
    if (!hasScrolled) faults.push(`the arrow keys do not scroll ${name}`)
  }
  return faults
}
