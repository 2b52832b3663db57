import { expect, test } from 'vitest'
import { asked } from './options.ts'
import { compared } from './results/markdown-table.ts'
import { withSection } from './results/write.ts'

test('a new run takes the place of the older one of its size, smallest size first', () => {
  const first = withSection('', '## 20,000 reports\n\nold')
  const second = withSection(first, '## 5,000 reports\n\nother')
  const third = withSection(second, '## 20,000 reports\n\nnew')
  expect(third.match(/^## .*$/gmu)).toEqual(['## 5,000 reports', '## 20,000 reports'])
  expect(third).toContain('other')
  expect(third).toContain('new')
  expect(third).not.toContain('old\n')
})

test('a comparison without another side shows none', () => {
  const rows = compared([
    ['cold', 3, 2],
    ['index', 2e6, undefined, true],
  ])
  expect(rows.split('\n').slice(2)).toEqual([
    '| cold | 3.00 | 2.00 | 1.50 |',
    '| index | 2.00 MB | — | — |',
  ])
})

test('the work folder stays out of the command that is written down', () => {
  const wanted = asked(['--reports', '200', '--work', '/somewhere', '--runs', '2'])
  expect(wanted.command).toBe('npm run bench -- --reports 200 --runs 2')
  expect([wanted.reports, wanted.runs, wanted.againstHugo]).toEqual([200, 2, false])
})

test('what it is not asked rightly, it says', () => {
  expect(() => asked(['--reports', 'many'])).toThrow(/--reports many/)
  expect(() => asked(['--against', 'jekyll'])).toThrow(/only hugo/)
})
