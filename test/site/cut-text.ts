/** Text of which a reader does not see all. */

import type { Page } from 'playwright-core'

/**
 * Texts that are cut off: by an element that hides what runs over its edge, or by the window where
 * nothing scrolls. What is hidden from all, and what a field holds, which scrolls within it, is not.
 */
export async function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const cuts = new Set(['hidden', 'clip'])
    /** What takes an element's text away past its edges, or lets it be scrolled to. */
    const edgesOf = (element: Element): Element | undefined => {
      for (let one: Element | null = element; one; one = one.parentElement) {
        const { overflowX } = getComputedStyle(one)
        if (overflowX !== 'visible' && one !== document.documentElement) return one
      }
      return undefined
    }
    const isForEarsAlone = (element: Element): boolean => {
      for (let one: Element | null = element; one; one = one.parentElement)
        if (getComputedStyle(one).clipPath === 'inset(50%)') return true
      return false
    }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const element = node.parentElement
      if (!element || node.textContent?.trim() === '') continue
      if (!element.checkVisibility({ visibilityProperty: true })) continue
      if (element.closest('select, datalist') || isForEarsAlone(element)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const { left, right, width } = range.getBoundingClientRect()
      if (width === 0) continue
      const holder = edgesOf(element)
      const style = holder && getComputedStyle(holder)
      if (style && !cuts.has(style.overflowX)) continue
      const box = holder?.getBoundingClientRect() ?? { left: 0, right: innerWidth }
      if (left < box.left - 1 || right > box.right + 1)
        found.push(`${element.tagName} ${element.className}: ${node.textContent?.trim() ?? ''}`)
    }
    return found
  })
}
