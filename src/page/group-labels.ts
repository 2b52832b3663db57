/**
 * Keeps the labels of groups of rows in view where style cannot: in a box that scrolls sideways
 * only, stickiness does not follow the page.
 */

/** Lets the labels of a table's groups of rows go along as the page is scrolled. */
export function followGroups(scroll: HTMLElement): void {
  const labels = [...scroll.querySelectorAll<HTMLElement>('.row.group span')]
  const shiftOf = (label: HTMLElement): number => {
    const cell = label.closest('th')
    if (!cell) return 0
    const { top, height } = cell.getBoundingClientRect()
    // As far below the edge as it stands below the top of its cell, and never beyond its cell.
    const room = height - label.offsetHeight - 2 * label.offsetTop
    return Math.max(0, Math.min(-top, room))
  }
  const place = (): void => {
    const isOwnScroller = getComputedStyle(scroll).overflowY !== 'visible'
    const isLeftToPage = isOwnScroller && scroll.scrollHeight <= scroll.clientHeight + 1
    const shifts = labels.map((label) => (isLeftToPage ? shiftOf(label) : 0))
    for (const [at, label] of labels.entries())
      label.style.setProperty('--shift', `${shifts[at]}px`)
  }
  if (labels.length === 0) return
  addEventListener('scroll', place, { passive: true })
  // Rows that are folded away and a turned phone change what there is to go along in.
  new ResizeObserver(place).observe(scroll)
}
