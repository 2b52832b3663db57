import type { Page } from 'playwright-core'

/** Figures that do not stand in one line within their cells. */
export async function cutFigures(page: Page): Promise<string[]> {
  return page.locator('.statutory td[id]').evaluateAll((cells) =>
    cells.flatMap((cell) => {
      const range = document.createRange()
      const text = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT).nextNode()
      if (!text) return [`${cell.id}: empty`]
      range.selectNodeContents(text)
      const [line, ...more] = range.getClientRects()
      const box = cell.getBoundingClientRect()
      const isIn = line !== undefined && line.left >= box.left && line.right <= box.right
      return isIn && more.length === 0 ? [] : [`${cell.id}: ${text.textContent ?? ''} is cut`]
    }),
  )
}
