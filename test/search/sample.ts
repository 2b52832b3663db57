/** Invented reports for the search tests, the same for the same seed. */

import type { SearchableReport } from './write-index.ts'

/** Numbers from 0 to 1 that a seed fixes (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** One of the items. */
export function oneOf<T>(items: readonly T[], random: () => number): T {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new Error('nothing to choose from')
  return item
}

const TYPES = ['town', '街道', '县级部门']
const PLACES = ['青石', '白水', '红枫', '𠮷田', '㐂乐', '云桥', '石门', '南溪', '东坪', '西岭']
const KINDS = ['镇人民政府', '街道办事处', '教育局', '卫生健康局']
const HEADINGS = ['一、总体情况', '五、存在的主要问题及改进情况', '六、其他需要报告的事项']
const CLAUSES = [
  '本年度主动公开政府信息',
  '危及“三安全一稳定”的信息不予公开',
  '公公公示期满，',
  '收到依申请公开',
  '便民服务中心设公开栏',
  '（一）、（二）两项合并计算；',
  '办结率100％，同比增长12.5%。',
  '参见第①条、第②条及附件Ⅲ。\n',
  'Café ﬁle № 5，网址ｗｗｗ．ＥＸＡＭＰＬＥ．org',
  'résumé 与 re\u0301sume\u0301 并存，',
  '全角０１２３与半角0123，',
  'かな：ｶﾞイド、ガイド、は\u3099',
  '满意度👍🏽很高🙂，',
  '人口约３．５万人（含暂住）',
  '𠮷野家、㐂寿、〇〇年、々号，',
  'ΟΔΟΣ，Straße，İstanbul；',
  '\u00a0　\t公　开　栏\n\n',
  '对不上的“引号、《书名》——破折号……',
  '加强组织领导，完善制度机制',
  '推进基层政务公开标准化规范化',
  '公公公开公',
  '各村（社区）',
]

/** Reports of invented organs over three years, some with rare characters at the edges of a text. */
export function sampleReports(count: number, seed: number, length = 400): SearchableReport[] {
  const random = randomFrom(seed)
  return Array.from({ length: count }, (_, index) => {
    const number = Math.floor(index / 3)
    const place = `示例${PLACES[number % PLACES.length]}${number}`
    const organShortName = `${place}${KINDS[number % KINDS.length]}`
    const organName = `示例市${organShortName}`
    const year = 2021 + (index % 3)
    return {
      organ: `shili-${number}`,
      year,
      organType: TYPES[number % TYPES.length] ?? '',
      organName,
      organShortName,
      ...(number % 2 === 0 && { region: `示例市${place.slice(-1)}区` }),
      aliases: number % 4 === 0 ? [`示例旧${place}乡`, `é${place}`] : [],
      title: `${organShortName}${year}年政府信息公开工作年度报告`,
      sections: HEADINGS.map((title, place) => ({
        number: place + 1,
        title,
        text: narrative(length / 3, random),
      })),
    }
  })
}

function narrative(length: number, random: () => number): string {
  let text = ''
  while (text.length < length) {
    const han = String.fromCodePoint(0x4e00 + Math.floor(random() * 600))
    text += random() < 0.3 ? han : oneOf(CLAUSES, random)
  }
  return text
}
