import { expect, test } from 'vitest'
import { openSite } from './open-site.ts'

const { served, visit } = await openSite('root')

/** The styles and scripts that a page asks for while none of them has arrived. */
async function firstAsked(address: string): Promise<readonly string[]> {
  const { page } = await visit('404.html')
  const asked: string[] = []
  const held = Promise.withResolvers<undefined>()
  await page.context().route(/\.(?:css|js)$/, async (route) => {
    asked.push(new URL(route.request().url()).pathname)
    await held.promise
    await route.continue()
  })
  await page.goto(served.url + address, { waitUntil: 'commit' })
  await page.waitForTimeout(1000)
  const first = [...asked]
  held.resolve(undefined)
  await page.waitForLoadState('load')
  return first.map((path) => /([^/.]+)[^/]*$/.exec(path)?.[1] ?? path)
}

test('the search page asks for its script before anything has arrived', async () => {
  expect(await firstAsked('search/')).toContain('SearchScript')
})
