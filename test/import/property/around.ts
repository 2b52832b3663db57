/** What stands around a report: titles over two lines, days near them, lists of other reports. */

import type { Organ } from '../../../src/report/report.ts'
import type { Printed } from './generate.ts'
import { titleOf } from './laid.ts'
import type { Random } from './random.ts'

/** A report's surroundings, and what is true of it. */
export interface Around {
  readonly name: string
  /** The lines of its title, and what stands under it, in the place of the plain title. */
  readonly head: readonly string[]
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly organs: readonly Organ[]
  readonly title: string
  /** Undefined where nothing says it. */
  readonly year: number | undefined
  /** Undefined where two organs could be meant. */
  readonly organ: string | undefined
  readonly published?: string
}

const NUMERALS = '〇一二三四五六七八九'

function organ(id: string, name: string, region?: string): Organ {
  return { id, name, shortName: name, aliases: [], type: '镇', ...(region && { region }) }
}

function plain(printed: Printed): Around {
  const title = titleOf(printed)
  const organs = [organ('own', printed.organ), organ('other', '别处镇')]
  const { year } = printed
  const known = { title, year, organ: 'own' }
  return { name: 'plain', head: [title], before: [], after: [], organs, ...known }
}

function titlesOf(name: string, years: readonly number[]): string[] {
  return years.map((year) => `${name}${year}年政府信息公开工作年度报告`)
}

type Change = (around: Around, printed: Printed, random: Random) => Around

/** A day under the title is none of publication unless a word says so. */
const changes: Readonly<Record<string, Change>> = {
  twoLines: (around, { organ: name, year }) => ({
    ...around,
    head: [name, `${year}年政府信息公开工作年度报告`, ...around.head.slice(1)],
  }),
  tornTitle: (around, _, random) => {
    const at = 3 + random.below(around.title.length - 6)
    const [first = '', ...rest] = around.head
    return { ...around, head: [first.slice(0, at), first.slice(at), ...rest] }
  },
  dayUnder: (around, { year }) => ({
    ...around,
    head: [...around.head, `（${year + 1}年1月20日）`],
  }),
  dayAfter: (around, { year }) => ({
    ...around,
    after: [...around.after, `${year + 1}年1月20日`],
  }),
  published: (around, { year }, random) => {
    const day = `${year + 1}-01-2${random.below(9)}`
    const line = `${random.pick(['发布日期', '公布日期', '发布时间'])}：${day} 来源：本机关`
    return { ...around, published: day, head: [...around.head, line] }
  },
  otherYears: (around, { organ: name, year }, random) => {
    const list = titlesOf(name, [year - 1, year - 2, year + 1].slice(random.below(2)))
    return random.chance(0.5)
      ? { ...around, before: [...around.before, ...list] }
      : { ...around, after: [...around.after, ...list] }
  },
  otherOrgans: (around, { year }) => ({
    ...around,
    before: [...around.before, ...titlesOf('别处镇', [year, year - 1])],
  }),
  noYear: (around, { organ: name }) => {
    const title = `${name}政府信息公开工作年度报告`
    return { ...around, year: undefined, title, head: [title, ...around.head.slice(1)] }
  },
  numerals: (around, { year }) => {
    const word = [...String(year)].map((one) => NUMERALS[Number(one)] ?? '').join('')
    const title = around.title.replace(String(year), word)
    return { ...around, title, head: [title, ...around.head.slice(1)] }
  },
  twins: (around, { organ: name }) => ({
    ...around,
    organ: undefined,
    organs: [organ('own', name, '甲县'), organ('twin', name, '乙县')],
  }),
}

const kinds = Object.keys(changes)

/** The surroundings of a case: of every fifth none, of the others one or two. */
export function aroundOf(printed: Printed, random: Random): Around {
  const base = plain(printed)
  if (random.chance(0.2)) return base
  const chosen = [random.pick(kinds), ...(random.chance(0.5) ? [random.pick(kinds)] : [])]
  // A title is first worded, then broken.
  const inOrder = [...new Set(chosen)].sort(
    (one, other) => Number(/Lines|torn/u.test(one)) - Number(/Lines|torn/u.test(other)),
  )
  const names = inOrder.filter(
    (name, at) =>
      !(
        at > 0 &&
        /Lines|torn|numerals|noYear/u.test(name) &&
        /Lines|torn|numerals|noYear/u.test(inOrder[0] ?? '')
      ),
  )
  return names.reduce(
    (around, name) => ({
      ...(changes[name]?.(around, printed, random) ?? around),
      name: names.join('+'),
    }),
    base,
  )
}
