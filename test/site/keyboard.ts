import type { Page } from 'playwright-core'

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

/** Interactive elements that Tab does not reach, or that do not show when they have the focus. */
export async function focusFaults(page: Page): Promise<string[]> {
  const stops = await page.evaluateHandle((selector) => {
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
    return { ring, elements, resting: elements.map(ring), seen: new Set<Element>() }
  }, INTERACTIVE)
  const faults: string[] = []
  const count = await stops.evaluate(({ elements }) => elements.length)
  // A date field takes several stops of its own.
  for (let press = 0; press < count + 20; press++) {
    await page.keyboard.press('Tab')
    const [isNew, ...found] = await stops.evaluate(({ ring, elements, resting, seen }) => {
      const element = document.activeElement ?? document.body
      const index = elements.indexOf(element)
      if (index === -1 || seen.has(element)) return [false] as const
      seen.add(element)
      const { top, left, bottom, right, width } = element.getBoundingClientRect()
      const isInView =
        bottom > 0 && right > 0 && top < innerHeight && left < innerWidth && width > 0
      const name = element.outerHTML.slice(0, 100)
      return [
        true,
        ...(isInView ? [] : [`out of view when focused: ${name}`]),
        ...(ring(element) === resting[index] ? [`no focus to be seen: ${name}`] : []),
      ] as const
    })
    faults.push(...found)
    if (!isNew && press >= count) break
  }
  const missed = await stops.evaluate(({ elements, seen }) =>
    elements.filter((element) => !seen.has(element)).map((one) => one.outerHTML.slice(0, 100)),
  )
  return [...faults, ...missed.map((name) => `not reached by Tab: ${name}`)]
}

/** Regions wider than the window that cannot be scrolled by keyboard. */
export async function scrollFaults(page: Page): Promise<string[]> {
  const regions = await page.evaluateHandle(() =>
    [...document.querySelectorAll('body *')].filter(
      (element) =>
        /auto|scroll/.test(getComputedStyle(element).overflowX) &&
        element.scrollWidth > element.clientWidth + 1,
    ),
  )
  const faults: string[] = []
  const count = await regions.evaluate((all) => all.length)
  for (let index = 0; index < count; index++) {
    const name = await regions.evaluate((all, at) => {
      const region = all[at] as HTMLElement
      if (region.tabIndex === 0) region.focus()
      return region.outerHTML.slice(0, 100)
    }, index)
    await page.keyboard.press('ArrowRight')
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
