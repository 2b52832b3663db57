import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { build, copyContent, fixtureSite } from '../site.ts'
import { digests } from './digests.ts'

/** A machine at another place, set up by somebody else. */
const otherMachine = { TZ: 'America/New_York', LANG: 'C', BASE_URL: '/other/', NODE_ENV: 'test' }

test('the same content built at another place gives the same bytes', async () => {
  const first = await fixtureSite('root')
  const elsewhere = join(inject('runFolder'), 'elsewhere', 'deeper')
  await mkdir(elsewhere, { recursive: true })
  await copyContent(join(elsewhere, 'content'))
  await build(join(elsewhere, 'content'), join(elsewhere, 'built'), otherMachine)
  expect(await digests(join(elsewhere, 'built'))).toEqual(await digests(first))
})
