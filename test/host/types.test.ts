import { expect, test } from 'vitest'
import { fileTypes, isText, OTHER_TYPE, typeOf } from '../../src/host/types.ts'
import { fixtureSite } from '../site.ts'
import { files } from '../site/pages.ts'

test('every file of a site has a declared type', async () => {
  const known = new Set(fileTypes.flatMap(({ endings }) => endings))
  const names = await files(await fixtureSite('root'))
  const others = names.filter((name) => !known.has(name.split('.').at(-1) ?? ''))
  expect(others).toEqual(['_headers'])
})

test('an ending has one type', () => {
  const endings = fileTypes.flatMap((one) => one.endings)
  expect(new Set(endings).size).toBe(endings.length)
})

test('text says its encoding, whatever the case of its ending', () => {
  expect(typeOf('reports/shili/2021/目录.CSV')).toBe('text/csv; charset=utf-8')
  expect(typeOf('a.b/x.html')).toBe('text/html; charset=utf-8')
  expect(isText('data/all.json')).toBe(true)
})

test('the index of Pagefind and what nobody knows are bytes to be saved', () => {
  for (const name of ['pagefind/index/a.pf_index', 'a.unknown', 'README', 'a.html/b']) {
    expect(typeOf(name)).toBe(OTHER_TYPE)
    expect(isText(name)).toBe(false)
  }
})
