import { expect, test } from 'vitest'
import { openSite } from './open-site.ts'

const { served, visit } = await openSite('root')

test('the search page asks for its script before anything has arrived', async () => {
  const { page } = await visit('404.html')
  const held = Promise.withResolvers<undefined>()
  await page.context().route(/\.(?:css|js)$/, async (route) => {
    await held.promise
    await route.continue()
  })
  const asked = page.waitForRequest(/SearchScript/)
  await page.goto(`${served.url}search/`, { waitUntil: 'commit' })
  expect((await asked).resourceType()).toBe('script')
  held.resolve(undefined)
  await page.waitForLoadState('load')
})
