import { describe, expect, test } from 'vitest'
import { scriptlessFaults } from './no-script.ts'
import { openSite } from './open-site.ts'
import { pageOfEachKind } from './pages.ts'

const { folder, visit } = await openSite('root')

/** Pages that answer what is asked of them: their answers need a script, and stand elsewhere without. */
const ANSWERING = {
  'search/': ['organs/', 'years/'],
  'explore/': ['figures/', 'data/'],
  'compare/': ['organs/', 'years/'],
  'desk/': ['help/clerks/'],
} as const

const kinds = await pageOfEachKind(folder)

describe.each(kinds.filter((address) => !(address in ANSWERING)))(
  'with script off, /%s',
  (address) => {
    test('shows its content and the way to the other pages', async () => {
      const plain = await visit(address, { javaScriptEnabled: false })
      const full = await visit(address)
      expect(await scriptlessFaults(plain.page, full.page)).toEqual([])
    })
  },
)

test.each(Object.entries(ANSWERING))(
  'with script off, /%s says so and points at the lists',
  async (address, lists) => {
    expect(kinds).toContain(address)
    const { page } = await visit(address, { javaScriptEnabled: false })
    expect(await page.locator('main').innerText()).toMatch(/脚本|JavaScript/)
    for (const list of lists)
      expect(await page.locator(`main a[href$="/${list}"]`).first().isVisible(), list).toBe(true)
    // What is written in the search field stays in the address; elsewhere nothing would answer.
    const fields = page.locator('main').locator('input, select, button').filter({ visible: true })
    expect((await fields.count()) > 0).toBe(address === 'search/')
  },
)
