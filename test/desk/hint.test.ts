import { expect, it } from 'vitest'
import { hintOnDesk } from '../../src/desk/hint.ts'

it('a hint on the desk names no command and nothing that a button writes', () => {
  expect(
    hintOnDesk(
      '请对照原件改正这几格。没有哪一格单独改动就能使这张表全部平衡，错处不止一格。原件确实这样印的，在“原文如此”下写一条：规则: review-total，位置: 复议诉讼，说明: （原因）。',
    ),
  ).toBe('请对照原件改正这几格。没有哪一格单独改动就能使这张表全部平衡，错处不止一格。')
  expect(hintOnDesk('请补写“## 六、其他”；小标题请用 ###。')).toBe(
    '请补写“六、其他”；小标题请用 ###。',
  )
  expect(hintOnDesk('请删去；空格可用 gongkai check --fix 清除。')).toBe('请删去。')
  expect(hintOnDesk('原件空着的不必改；若原件有数，请补上。')).toBe(
    '原件空着的不必改；若原件有数，请补上。',
  )
})
