/** What is told apart, and seen, where the reader's own colours take the place of the page's. */

import type { JSHandle, Page } from 'playwright-core'

/**
 * How an element looks beside its words: what forced colours leave of it. Runs in the page, so it
 * stands on its own.
 */
export function lookOf(element: Element): string {
  const style = getComputedStyle(element)
  const sides = ['Top', 'Right', 'Bottom', 'Left'] as const
  const borders = sides.map((side) =>
    style[`border${side}Style`] === 'none'
      ? 'none'
      : `${style[`border${side}Width`]} ${style[`border${side}Style`]} ${style[`border${side}Color`]}`,
  )
  // What is transparent shows what is behind it.
  let behind = element
  while (/^rgba\(.* 0\)$/.test(getComputedStyle(behind).backgroundColor) && behind.parentElement)
    behind = behind.parentElement
  const background = getComputedStyle(behind).backgroundColor
  const outline = style.outlineStyle === 'none' ? 'none' : style.outline
  return JSON.stringify([
    ...[style.color, background, style.fontWeight, style.fontStyle, outline],
    ...[style.textDecorationLine, style.textDecorationStyle, ...borders],
    getComputedStyle(element, '::after').content,
  ])
}

/** The marked elements that look as those that are not marked do; none of either is a fault too. */
export async function alikes(page: Page, marked: string, plain: string): Promise<string[]> {
  const looking: JSHandle<{ lookOf: typeof lookOf }> = await page.evaluateHandle(
    `({ lookOf: ${lookOf.toString()} })`,
  )
  return looking.evaluate(
    ({ lookOf }, [marked, plain]) => {
      const seen = (selector: string): Element[] =>
        [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility())
      const [all, others] = [seen(marked), seen(plain)]
      if (all.length === 0) return [`nothing is ${marked}`]
      if (others.length === 0) return [`nothing is ${plain}`]
      const plainLooks = new Set(others.map(lookOf))
      return all
        .filter((one) => plainLooks.has(lookOf(one)))
        .map((one) => `looks like ${plain}: ${one.outerHTML.slice(0, 80)}`)
    },
    [marked, plain] as const,
  )
}

/** The parts of pictures, and the fields, of which nothing stands out from the ground. */
export async function unseen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('p'))
    probe.style.cssText = 'background: Canvas; forced-color-adjust: none'
    const ground = getComputedStyle(probe).backgroundColor
    probe.remove()
    const isSeen = (paint: string): boolean =>
      paint !== 'none' && paint !== ground && !/^rgba\(.*, 0\)$/.test(paint)
    const shapes = [...document.querySelectorAll('main svg :is(rect, path, text)')]
    const fields = [
      ...document.querySelectorAll(
        'main :is(select, textarea, input:not([type="checkbox"], [type="radio"], [type="file"]))',
      ),
    ]
    const isDrawn = (one: Element): boolean => {
      const { fill, stroke } = getComputedStyle(one)
      return isSeen(fill) || isSeen(stroke)
    }
    // A field that fills a cell of a table has the cell's lines around it.
    const isFramed = (one: Element): boolean =>
      [one, one.closest('td')].some((room) => room !== null && hasBorder(room))
    const hasBorder = (one: Element): boolean => {
      const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(one)
      return borderTopStyle !== 'none' && borderTopWidth !== '0px' && isSeen(borderTopColor)
    }
    const told = (one: Element): string => `${one.outerHTML.slice(0, 80)} is not seen`
    return [
      ...shapes.filter((one) => one.checkVisibility() && !isDrawn(one)).map(told),
      ...fields.filter((one) => one.checkVisibility() && !isFramed(one)).map(told),
    ]
  })
}

/** The kinds of elements that show no ring when they have the focus. */
export async function ringless(page: Page): Promise<string[]> {
  // After a key, what takes the focus shows it.
  await page.keyboard.press('Tab')
  return page.evaluate(() => {
    const ground = getComputedStyle(document.documentElement).backgroundColor
    const kinds = new Map<string, HTMLElement>()
    const all = 'a[href], button, select, input, textarea, summary, [tabindex="0"]'
    for (const one of document.querySelectorAll<HTMLElement>(all))
      if (one.checkVisibility() && one.closest('.visually-hidden') === null)
        kinds.set(
          `${one.localName} ${one.className} ${one.closest('[class]')?.className ?? ''}`,
          one,
        )
    return [...kinds].flatMap(([kind, one]) => {
      one.focus()
      if (document.activeElement !== one) return []
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one)
      const isRing = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
      return isRing && outlineColor !== ground ? [] : [`${kind}: ${outlineStyle} ${outlineWidth}`]
    })
  })
}
