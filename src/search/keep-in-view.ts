/** Keeps in view what the keyboard has just reached, while results above it grow. */

/** For so long after the focus came, in milliseconds, results may still be completed because of it. */
const WHILE = 1500

/** Watches a list of results; a reader who scrolls is not brought back. */
export function keepFocusInView(results: Element): void {
  let reached = -Infinity
  document.addEventListener('focusin', () => {
    reached = performance.now()
  })
  for (const kind of ['wheel', 'touchmove', 'pointerdown'])
    document.addEventListener(
      kind,
      () => {
        reached = -Infinity
      },
      { passive: true },
    )
  new ResizeObserver(() => {
    if (performance.now() - reached > WHILE) return
    const focused = document.querySelector(':focus-visible')
    focused?.scrollIntoView({ block: 'nearest' })
  }).observe(results)
}
