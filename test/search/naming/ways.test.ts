import { mkdtemp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { tableOrgan } from '../../../src/publish/exact-index/table.ts'
import { organsIn } from '../../../src/reader/portal.ts'
import type { Organ } from '../../../src/report/report.ts'
import { answersFrom } from '../../../src/search/answer.ts'
import { openIndex } from '../../../src/search/exact/find.ts'
import { organAt } from '../../bench/portal/organs.ts'
import { writeSearchIndex, type SearchableReport } from '../write-index.ts'

const YEARS = [2021, 2022, 2023]

/** Towns of one name in several counties, and what governs them. */
function namesakes(): Organ[] {
  const counties = ['青石县', '白水县', '红枫区'].map((place, at): Organ => {
    const name = `${place}人民政府`
    return { id: `shili-xian-${at}`, name, shortName: place, aliases: [], type: '政府' }
  })
  const towns = counties.flatMap((county, at) =>
    ['新集', '河东', '云桥'].map((word, number): Organ => ({
      id: `shili-${number}-${at}`,
      name: `${word}镇人民政府`,
      shortName: `${word}镇`,
      aliases: number === 2 && at === 0 ? ['旧桥乡人民政府'] : [],
      type: '镇',
      region: `示例市${county.shortName}`,
      parent: county.id,
    })),
  )
  const bureau = (id: string, name: string, aliases: string[] = []): Organ => {
    const region = '示例市青石县'
    const parent = 'shili-xian-0'
    return { id, name, shortName: name, aliases, type: '部门', region, parent }
  }
  return [
    ...counties,
    ...towns,
    bureau('shili-fagai', '青石县发展和改革委员会'),
    bureau('shili-weijian', '青石县卫生健康委员会'),
    bureau('shili-renshe', '青石县人力资源和社会保障局'),
    bureau('shili-shijian', '青石县市场监督管理局', ['青石县工商行政管理局']),
    bureau('shili-zhujian', '青石县住房和城乡建设局'),
    bureau('shili-jiaoti', '青石县教育和体育局'),
    { ...bureau('shili-jiedao', '城关街道办事处'), shortName: '城关街道', type: '街道' },
    { ...bureau('shili-wu', '无报告镇人民政府'), shortName: '无报告镇', type: '镇' },
  ]
}

function reportsOf(organ: Organ, years: readonly number[]): SearchableReport[] {
  const { type, name, shortName, aliases, region, parent } = tableOrgan(organ)
  return years.map((year) => ({
    organ: organ.id,
    year,
    organType: type,
    organName: name,
    organShortName: shortName,
    aliases,
    region,
    parent,
    title: `${name}${year}年政府信息公开工作年度报告`,
    sections: [
      {
        number: 1,
        title: '一、总体情况',
        text: `${shortName}${year}年与${year - 1}年相比，行政处罚信息公开更多。`,
      },
    ],
  }))
}

const samples = organsIn(await readFile('content/organs.yaml', 'utf8'))
const generated = Array.from({ length: 350 }, (_, index) => organAt(index))
const organs = [...samples, ...generated, ...namesakes()]
const silent = 'shili-wu'
const sampleYears: Record<string, number> = { sangtong: 2020, baliying: 2024 }
const reports = organs.flatMap((organ) => {
  if (organ.id === silent) return []
  return reportsOf(organ, samples.includes(organ) ? [sampleYears[organ.id] ?? 2021] : YEARS)
})
const folder = await mkdtemp(join(inject('runFolder'), 'ways-'))
writeSearchIndex(reports, folder, { registered: organs.map(tableOrgan) })
const index = await openIndex(async (path) => {
  return new Uint8Array(await readFile(join(folder, 'search', path)))
})
const answers = answersFrom(index)

/** The first report that a query leads to, how it is taken, and all it leads to. */
async function ask(text: string, more: { region?: string; isExact?: boolean } = {}) {
  const signal = new AbortController().signal
  const answer = await answers({ text, year: '', type: '', ...more }, signal)
  const found = (await Array.fromAsync(answer.found)).flat()
  return { ...answer, found: found.map(({ organ, year }) => `${organ.id}/${year}`) }
}

describe('however a name, a year and a place are written, the right report comes first', () => {
  test.each([
    // The full name, the short one and what is between them.
    ['云山示例镇人民政府', 'shili-1-1-zhen/2023'],
    ['云山示例镇政府', 'shili-1-1-zhen/2023'],
    ['云山示例镇', 'shili-1-1-zhen/2023'],
    ['云山镇', 'shili-1-1-zhen/2023'],
    ['云山镇政府', 'shili-1-1-zhen/2023'],
    ['云山镇人民政府', 'shili-1-1-zhen/2023'],
    ['云山乡', 'shili-1-1-xiang/2023'],
    ['云山街道', 'shili-1-1-jiedao/2023'],
    ['云山示例街道办', 'shili-1-1-jiedao/2023'],
    ['云山示例办事处', 'shili-1-1-jiedao/2023'],
    ['云山示例开发区管委会', 'shili-1-1-kaifaqu/2023'],
    ['云山开发区管委会', 'shili-1-1-kaifaqu/2023'],
    ['云山示例县政府', 'shili-1-1-xian/2023'],
    ['云山县水务局', 'shili-1-1-shuiwuju/2023'],
    ['云山水务局', 'shili-1-1-shuiwuju/2023'],
    ['云山民政局', 'shili-1-1-minzhengju/2023'],
    // With the year.
    ['云山示例镇2022年', 'shili-1-1-zhen/2022'],
    ['云山示例镇 2022', 'shili-1-1-zhen/2022'],
    ['云山镇 2021', 'shili-1-1-zhen/2021'],
    ['2022 云山镇', 'shili-1-1-zhen/2022'],
    ['2022年云山镇', 'shili-1-1-zhen/2022'],
    ['云山镇二〇二二年', 'shili-1-1-zhen/2022'],
    ['云山镇二零二二年', 'shili-1-1-zhen/2022'],
    ['二〇二二年 云山镇', 'shili-1-1-zhen/2022'],
    ['云山镇22年', 'shili-1-1-zhen/2022'],
    ['云山镇２０２２年度', 'shili-1-1-zhen/2022'],
    ['云山镇2022年年报', 'shili-1-1-zhen/2022'],
    ['云山镇2022年度政府信息公开工作年度报告', 'shili-1-1-zhen/2022'],
    ['云山镇2022信息公开年报', 'shili-1-1-zhen/2022'],
    ['云山镇的2022年报告', 'shili-1-1-zhen/2022'],
    ['云山镇 2022 年 年报', 'shili-1-1-zhen/2022'],
    ['云山水务局2021', 'shili-1-1-shuiwuju/2021'],
    // With the place before it or beside it.
    ['示例市北片云山示例镇', 'shili-1-1-zhen/2023'],
    ['北片 云山镇 2022', 'shili-1-1-zhen/2022'],
    ['白水县新集镇', 'shili-0-1/2023'],
    ['白水县新集镇政府', 'shili-0-1/2023'],
    ['白水新集镇', 'shili-0-1/2023'],
    ['示例市白水县新集镇人民政府', 'shili-0-1/2023'],
    ['某省示例市白水县新集镇', 'shili-0-1/2023'],
    ['新集镇 白水县', 'shili-0-1/2023'],
    ['新集镇 白水', 'shili-0-1/2023'],
    ['红枫区河东镇2021年', 'shili-1-2/2021'],
    ['2021年红枫区河东镇', 'shili-1-2/2021'],
    ['红枫 河东镇 2022', 'shili-1-2/2022'],
    ['红枫区 2022年 河东镇政府 年报', 'shili-1-2/2022'],
    ['白水县2022年云桥镇报告', 'shili-2-1/2022'],
    // Departments by their short forms, organs by earlier names.
    ['青石县发改委', 'shili-fagai/2023'],
    ['青石发改委2022', 'shili-fagai/2022'],
    ['青石县卫健委', 'shili-weijian/2023'],
    ['青石县人社局', 'shili-renshe/2023'],
    ['青石县市场监管局', 'shili-shijian/2023'],
    ['青石县工商行政管理局', 'shili-shijian/2023'],
    ['青石县住建局2021年', 'shili-zhujian/2021'],
    ['青石县教体局', 'shili-jiaoti/2023'],
    ['旧桥乡', 'shili-2-0/2023'],
    ['旧桥乡政府2022年', 'shili-2-0/2022'],
    ['青石县城关街道办', 'shili-jiedao/2023'],
    ['城关街道办事处2022', 'shili-jiedao/2022'],
    ['青石县', 'shili-xian-0/2023'],
    ['青石县政府2021年', 'shili-xian-0/2021'],
    // The organs of the sample reports.
    ['八陡镇政府', 'badou/2021'],
    ['博山区八陡镇', 'badou/2021'],
    ['博山八陡2021', 'badou/2021'],
    ['淄博市博山区八陡镇人民政府2021年年报', 'badou/2021'],
    ['静乐县康家会镇政府', 'kangjiahui/2021'],
    ['忻州市康家会镇', 'kangjiahui/2021'],
    ['静乐县 2021', 'kangjiahui/2021'],
    ['桑垌乡政府2020', 'sangtong/2020'],
    ['夏邑桑垌乡', 'sangtong/2020'],
    ['济源梨林镇', 'lilin/2021'],
    ['八里营镇政府 2024年', 'baliying/2024'],
    ['badou', 'badou/2021'],
  ])('%s → %s', async (text, right) => {
    const { found, understanding, yearsOf } = await ask(text)
    expect(found[0]).toBe(right)
    const [card] = understanding.named
    const [organ] = right.split('/')
    if (card) expect([card.id, yearsOf(card).length > 0]).toEqual([organ, true])
  })
})

describe('an answer', () => {
  test('is word for word where the words stand in reports, with the year as a filter', async () => {
    const { isNarrowed, query, found } = await ask('行政处罚 2022')
    expect([isNarrowed, query.text, query.year]).toEqual([false, '行政处罚', '2022'])
    expect(found).toHaveLength(reports.filter(({ year }) => year === 2022).length)
  })

  test('is word for word when that is asked for', async () => {
    expect((await ask('云山镇2022年', { isExact: true })).found).toEqual([])
    const typed = await ask('行政处罚 2022', { isExact: true })
    const both = reports.filter(({ year, title, sections }) =>
      [title, String(year), ...sections.map(({ text }) => text)].join(' ').includes('2022'),
    )
    expect(typed.found).toHaveLength(both.length)
  })

  test('leaves what is no name word for word', async () => {
    const { isNarrowed, query, found } = await ask('云山镇政府 行政处罚 2022')
    expect([isNarrowed, query.text, query.year]).toEqual([true, '行政处罚', '2022'])
    expect(found).toEqual(['shili-1-1-zhen/2022'])
    expect((await ask('没有这个镇政府2022年')).found).toEqual([])
  })

  test('finds all organs in a place, and under an organ', async () => {
    const { found, understanding } = await ask('', { region: '白水县' })
    expect(understanding.within?.size).toBe(3)
    expect(new Set(found.map((report) => report.split('/')[0]))).toEqual(
      new Set(['shili-0-1', 'shili-1-1', 'shili-2-1']),
    )
    expect((await ask('新集镇', { region: '白水县' })).found[0]).toBe('shili-0-1/2023')
    expect((await ask('', { region: '没有的县' })).found).toEqual([])
  })

  test('tells of a registered organ that has no report, and of all that have one name', async () => {
    const { found, understanding, yearsOf } = await ask('无报告镇')
    expect([found, understanding.named.map(({ id }) => id)]).toEqual([[], [silent]])
    expect(understanding.named.map((organ) => yearsOf(organ))).toEqual([[]])
    const { understanding: of } = await ask('新集镇政府')
    expect(of.named.map(({ id }) => id)).toEqual(['shili-0-0', 'shili-0-1', 'shili-0-2'])
  })

  test('has the reports of one organ beside each other', async () => {
    const { found } = await ask('新集镇')
    const groups = found.map((report) => report.split('/')[0])
    const changes = groups.filter((organ, at) => organ !== groups[at - 1])
    expect(changes).toEqual([...new Set(groups)])
    expect(found.slice(0, 3)).toEqual(['shili-0-0/2023', 'shili-0-0/2022', 'shili-0-0/2021'])
  })
})
