import type { Page } from 'playwright-core'

async function shown(page: Page, selector: string): Promise<string[]> {
  const found = await page.locator(selector).filter({ visible: true }).allInnerTexts()
  return found.map((text) => text.replace(/\s+/g, ''))
}

/** What a page lacks without script of what it shows with it: headings, tables, navigation, text. */
export async function scriptlessFaults(plain: Page, full: Page): Promise<string[]> {
  const faults: string[] = []
  for (const selector of ['h1, h2, h3', 'main table', 'nav a']) {
    const without = await shown(plain, selector)
    const missing = (await shown(full, selector)).filter((text) => !without.includes(text))
    faults.push(...missing.map((text) => `only with script: ${selector} “${text.slice(0, 40)}”`))
  }
  if ((await shown(plain, 'nav a')).length === 0) faults.push('no navigation')
  const [text = ''] = await shown(plain, 'main')
  if (text.length < 20) faults.push(`hardly any text: “${text}”`)
  return faults
}
