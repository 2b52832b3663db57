import { expect, it } from 'vitest'
import { progress } from '../../src/cli/progress.ts'

function told(isTTY: boolean): string[] {
  const written: string[] = []
  let clock = 0
  const stream = { isTTY, write: (text: string) => written.push(text) }
  const { phase, tell, end } = progress(stream, () => clock)
  phase('已核对', '份')
  for (let done = 1; done <= 10; done += 1) {
    clock += 1000
    tell(done, 10)
  }
  end()
  return written
}

it('rewrites one line on a terminal and leaves it empty', () => {
  const written = told(true)
  expect(written[0]).toBe('\r\u001B[2K已核对 2/10 份，每秒 1 份，还要约 8 秒')
  expect(written.at(-1)).toBe('\r\u001B[2K')
})

it('writes a line every few seconds elsewhere', () => {
  expect(told(false)).toEqual([
    '已核对 2/10 份，每秒 1 份，还要约 8 秒\n',
    '已核对 7/10 份，每秒 1 份，还要约 3 秒\n',
  ])
})

it('tells that a part whose length is unknown goes on', () => {
  const written: string[] = []
  let clock = 0
  const { phase, beat } = progress({ write: (text) => written.push(text) }, () => clock)
  phase('排列表页')
  for (clock = 0; clock <= 9000; clock += 1000) beat()
  expect(written).toEqual(['排列表页，已 2 秒\n', '排列表页，已 7 秒\n'])
})

it('says nothing before the first part begins', () => {
  const written: string[] = []
  let clock = 0
  const { beat, phase } = progress({ write: (text) => written.push(text) }, () => clock)
  for (clock = 0; clock <= 9000; clock += 1000) beat()
  phase('读报告', '份')
  clock += 2000
  beat()
  expect(written).toEqual(['读报告，已 2 秒\n'])
})

it('says how long the rest will take once enough is done to tell', () => {
  const written: string[] = []
  let clock = 0
  const { phase, tell } = progress({ write: (text) => written.push(text) }, () => clock)
  phase('读报告', '份')
  clock = 2000
  tell(5, 5000)
  clock = 7000
  tell(700, 5000)
  expect(written).toEqual(['读报告 5/5000 份\n', '读报告 700/5000 份，每秒 100 份，还要约 43 秒\n'])
})

it('says nothing of a short run', () => {
  const written: string[] = []
  const { tell, end } = progress({ write: (text) => written.push(text) }, () => 0)
  tell(1, 2)
  tell(2, 2)
  end()
  expect(written).toEqual([])
})
