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
  // Tables are fitted into the window in the next frame; what arrow keys scroll comes to rest later.
  await page.evaluate(async () => {
    const places = (): string =>
      [...document.querySelectorAll('.scroll')].map((one) => one.scrollLeft).join(' ')
    let before = ''
    for (let still = 0; still < 3;) {
      await new Promise((drawn) => requestAnimationFrame(drawn))
      const now = places()
      still = now === before ? still + 1 : 0
      before = now
    }
  })
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
      const resting = elements.map(ring)
      const seen = new Set<Element>()
      const faults: string[] = []
      /** Looks at what has the focus, if that is new. */
      const look = (event: KeyboardEvent): void => {
        const element = document.activeElement ?? document.body
        const index = elements.indexOf(element)
        if (event.key !== 'Tab' || index === -1 || seen.has(element)) return
        seen.add(element)
        const name = element.outerHTML.slice(0, 100)
        if (ring(element) === resting[index]) faults.push(`no focus to be seen: ${name}`)
        for (const part of coveredParts(element))
          faults.push(`covered when focused: ${name}: ${part}`)
      }
      return { look, faults, elements, seen }
    },
    [INTERACTIVE, looking] as const,
  )
}

/** As the browser's protocol has them: 8 is Shift. */
const KEYS = { Tab: { modifiers: 0 }, 'Shift+Tab': { modifiers: 8 } }

/** Presses a key so often; the browser takes one press after the other, and all are waited for at once. */
async function pressOften(page: Page, key: keyof typeof KEYS, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9, ...KEYS[key] }
  const presses = Array.from({ length: times }, () =>
    (['rawKeyDown', 'keyUp'] as const).map((type) =>
      session.send('Input.dispatchKeyEvent', { type, ...tab }),
    ),
  )
  await Promise.all(presses.flat())
  await session.detach()
}

/** Walks a page with a key; each thing must be reached, wholly in view and ringed. */
async function walk(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<string[]> {
  const stops = await stopsOf(page)
  // The key has done its work when it comes up again.
  const count = await stops.evaluate((found) => {
    addEventListener('keyup', found.look)
    return found.elements.length
  })
  const reached = (): Promise<number> => stops.evaluate(({ seen }) => seen.size)
  await pressOften(page, key, count)
  // A date field takes several stops of its own.
  for (let press = 0; press < 20 && (await reached()) < count; press++)
    await page.keyboard.press(key)
  const { faults, missed } = await stops.evaluate(({ look, faults: found, elements, seen }) => {
    removeEventListener('keyup', look)
    return {
      faults: found,
      missed: elements.filter((one) => !seen.has(one)).map((one) => one.outerHTML.slice(0, 100)),
    }
  })
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
