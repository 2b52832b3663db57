import { describe, expect, it } from 'vitest'
import { isValueLike, readCell } from '../../../src/import/tables/cell.ts'

describe('a cell', () => {
  it.each([
    ['0', '0'],
    ['\u00a00', '0'],
    ['０', '0'],
    ['１２', '12'],
    ['1,234', '1234'],
    ['1，234', '1234'],
    ['3件', '3'],
    ['/', '/'],
    ['／', '/'],
  ])('%j is read as %j without a word', (text, figure) => {
    expect(readCell(text, 'count', '件')).toMatchObject({ figure: { text: figure } })
    expect(readCell(text, 'count', '件').told).toBeUndefined()
  })

  it.each(['', ' ', '\u3000', '\u200b', '空'])('%j is blank', (text) => {
    expect(readCell(text, 'count', '件').figure?.state).toBe('blank')
  })

  it.each([
    ['22（其中修订16件）', 'count', '件', '22'],
    ['-', 'count', '件', '/'],
    ['—', 'count', '件', '/'],
    ['三', 'count', '件', '3'],
    ['十二', 'count', '件', '12'],
    ['二十', 'count', '件', '20'],
    ['一百零三', 'count', '件', '103'],
    ['减4', 'signed', '项', '-4'],
    ['增2', 'signed', '项', '+2'],
    ['－4', 'signed', '项', '-4'],
    ['251000元', 'amount', '万元', '25.1'],
    ['8040元', 'amount', '万元', '0.804'],
  ] as const)('%j (%s) is read, and it is said how', (text, kind, unit, figure) => {
    const { figure: read, told } = readCell(text, kind, unit)
    expect(read?.text).toBe(figure)
    if (text !== '－4') expect(told).toContain(text.normalize('NFKC'))
  })

  it.each(['1.5', '-4', '无', '约10', '1 0', '见附件', '12:30'])(
    '%j is not a count, and it is said',
    (text) => {
      const { figure, told } = readCell(text, 'count', '件')
      expect(figure).toBeUndefined()
      expect(told).toContain('不能确定')
    },
  )

  it('keeps the decimals of an amount as printed', () => {
    expect(readCell('2.50', 'amount', '万元').figure?.text).toBe('2.50')
    expect(readCell('2.02万元', 'amount', '万元').figure?.text).toBe('2.02')
  })
})

describe('what looks like a figure', () => {
  it.each(['0', '1,234', '/', '-', '无', '减4', '22（其中修订16件）', '251000元', '三'])(
    '%j does',
    (text) => {
      expect(isValueLike(text)).toBe(true)
    },
  )
  it.each(['规章', '1.属于国家秘密', '（七）总计', '3.其他', ''])('%j does not', (text) => {
    expect(isValueLike(text)).toBe(false)
  })
})
