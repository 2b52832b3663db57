import axe, { type RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

// Rules that axe leaves off unless asked: WCAG 2.2, and of the experimental ones those that do not
// take a region that scrolls, which must have the focus (focus-order-semantics), or the printed
// corner of a table (td-has-header) for a fault.
const ASKED_FOR = [
  'target-size',
  'css-orientation-lock',
  'hidden-content',
  'label-content-name-mismatch',
  'p-as-heading',
  'table-fake-caption',
]

/** Violations of every rule of axe, best practices included, on a page as it now looks. */
export async function axeViolations(page: Page): Promise<string[]> {
  return violationsOf(page, {
    rules: Object.fromEntries(ASKED_FOR.map((rule) => [rule, { enabled: true }])),
  })
}

/** Violations of the rules on colours: of a page whose other rules have been looked at already. */
export async function colourViolations(page: Page): Promise<string[]> {
  return violationsOf(page, { runOnly: ['color-contrast', 'link-in-text-block'] })
}

/** Draws what is drawn only when it comes into view: axe goes by boxes, and those are guesses until then. */
async function drawAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLElement>('main *'))
      if (getComputedStyle(one).contentVisibility === 'auto')
        one.style.contentVisibility = 'visible'
  })
}

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}

/** Brings axe into the page and what is framed in it, once: reading it takes longer than most pages. */
async function bringAxe(page: Page): Promise<void> {
  for (const frame of page.frames())
    if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source)
}

/** Violations of axe's rules, as many as the options say. */
export async function violationsOf(page: Page, options: RunOptions): Promise<string[]> {
  await drawAll(page)
  await bringAxe(page)
  // Only violations are told in full: telling takes most of the time.
  const { violations } = await page.evaluate((asked) => window.axe.run(asked), {
    ...options,
    resultTypes: ['violations'],
  } satisfies RunOptions)
  return violations.flatMap((violation) =>
    violation.nodes.map(
      (node) => `[${violation.id}] ${node.target.join(' ')}: ${node.failureSummary ?? ''}`,
    ),
  )
}

/** How many CSS pixels the page is wider than its window. */
export async function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - window.innerWidth)
}
