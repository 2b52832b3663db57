import { afterAll, describe, expect, test } from 'vitest'
import { serve } from '../server.ts'
import { bases, fixtureContent, fixtureSite, type SiteName } from '../site.ts'
import { hostsIn, siteForeignReferences } from './hosts.ts'
import { brokenLinks } from './links.ts'
import { siteMarkupErrors } from './markup.ts'

describe.each(Object.keys(bases) as SiteName[])('on every page of the site at %s', async (name) => {
  const folder = await fixtureSite(name)
  const served = await serve(folder, { base: bases[name] })
  afterAll(() => served.close())

  test('the HTML is valid', async () => {
    expect(await siteMarkupErrors(folder)).toEqual([])
  })

  test('every link and fragment leads somewhere', async () => {
    expect(await brokenLinks(folder, served)).toEqual([])
  })

  test('nothing is fetched from another host, and links lead only to hosts the content names', async () => {
    expect(await siteForeignReferences(folder, await hostsIn(fixtureContent))).toEqual([])
  })
})
