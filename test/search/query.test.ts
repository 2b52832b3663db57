import { describe, expect, test } from 'vitest'
import { addressOf, queryOf } from '../../src/search/query.ts'

describe('the query in the address', () => {
  test('is read from q, year and type', () => {
    const query = { text: '公开 公示', year: '2021', type: '镇' }
    expect(queryOf('?q=公开+公示&year=2021&type=镇')).toEqual(query)
    expect(queryOf(addressOf(query))).toEqual(query)
  })

  test('leaves out what is not asked', () => {
    expect(addressOf({ text: ' ', year: '2021', type: '' })).toBe('?year=2021')
    expect(addressOf({ text: '', year: '', type: '' })).toBe('')
  })
})
