/** Someone at the search page. */

import type { Page } from 'playwright-core'

/** What the search page shows once it has come to rest. */
export interface Shown {
  /** Organ and year of each result, in order: `shili-1/2021`. */
  readonly results: readonly string[]
  readonly count: string
}

/** Reads the results, once the list is at rest. */
export async function shownOn(page: Page): Promise<Shown> {
  await page.locator('#results[aria-busy="false"]').waitFor({ state: 'attached' })
  return page.evaluate(() => ({
    results: [...document.querySelectorAll('#results > li')].map(
      (item) => /reports\/([^/]+\/\d+)\//.exec(item.querySelector('a')?.pathname ?? '')?.[1] ?? '',
    ),
    count: document.querySelector('#result-count')?.textContent ?? '',
  }))
}

/** Asks by the address. */
export async function visit(
  page: Page,
  home: string,
  query: { readonly [name in 'q' | 'year' | 'type']?: string },
): Promise<Shown> {
  await page.goto(`${home}search/?${new URLSearchParams(query)}`)
  return shownOn(page)
}

/** Asks by writing into the field and sending the form. */
export async function ask(page: Page, query: string): Promise<Shown> {
  await page.evaluate((text) => {
    const field = document.querySelector<HTMLInputElement>('#search [name=q]')
    if (!field) throw new Error('no field')
    field.value = text
    field.form?.requestSubmit()
  }, query)
  return shownOn(page)
}

/** Presses a button below the results by key: those above grow as they come into view, and a pointer misses. */
export async function press(page: Page, button: '#related-older' | '#related-more'): Promise<void> {
  await page.locator(button).press('Enter')
}
