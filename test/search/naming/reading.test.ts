import { describe, expect, test } from 'vitest'
import { canonicalName, cutYear, plainYears, yearOf } from '../../../src/search/naming/canonical.ts'
import { fitOf } from '../../../src/search/naming/places.ts'
import { organFinder } from '../../../src/search/naming/organ-finder.ts'
import { readQuery, takeYear } from '../../../src/search/naming/reading.ts'
import type { TableOrgan } from '../../../src/search/exact/table.ts'

function organ(id: string, name: string, more: Partial<TableOrgan> = {}): TableOrgan {
  return { id, name, shortName: name, aliases: [], type: '镇', ...more }
}

const town = organ('yunshan', '云山示例镇人民政府', {
  shortName: '云山示例镇',
  region: '示例市东片',
})
const organs: TableOrgan[] = [
  town,
  organ('xinji-1', '新集镇人民政府', { shortName: '新集镇', region: '示例市甲县' }),
  organ('xinji-2', '新集镇人民政府', { shortName: '新集镇', region: '示例市乙县' }),
  organ('fagai', '示例县发展和改革委员会', { region: '示例县', type: '部门' }),
  organ('shuiwu', '石河示例县水务局', { type: '部门' }),
  organ('minzheng', '石河示例县民政局', { type: '部门' }),
  organ('yongan', '永安街道办事处', { aliases: ['永宁镇人民政府'], parent: 'jiaxian' }),
  organ('jiaxian', '甲县人民政府', { shortName: '甲县', region: '示例市' }),
  organ('bazi', '八字镇人民政府'),
]
const finder = organFinder(organs)

/** Ids of the organs meant, the year, and what is left: `yunshan 2022 | 行政处罚`. */
function read(text: string): string {
  const { organs: found = [], year = '-', left } = readQuery(text, finder)
  return `${found.map(({ id }) => id).join(',')} ${year} | ${left.join(' ')}`
}

describe('readQuery(text, finder)', () => {
  test.each([
    ['云山示例镇政府', 'yunshan - | '],
    ['云山镇', 'yunshan - | '],
    ['云山镇政府', 'yunshan - | '],
    ['示例市东片云山示例镇', 'yunshan - | '],
    ['云山示例镇2022年', 'yunshan 2022 | '],
    ['云山示例镇22年', 'yunshan 2022 | '],
    ['云山示例镇二〇二二年', 'yunshan 2022 | '],
    ['云山示例镇二零二二年年报', 'yunshan 2022 | '],
    ['云山示例镇２０２２年度政府信息公开工作年度报告', 'yunshan 2022 | '],
    ['2022年云山示例镇年报', 'yunshan 2022 | '],
    ['云山示例镇的2022年报告', 'yunshan 2022 | '],
    ['云山示例镇 2022 年', 'yunshan 2022 | '],
    ['yunshan', 'yunshan - | '],
    ['示例市东片', 'yunshan - | '],
    ['东片 云山镇 2022', 'yunshan 2022 | '],
    ['云山镇政府 行政处罚', 'yunshan - | 行政处罚'],
    ['新集镇政府', 'xinji-1,xinji-2 - | '],
    ['甲县新集镇政府', 'xinji-1 - | '],
    ['示例市乙县新集镇政府', 'xinji-2 - | '],
    ['新集镇政府 乙县', 'xinji-2 - | '],
    ['某省示例市甲县新集镇', 'xinji-1 - | '],
    ['丙县新集镇政府', ' - | 丙县新集镇政府'],
    ['示例县发改委', 'fagai - | '],
    ['发改委', 'fagai - | '],
    ['石河水务局', 'shuiwu - | '],
    ['石河局', ' - | 石河局'],
    ['永安街道', 'yongan - | '],
    ['永安办事处2021年', 'yongan 2021 | '],
    ['永宁镇政府', 'yongan - | '],
    ['甲县永安街道办', 'yongan - | '],
    ['八字政府', 'bazi - | '],
    ['某市八字镇', 'bazi - | '],
    ['没有这个镇政府', ' - | 没有这个镇政府'],
    ['行政处罚', ' - | 行政处罚'],
    ['政府', ' - | 政府'],
    ['年报', ' - | 年报'],
    ['新集镇一、总', ' - | 新集镇一、总'],
  ])('%s → %s', (text, wanted) => {
    expect(read(text)).toBe(wanted)
  })
})

describe('takeYear(query, years)', () => {
  const years = new Set(['2021', '2022'])
  const taken = (text: string, year = '', isExact = false) => {
    const own = takeYear({ text, year, type: '', isExact }, years)
    return own ? `${own.year}: ${own.text}` : 'none'
  }
  test.each([
    ['行政处罚 2022', '2022: 行政处罚'],
    ['二〇二二年 行政处罚', '2022: 行政处罚'],
    ['行政处罚 2022 年', '2022: 行政处罚'],
    ['２０２１年度 公开', '2021: 公开'],
    ['2022', 'none'],
    ['2022年', 'none'],
    ['行政处罚 1999', 'none'],
    ['行政处罚2022', 'none'],
    ['2021 2022 公开', 'none'],
    ['公开 22年', 'none'],
  ])('%s → %s', (text, wanted) => {
    expect(taken(text)).toBe(wanted)
  })

  test('leaves it where a year is chosen, and where all is to be found as typed', () => {
    expect(taken('公开 2022', '2021')).toBe('none')
    expect(taken('公开 2022', '', true)).toBe('none')
  })
})

test('names are brought to one form from any of theirs', () => {
  for (const name of ['甲镇人民政府', '甲镇政府', '甲镇']) expect(canonicalName(name)).toBe('甲镇')
  for (const name of ['甲县卫生健康委员会', '甲县卫健委'])
    expect(canonicalName(name)).toBe('甲县卫健委')
  expect(canonicalName('人民政府')).not.toBe('')
})

test('years are found however they are written', () => {
  expect(plainYears('二〇二二年和二零二一年')).toBe('2022年和2021年')
  expect(yearOf('２０２２年度')).toBe('2022')
  expect(cutYear('甲镇12022年')).toBe(undefined)
  expect(cutYear('2022甲镇')).toEqual({ year: '2022', pieces: ['甲镇'] })
})

test('a place before a name fits, does not, or cannot be told', () => {
  expect(fitOf('淄博市博山区', ['博山区'])).toBe('fits')
  expect(fitOf('博山', ['博山区'])).toBe('fits')
  expect(fitOf('张店区', ['博山区'])).toBe('not')
  expect(fitOf('张店区', [])).toBe('unsaid')
  expect(fitOf('度报告', [])).toBe('not')
})
