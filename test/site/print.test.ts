import { describe, expect, test } from 'vitest'
import { openSite } from './open-site.ts'
import { reportPages } from './pages.ts'
import { pagesOfTables } from './pdf-tables.ts'

const STATUTORY_TABLES = 3

const { folder, visit } = await openSite('root')

describe.each(await reportPages(folder))('/%s on paper', (address) => {
  test('is a tagged A4 document with every table whole on one page', async () => {
    const { page } = await visit(address)
    const pdf = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true })
    const tables = pagesOfTables(pdf)
    expect(tables.length).toBeGreaterThanOrEqual(STATUTORY_TABLES)
    expect(tables.filter((pages) => pages !== 1)).toEqual([])
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/)
    expect(pdf.toString('latin1')).toContain('/Marked true')
  })
})
