import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { fixtureSite } from '../site.ts'
import { fileOf, pageOfEachKind, reportPages } from './pages.ts'
import { missingFigures } from './page-figures.ts'

const LIMIT = 25_000

const folder = await fixtureSite('root')

const SHEETS = /<link[^>]+rel="stylesheet"[^>]* href="(?<path>[^"?]+)/g
const SCRIPTS = /<script[^>]* src="(?<path>[^"?]+)/g

function pathsOf(html: string, tags: RegExp): string[] {
  return [...html.matchAll(tags)].flatMap(({ groups }) => groups?.['path'] ?? [])
}

async function weightOf(
  html: string,
  paths: readonly string[],
  pack: (body: Buffer) => Buffer,
): Promise<number> {
  const files = await Promise.all(paths.map((path) => readFile(join(folder, path))))
  return [Buffer.from(html), ...files].reduce((sum, body) => sum + pack(body).length, 0)
}

describe.each(await reportPages(folder))('/%s', (address) => {
  test(`weighs with its style sheets no more than ${LIMIT / 1000} kB on the wire`, async () => {
    const html = await readFile(fileOf(folder, address), 'utf8')
    const sheets = pathsOf(html, SHEETS)
    expect(sheets.length).toBeGreaterThan(0)
    expect(await weightOf(html, sheets, gzipSync)).toBeLessThanOrEqual(LIMIT)
  })

  test('weighs no more with all its scripts, as a host sends what is compressed beforehand', async () => {
    const html = await readFile(fileOf(folder, address), 'utf8')
    const scripts = pathsOf(html, SCRIPTS)
    expect(scripts.length).toBeGreaterThan(2)
    const all = [...pathsOf(html, SHEETS), ...scripts]
    expect(await weightOf(html, all, brotliCompressSync)).toBeLessThanOrEqual(LIMIT)
  })

  test('holds every figure of the report in its HTML', async () => {
    const html = await readFile(fileOf(folder, address), 'utf8')
    const data = await readFile(join(folder, address.replace(/\/$/, '.json')), 'utf8')
    expect(missingFigures(html, (JSON.parse(data) as { tables: object }).tables)).toEqual([])
  })
})

test('no script of a page asks for another before it runs', async () => {
  const pages = await Promise.all(
    (await pageOfEachKind(folder)).map((address) => readFile(fileOf(folder, address), 'utf8')),
  )
  const scripts = new Set(pages.flatMap((html) => pathsOf(html, SCRIPTS)))
  expect(scripts.size).toBeGreaterThan(3)
  for (const name of scripts) {
    const text = await readFile(join(folder, name), 'utf8')
    expect(/\bimport\s*(?:[{*"']|\w+\s+from)/.exec(text)?.[0], name).toBeUndefined()
  }
})
