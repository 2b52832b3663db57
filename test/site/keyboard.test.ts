import { describe, expect, test } from 'vitest'
import { focusFaults, scrollFaults, skipLinkFaults } from './keyboard.ts'
import { openSite, searches } from './open-site.ts'
import { pageOfEachKind } from './pages.ts'

const { folder, visit } = await openSite('root')
const pages = [...(await pageOfEachKind(folder)), searches.found]
const phone = { viewport: { width: 360, height: 800 } }
const desk = { viewport: { width: 1280, height: 800 } }

describe.each(pages)('on /%s', (address) => {
  test('the first Tab reaches the skip link, and it leads to the main part', async () => {
    const { page } = await visit(address, phone)
    expect(await skipLinkFaults(page)).toEqual([])
  })

  test.each([desk, phone])('Tab reaches everything and shows where it is: %o', async (options) => {
    const { page } = await visit(address, options)
    expect(await focusFaults(page)).toEqual([])
  })

  test('the arrow keys scroll what is too wide for a phone', async () => {
    const { page } = await visit(address, phone)
    expect(await scrollFaults(page)).toEqual([])
  })
})
