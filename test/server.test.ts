import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, inject, onTestFinished, test } from 'vitest'
import { serve } from './server.ts'

async function served(base?: string): Promise<string> {
  const folder = await mkdtemp(join(inject('runFolder'), 'served-'))
  await mkdir(join(folder, 'a'))
  await writeFile(join(folder, 'a/index.html'), 'page')
  await writeFile(join(folder, '404.html'), 'missing')
  await writeFile(join(folder, '_headers'), '/*\n  X-One: 1\n/a/*\n  X-Two: 2: 2\n')
  const { url, close } = await serve(folder, base === undefined ? {} : { base })
  onTestFinished(close)
  return url
}

test('a folder is answered with its index.html, and with a redirect where the slash is missing', async () => {
  const url = await served()
  expect(await (await fetch(`${url}a/`)).text()).toBe('page')
  expect((await fetch(`${url}a`, { redirect: 'manual' })).status).toBe(301)
})

test('an unknown address is answered with 404.html and status 404', async () => {
  const answer = await fetch(`${await served()}b/c/`)
  expect([answer.status, await answer.text()]).toEqual([404, 'missing'])
})

test('below a sub-path nothing is found outside of it', async () => {
  const url = await served('/x/y/')
  expect((await fetch(`${url}a/`)).status).toBe(200)
  expect((await fetch(`${new URL(url).origin}/a/`)).status).toBe(404)
})

test('the headers of _headers are sent on the paths they name', async () => {
  const url = await served()
  const { headers } = await fetch(`${url}a/`)
  expect([headers.get('x-one'), headers.get('x-two')]).toEqual(['1', '2: 2'])
  expect((await fetch(url)).headers.get('x-two')).toBe(null)
})
