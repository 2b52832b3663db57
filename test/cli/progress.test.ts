import { expect, it } from 'vitest'
import { progress } from '../../src/cli/progress.ts'

function told(isTTY: boolean): string[] {
  const written: string[] = []
  let clock = 0
  const stream = { isTTY, write: (text: string) => written.push(text) }
  const { tell, end } = progress(stream, () => clock)
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

it('says nothing of a short run', () => {
  const written: string[] = []
  const { tell, end } = progress({ write: (text) => written.push(text) }, () => 0)
  tell(1, 2)
  tell(2, 2)
  end()
  expect(written).toEqual([])
})
