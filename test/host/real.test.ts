/**
 * Real servers with the configuration that is printed for them, below a sub-path, over a site with
 * compressed twins. A server that is not installed is told of by a skipped test of its name.
 */

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { areaOf, headersOf } from '../../src/host/areas.ts'
import { isText, typeOf } from '../../src/host/types.ts'
import { truthOf } from '../../src/verify/truth.ts'
import { verifyAddress } from '../../src/verify/verify-address.ts'
import { files } from '../site/pages.ts'
import { ask } from './asked.ts'
import { hostedSite } from './hosted-site.ts'
import { encodingsOf, canTry, serverNames, serverForTests } from './real-server.ts'

const hosted = await hostedSite()
const { root, site } = hosted
const names = (await files(root)).filter((name) => !/\.(?:gz|br|zst)$/.test(name))
const ATTACHMENT = 'reports/shilizhen/2022/目录.csv'

const unpack: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  zstd: zstdDecompressSync,
}

/** The address of a file below the home page's: that of a folder's page is the folder's. */
function addressOf(name: string): string {
  return encodeURI(name.replace(/(^|\/)index\.html$/, '$1'))
}

function bytesOf(name: string): Buffer {
  return readFileSync(join(root, name))
}

const missing = serverNames.filter((name) => !canTry(name))
test.skipIf(missing.length > 0)(`servers not tried here: ${missing.join(', ') || 'none'}`, () => {
  expect(missing).toEqual([])
})

describe.each(serverNames.filter(canTry))('%s', (name) => {
  const served = serverForTests(name, hosted)

  test('sends every file as it is, with its type and every header', async () => {
    for (const file of names) {
      const { status, headers, body } = await ask(served.url + addressOf(file))
      expect(status, file).toBe(200)
      expect(body.equals(bytesOf(file)), file).toBe(true)
      expect(headers['content-type'], file).toBe(typeOf(file))
      expect(headers['content-encoding'], file).toBeUndefined()
      for (const [header, value] of Object.entries(headersOf(areaOf(file), site)))
        expect(headers[header.toLowerCase()], `${file} ${header}`).toBe(value)
      expect(headers['x-other'], file).toBeUndefined()
    }
  })

  test.each(encodingsOf(name))(
    'sends text packed as %s, from the file that stands there',
    async (coding) => {
      const ending = { br: '.br', gzip: '.gz', zstd: '.zst' }[coding] ?? ''
      for (const file of names.filter(isText)) {
        const answer = await ask(served.url + addressOf(file), { 'Accept-Encoding': coding })
        // Where packing makes nothing smaller, no file stands there.
        if (!existsSync(join(root, file + ending))) continue
        expect(answer.headers['content-encoding'], file).toBe(coding)
        expect(answer.headers['vary'], file).toMatch(/accept-encoding/i)
        expect(answer.headers['content-type'], file).toBe(typeOf(file))
        expect(unpack[coding]?.(answer.body).equals(bytesOf(file)), file).toBe(true)
        expect(answer.body.equals(bytesOf(file + ending)), file + ending).toBe(true)
      }
    },
  )

  test('is verified to be what was built, with headers of the best grade', async () => {
    const onDone = (): void => undefined
    const truth = await truthOf(root)
    const asked = { address: new URL(served.url), truth, checker: undefined, atATime: 8, onDone }
    const outcome = await verifyAddress(asked)
    expect(outcome.faults).toEqual([])
    expect(outcome.grade).toBe('A+')
    expect([...(outcome.encodings ?? [])].sort()).toEqual([...encodingsOf(name)].sort())
  })

  test('has its own page and status for what is not there', async () => {
    for (const address of [
      'no',
      'no/',
      'reports/no/2022/',
      '_astro/no.js',
      'no.csv',
      '%E6%97%A0.html',
    ]) {
      const { status, headers, body } = await ask(served.url + address)
      expect(status, address).toBe(404)
      expect(body.equals(bytesOf('404.html')), address).toBe(true)
      expect(headers['content-type'], address).toBe('text/html; charset=utf-8')
      expect(headers['cache-control'], address).toBe('no-cache')
      expect(headers['content-security-policy'], address).toContain("default-src 'none'")
    }
  })

  test('lists no folder', async () => {
    for (const address of ['_astro/', 'search/texts/', 'reports/', 'pagefind/fragment/'])
      expect((await ask(served.url + address)).status, address).toBe(404)
  })

  test('leads to the folder where a slash is missing, below the sub-path', async () => {
    for (const address of ['organs', 'reports/shilizhen/2022', '']) {
      const asked = (served.url + address).replace(/\/$/, '')
      const { status, headers } = await ask(asked)
      expect([301, 308], asked).toContain(status)
      expect(new URL(headers.location ?? '', asked).href).toBe(`${asked}/`)
    }
  })

  test('has nothing of the portal outside of the sub-path', async () => {
    const { origin } = new URL(served.url)
    for (const path of ['/', '/organs/', '/zwgk/'])
      expect((await ask(origin + path)).headers['content-security-policy'], path).toBeUndefined()
  })

  test('sends a part of a file with a Chinese name', async () => {
    const whole = bytesOf(ATTACHMENT)
    const { status, headers, body } = await ask(served.url + encodeURI(ATTACHMENT), {
      Range: 'bytes=3-8',
    })
    expect(status).toBe(206)
    expect(headers['content-range']).toBe(`bytes 3-8/${whole.length}`)
    expect(body.equals(whole.subarray(3, 9))).toBe(true)
  })

  test.each(['identity', ...encodingsOf(name)])(
    'sends nothing anew that a browser has (%s)',
    async (coding) => {
      const asked = { 'Accept-Encoding': coding }
      const first = await ask(served.url, asked)
      const etag = first.headers.etag ?? ''
      expect(etag).not.toBe('')
      const again = await ask(served.url, { ...asked, 'If-None-Match': etag })
      expect([again.status, again.body.length]).toEqual([304, 0])
      expect(again.headers['cache-control']).toBe('no-cache')
      const since = { 'If-Modified-Since': first.headers['last-modified'] ?? '' }
      expect((await ask(served.url, { ...asked, ...since })).status).toBe(304)
      expect((await ask(served.url, { ...asked, 'If-None-Match': '"other"' })).status).toBe(200)
    },
  )
})
