import { describe, expect, test } from 'vitest'
import { editionsSite, reportOf } from './editions-site.ts'
import { focusFaults, pressesTo, scrollFaults, skipLinkFaults } from './keyboard.ts'
import { openFolder, openSite, searches } from './open-site.ts'
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

describe('on reports of all editions', async () => {
  const editions = await editionsSite()
  const site = await openFolder(editions.folder)
  const low = { viewport: { width: 320, height: 200 } }

  test.each(
    editions.formats.flatMap((format) =>
      [desk, phone, low].map((options) => ({ format, options })),
    ),
  )('Tab and Shift+Tab show where they are: $format.edition, $options', async (one) => {
    const { page } = await site.visit(reportOf(one.format), one.options)
    expect(await focusFaults(page)).toEqual([])
  })

  test.each(editions.formats)(
    'the first figure and printing are near: $edition',
    async (format) => {
      const first = await site.visit(reportOf(format), desk)
      expect(
        await pressesTo(first.page, '.statutory td a', '.skip, .tools a[href^="#"]'),
      ).toBeLessThanOrEqual(12)
      const second = await site.visit(reportOf(format), desk)
      expect(await pressesTo(second.page, '[data-act="print"]', '.skip')).toBeLessThanOrEqual(8)
    },
  )
})
