import { expect, it } from 'vitest'
import { importText } from '../../../src/cli/import/text.ts'

it('shows of a long excerpt its beginning and its figures', () => {
  const excerpt = `1.属于国家秘密${'以及别的说明'.repeat(40)} 3 0 0 0 0 0 3`
  const place = { file: 'a.md', line: 1, column: 1, path: '', source: '第 9 行' }
  const said = { rule: 'import-label', severity: 'warning', message: '甲。', hint: '乙。' } as const
  const text = importText([{ ...place, ...said, excerpt }])
  expect(text).toContain('原件第 9 行：1.属于国家秘密')
  expect(text).toMatch(/… ?\S* 3 0 0 0 0 0 3$/mu)
  expect(text.split('\n')[1]?.length).toBeLessThan(90)
})
