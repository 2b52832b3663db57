import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Element, ElementContent, Root } from 'hast'
import { describe, expect, test } from 'vitest'
import { htmlTree } from '../../src/import/sources/html/tree.ts'
import { aFolder } from '../a-content-folder.ts'
import { build } from '../site.ts'
import { seriesAt, years } from './portal/series.ts'
import { writePortal } from './portal/write.ts'
import { hugoVersion } from './results/machine.ts'

const hasHugo = hugoVersion() !== undefined

function elements(node: Root | ElementContent): Element[] {
  const below = 'children' in node ? node.children : []
  const own = node.type === 'element' ? [node] : []
  return [...own, ...below.flatMap((one) => (one.type === 'doctype' ? [] : elements(one)))]
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

/** Every cell of the statutory tables as one line: what it is, what binds it, what it says. */
function cells(html: string): string[] {
  const tables = elements(htmlTree(html)).filter(({ properties }) =>
    ['proactive', 'requests', 'review'].includes(String(properties['id'])),
  )
  return tables.flatMap((table) =>
    elements(table)
      .filter(({ tagName }) => ['th', 'td', 'caption'].includes(tagName))
      .map((cell) => {
        const { id, headers, scope, colSpan, rowSpan } = cell.properties
        const text = textOf(cell).replace(/\s/gu, '')
        return [cell.tagName, id, headers, scope, colSpan, rowSpan, text].map(String).join(' | ')
      }),
  )
}

function csvRecords(path: string): string[] {
  return readFileSync(path, 'utf8')
    .replace(/^\uFEFF/u, '')
    .trim()
    .split(/\r?\n/u)
}

describe.skipIf(!hasHugo)('the Hugo site (only where hugo is installed)', () => {
  test('has the same tables, figures and neighbours as ours', async () => {
    const folder = await aFolder()
    const [content, hugo, site] = ['content', 'hugo', 'site'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    writePortal(content, 'gongkai', 2 * years.length)
    writePortal(hugo, 'hugo', 2 * years.length)
    await build(content, site)
    execFileSync('hugo', ['--quiet'], { cwd: hugo })
    for (const { organ, report } of seriesAt(1)) {
      const place = join('reports', organ.id, String(report.year))
      const theirs = readFileSync(join(hugo, 'public', place, 'index.html'), 'utf8')
      const own = cells(readFileSync(join(site, place, 'index.html'), 'utf8'))
      expect(own.length).toBeGreaterThan(200)
      expect(cells(theirs)).toEqual(own)
      expect(csvRecords(join(hugo, 'public', place, 'index.csv'))).toEqual(
        csvRecords(join(site, `${place}.csv`)),
      )
      const before = `rel="prev" href="/reports/${organ.id}/${report.year - 1}/"`
      expect(theirs.includes(before)).toBe(report.year > years[0])
    }
  })
})

test.runIf(!hasHugo)('hugo is not installed: its site is not compared', () => {
  expect(hugoVersion()).toBeUndefined()
})
