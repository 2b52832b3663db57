import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aContentFolder, aFolder } from '../a-content-folder.ts'
import { sizeOf } from './measure/folder-size.ts'
import { measured, together } from './measure/process-tree.ts'
import { rawWrite } from './measure/raw-write.ts'
import { median, percentile, ratio, rounded, sized } from './measure/statistics.ts'

describe('statistics', () => {
  test('the median is the middle, or between the two middles', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([4, 1, 2, 3])).toBe(2.5)
    expect(median([])).toBeNaN()
  })

  test('a percentile lies between its neighbours in proportion', () => {
    const hundred = Array.from({ length: 101 }, (_, index) => 100 - index)
    expect(percentile(hundred, 0.95)).toBe(95)
    expect(percentile([10, 20], 0.25)).toBe(12.5)
    expect(percentile([7], 0.95)).toBe(7)
  })

  test('a ratio to nothing is not a number', () => {
    expect(ratio(3, 2)).toBe(1.5)
    expect(ratio(3, 0)).toBeNaN()
    expect(ratio(3, undefined)).toBeNaN()
  })

  test('numbers are written with about three figures', () => {
    expect([0.1234, 0.9996, 4.567, 89.12, 1234.5, 0].map(rounded)).toEqual([
      '0.123',
      '0.999',
      '4.57',
      '89.1',
      '1,235',
      '0.00',
    ])
    expect(rounded(Number.NaN)).toBe('—')
    expect(sized(156_400)).toBe('156 kB')
    expect(sized(1_234_567)).toBe('1.23 MB')
  })
})

describe('a measured command', () => {
  test.runIf(process.platform === 'linux')(
    'counts the memory of the processes it starts',
    async () => {
      const child = 'const held = Buffer.alloc(2e8, 1); setTimeout(() => held.length, 800)'
      const parent = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(child)}])`
      const run = await measured([process.execPath, '-e', parent], process.cwd())
      expect(run.largest).toBeGreaterThan(2e8)
      expect(run.together).toBeGreaterThan(run.largest ?? Number.NaN)
      expect(run.cpu).toBeGreaterThan(0)
    },
  )

  test('fails with what the command said', async () => {
    const script = 'console.error("out of paper"); process.exit(3)'
    const run = measured([process.execPath, '-e', script], process.cwd())
    await expect(run).rejects.toThrow(/exit 3\nout of paper/)
  })

  test('run one after the other, times add up and the higher peak counts', () => {
    const one = { seconds: 2, cpu: 3, largest: 10, together: 12 }
    expect(together([one, { seconds: 3, cpu: 1, largest: 30, together: undefined }])).toEqual({
      seconds: 5,
      cpu: 4,
      largest: 30,
      together: 12,
    })
  })
})

describe('folders', () => {
  test('are counted with all below them', async () => {
    const folder = await aContentFolder({ 'a/b.txt': 'abc', 'a/c/d.txt': 'defgh' })
    const texts = sizeOf(folder, (path) => path.endsWith('.txt'))
    expect(texts).toEqual({ files: 2, bytes: 8 })
    expect(sizeOf(join(folder, 'none'))).toEqual({ files: 0, bytes: 0 })
  })

  test('the raw write takes some time and writes every file', async () => {
    const folder = await aFolder()
    const from = await aContentFolder({}, join(folder, 'from'))
    writeFileSync(join(from, 'empty'), '')
    expect(rawWrite(from, join(folder, 'to'))).toBeGreaterThan(0)
    expect(sizeOf(join(folder, 'to'))).toEqual(sizeOf(from))
    expect(readFileSync(join(from, 'empty'), 'utf8')).toBe('')
  })
})
