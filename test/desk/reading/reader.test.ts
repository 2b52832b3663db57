import { expect, it } from 'vitest'
import { openReader } from '../../../src/desk/reading/reader.ts'
import type { Asked } from '../../../src/desk/reading/worker.ts'
import { SENTENCE } from '../../import/hostile/sentence.ts'

const source = { bytes: Uint8Array.of(1), name: '年报.txt' }
const known = { organs: [] }

/** Workers that answer as told, or not at all. */
function workers(answer?: (asked: Asked) => unknown[]) {
  const made: { isEnded: boolean }[] = []
  const start = (): Worker => {
    const own = { isEnded: false, onmessage: (_: { data: unknown }) => {}, onerror: () => {} }
    made.push(own)
    return {
      ...own,
      set onmessage(listener: (event: { data: unknown }) => void) {
        own.onmessage = listener
      },
      set onerror(listener: () => void) {
        own.onerror = listener
      },
      postMessage: (asked: Asked) =>
        setTimeout(() => answer?.(asked).forEach((data) => own.onmessage({ data }))),
      terminate: () => {
        own.isEnded = true
      },
    } as unknown as Worker
  }
  return { made, start }
}

it('ends a worker that takes too long, says so, and starts another for the next source', async () => {
  const { made, start } = workers()
  const reader = openReader(0.05, start)
  await expect(reader.draft(source, known)).rejects.toThrow(SENTENCE)
  await expect(reader.draft(source, known)).rejects.toThrow('还没有读完')
  expect(made.map(({ isEnded }) => isEnded)).toEqual([true, true])
})

it('starts no worker before there is a source, nor for one that is empty, and stops when told', async () => {
  const { made, start } = workers()
  const reader = openReader(60, start)
  reader.stop()
  await expect(reader.draft({ ...source, bytes: new Uint8Array() }, known)).rejects.toThrow('空的')
  expect(made).toEqual([])
  const reading = reader.draft(source, known)
  reader.stop()
  await expect(reading).rejects.toThrow('停下了')
  expect(made.map(({ isEnded }) => isEnded)).toEqual([true])
})

it('takes the answer to its own question alone', async () => {
  const { made, start } = workers(({ turn }) => [
    'ready',
    { sourceName: 'worker', action: 'ready' },
    { turn: turn - 1, answer: { unreadable: '别的。' } },
    { turn, answer: { unreadable: `第 ${turn} 次读不了。` } },
  ])
  const reader = openReader(60, start)
  await expect(reader.draft(source, known)).rejects.toThrow('第 1 次读不了。')
  await expect(reader.draft(source, known)).rejects.toThrow('第 2 次读不了。')
  expect(made).toHaveLength(1)
})
