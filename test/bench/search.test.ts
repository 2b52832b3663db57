import { describe, expect, test } from 'vitest'
import { aContentFolder } from '../a-content-folder.ts'
import { serveCounting } from './search/counting-server.ts'
import { queries } from './search/queries.ts'
import { judged, truthOf } from './search/truth.ts'

const report = {
  title: '青河示例镇2021年报告',
  organ: { name: '青河示例镇人民政府', shortName: '青河示例镇', aliases: [] },
  sections: [
    { number: 1, title: '总体情况', text: '危及“三安全一稳定”的，不予公开。' },
    { number: 2, title: '其他', text: '无。' },
  ],
}

describe('the queries', () => {
  test('are forty different ones of 1 to 12 characters', () => {
    expect(new Set(queries.map(({ text }) => text)).size).toBe(40)
    expect(queries.filter(({ text }) => text.length > 12)).toEqual([])
  })
})

describe('brute force', () => {
  test('finds unbroken runs of folded characters, none across two texts', async () => {
    const site = await aContentFolder({
      'reports/qinghe/2021.json': JSON.stringify(report),
      'reports/qinghe/2021/data.json': '[]',
    })
    const truth = truthOf(site, ['危及三安全', '总体情况危及', '公开其他', '镇人民'])
    expect([...truth.values()].map((found) => [...found])).toEqual([
      ['qinghe/2021'],
      ['qinghe/2021'],
      [],
      ['qinghe/2021'],
    ])
  })

  test('judges what was missed and what was found wrongly', () => {
    const due = new Set(['a', 'b', 'c', 'd'])
    expect(judged(new Set(['a', 'b', 'x']), 3, due)).toEqual({ recall: 0.5, precision: 2 / 3 })
    expect(judged(new Set(), 0, due)).toEqual({ recall: 0, precision: 1 })
    expect(judged(new Set(), 0, new Set())).toEqual({ recall: 1, precision: 1 })
    expect(judged(new Set(['x']), 1, new Set())).toEqual({ recall: 1, precision: 0 })
  })

  test('takes the count for results that are not shown', () => {
    const due = new Set(['a', 'b', 'c', 'd'])
    expect(judged(new Set(['a', 'b']), 4, due)).toEqual({ recall: 1, precision: 1 })
    expect(judged(new Set(['a', 'b']), 3, due)).toEqual({ recall: 0.75, precision: 1 })
  })
})

describe('the counting server', () => {
  test('counts the bytes of each path, afresh after being asked', async () => {
    const server = await serveCounting(await aContentFolder({ 'search/index.html': 'abcde' }))
    const page = await fetch(`${server.url}search/?q=a`)
    expect(await page.text()).toBe('abcde')
    expect((await fetch(`${server.url}none`)).status).toBe(404)
    expect([...server.taken()]).toEqual([['/search/', 5]])
    const part = await fetch(`${server.url}search/index.html`, { headers: { Range: 'bytes=1-2' } })
    expect([part.status, await part.text()]).toEqual([206, 'bc'])
    expect([...server.taken()]).toEqual([['/search/index.html', 2]])
    await server.close()
  })
})
