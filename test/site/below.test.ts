import { describe, expect, test } from 'vitest'
import { ABOVE } from './extremes-site.ts'
import { openExtremes } from './open-extremes.ts'

const { settled } = await openExtremes()

describe('the figures of the organs below one', () => {
  test('are led to from its page by what they are', async () => {
    const page = await settled(`organs/${ABOVE}/`)
    await page.getByRole('link', { name: '下属机关历年合计' }).click()
    expect(new URL(page.url()).pathname).toBe(`/organs/${ABOVE}/below/`)
    expect(await page.locator('h1').innerText()).toMatch(/：下属机关合计$/)
    expect(await page.title()).toContain('下属机关合计')
  })

  test('say of how many organs they are, and which of them have no report', async () => {
    const page = await settled(`organs/${ABOVE}/below/`)
    const year = page.getByRole('region', { name: '2022 年', exact: true })
    expect(await year.locator('p').first().innerText()).toContain(
      '下属 4 个机关中，3 个的报告在合计里（2021 年版格式）。1 个机关的报告本站没有收录：示例没有报告局。',
    )
    const older = page.getByRole('region', { name: '2020 年', exact: true })
    expect(await older.locator('p').first().innerText()).toContain('下属 4 个机关中，1 个的报告')
  })

  test('tell blanks, “/” and what is not there apart', async () => {
    const page = await settled(`organs/${ABOVE}/below/`)
    const line = page
      .getByRole('region', { name: '2022 年', exact: true })
      .getByRole('row', { name: '规章，本年制发件数' })
    const cells = await line.locator('td').allInnerTexts()
    expect(cells.slice(0, 3)).toEqual(['100,000', '1', '空 1 份，“/” 1 份'])
    const other = page
      .getByRole('region', { name: '2022 年', exact: true })
      .getByRole('row', { name: '规章，本年废止件数' })
    expect((await other.locator('td').allInnerTexts()).slice(1, 3)).toEqual(['3', '—'])
  })
})
