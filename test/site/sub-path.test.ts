import { describe, expect, test } from 'vitest'
import { openSite, searches } from './open-site.ts'
import { pageOfEachKind } from './pages.ts'

const { folder, served, visit } = await openSite('sub-path')
const pages = [...(await pageOfEachKind(folder)), searches.nothing]

describe.each(pages)('below a sub-path, /%s', (address) => {
  test('says nothing on the console and asks for nothing outside the sub-path', async () => {
    const { noise, rest } = await visit(address)
    await rest()
    expect(noise).toEqual([])
  })
})

test('below a sub-path, a search result leads to its report', async () => {
  const { page, noise, rest } = await visit(searches.found)
  // Leaving the page would end what Pagefind is still loading.
  await rest()
  await page.locator('#results li a').first().click()
  await page.waitForURL(`${served.url}reports/**`)
  expect(noise).toEqual([])
})
