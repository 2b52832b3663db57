/** Portals of earlier versions, built by this one: what they had published still stands. */

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from '../site.ts'
import { files } from '../site/pages.ts'
import { isReportData, lastingAnchors, lastingFiles } from './keep.ts'

const fixtures = resolve(import.meta.dirname, '../fixtures')
const portals = (await readdir(fixtures)).filter((name) => name.startsWith('portal-'))

async function linesOf(path: string): Promise<string[]> {
  return (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '')
}

type Json = Readonly<Record<string, unknown>>

/** Every value of a kept JSON by its path, but for findings, which a better check may change. */
function valuesOf(json: unknown, path = ''): [string, unknown][] {
  if (path === '.findings') return []
  if (typeof json !== 'object' || json === null) return [[path, json]]
  return Object.entries(json as Json).flatMap(([key, value]) => valuesOf(value, `${path}.${key}`))
}

describe.each(portals)('%s', (name) => {
  const kept = join(fixtures, name, 'kept')
  let site: string

  beforeAll(async () => {
    site = await mkdtemp(join(tmpdir(), 'gongkai-kept-'))
    await rm(site, { recursive: true })
    await build(join(fixtures, name, 'content'), site)
  })
  afterAll(() => rm(site, { recursive: true, force: true }))

  it('has every page and file that it had', async () => {
    const had = await linesOf(join(kept, 'files.txt'))
    expect(had.length).toBeGreaterThan(20)
    const now = new Set(await lastingFiles(site))
    expect(had.filter((file) => !now.has(file))).toEqual([])
  })

  it('has every anchor of its reports', async () => {
    const had = await linesOf(join(kept, 'anchors.txt'))
    expect(had.length).toBeGreaterThan(200)
    const now = new Set(await lastingAnchors(site))
    expect(had.filter((anchor) => !now.has(anchor))).toEqual([])
  })

  it('gives every value of its JSON under the same keys', async () => {
    const names = (await files(kept)).filter((file) => file.endsWith('.json') && isReportData(file))
    expect(names).not.toEqual([])
    for (const file of names) {
      const [had, now] = await Promise.all(
        [kept, site].map(async (folder) =>
          valuesOf(JSON.parse(await readFile(join(folder, file), 'utf8'))),
        ),
      )
      expect(had?.length).toBeGreaterThan(100)
      expect(Object.fromEntries(now ?? [])).toMatchObject(Object.fromEntries(had ?? []))
    }
  })

  it('gives every row of its CSV, its columns first and in order, and all of them in data/all.csv', async () => {
    const names = (await files(kept)).filter((file) => file.endsWith('.csv') && isReportData(file))
    const all = await linesOf(join(site, 'data/all.csv'))
    for (const file of names) {
      const [had, now] = await Promise.all(
        [kept, site].map((folder) => linesOf(join(folder, file))),
      )
      const width = had?.[0]?.split(',').length ?? 0
      for (const rows of [now ?? [], all]) {
        const begun = new Set(rows.flatMap((row) => [row, beginning(row, width)]))
        expect((had ?? []).filter((row) => !begun.has(row))).toEqual([])
      }
    }
  })
})

/** A row without the columns that were added at its end; commas in quotation marks count too. */
function beginning(row: string, width: number): string {
  return row.split(',').slice(0, width).join(',')
}
