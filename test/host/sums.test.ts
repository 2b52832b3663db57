import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { SUMS_FILE, sumsIn, sumsText } from '../../src/host/sums.ts'
import { fixtureSite } from '../site.ts'
import { digests } from '../site/digests.ts'

const [one, other] = ['a'.repeat(64), 'b'.repeat(64)]

describe('the list of digests', () => {
  test('is in the order of the names, and is read as it was written', () => {
    const text = sumsText(
      new Map([
        ['报告/目 录.csv', one],
        ['a.html', other],
      ]),
    )
    expect(text).toBe(`${other}  a.html\n${one}  报告/目 录.csv\n`)
    expect([...(sumsIn(text) ?? [])]).toEqual([
      ['a.html', other],
      ['报告/目 录.csv', one],
    ])
  })

  test.each(['', '<!DOCTYPE html>', `${one}  a.html\nx`, `${one} a.html\n`])(
    'is not taken for what is none: %j',
    (text) => {
      expect(sumsIn(text)).toBeUndefined()
    },
  )

  test('of a built site has every other file of it, with its digest', async () => {
    const folder = await fixtureSite('sub-path')
    const { [SUMS_FILE]: own, ...all } = await digests(folder)
    expect(own).toBeDefined()
    const text = readFileSync(`${folder}/${SUMS_FILE}`, 'utf8')
    expect(Object.fromEntries(sumsIn(text) ?? [])).toEqual(all)
  })

  test('is one that sha256sum checks', async (context) => {
    const cwd = await fixtureSite('sub-path')
    try {
      execFileSync('sha256sum', ['--version'])
    } catch {
      return context.skip('sha256sum is not installed here')
    }
    const printed = execFileSync('sha256sum', ['-c', SUMS_FILE], { cwd, encoding: 'utf8' })
    expect(printed.split('\n').filter((line) => !/: OK$|^$/.test(line))).toEqual([])
  })
})
