/** The columns of the wide table: a row a report, a column a figure. Their names are permanent. */

import type { Organ } from '../report.ts'
import { rules } from '../rules.ts'
import { placeName, unitOf } from '../spec.ts'
import { figureColumns } from './figure-columns.ts'

/** What a report says in the wide table. */
export interface WideRow {
  readonly organ: Organ
  readonly year: number
  readonly edition: string
  readonly title: string
  /** YYYY-MM-DD; null where it is not known. */
  readonly published: string | null
  readonly daysLate: number | null
  /** The path of its page at the host, sub-path and all. */
  readonly address: string
  /** All its figures; see figure-columns.ts. */
  readonly figures: string
  /** How often each rule has something to say of it. */
  readonly counts: Readonly<Record<string, number>>
}

/** What a column holds: text, a whole number, a number, a day. */
export type WideType = 'string' | 'integer' | 'number' | 'date'

/** A column of the wide table. */
export interface WideColumn {
  readonly name: string
  readonly type: WideType
  /** What it is called in Chinese. */
  readonly title: string
  readonly means: string
}

/** A column about a report or its organ; null where nothing is known. */
interface FactColumn extends WideColumn {
  readonly of: (row: WideRow) => string | number | null
}

const SCOPES = { own: '本级', area: '汇总' } as const

/** The columns before the figures. */
export const factColumns: readonly FactColumn[] = [
  {
    ...{ name: 'organ', type: 'string', title: '机关代号', means: '机关的代号，不会改变' },
    of: ({ organ }) => organ.id,
  },
  {
    ...{ name: 'organ_name', type: 'string', title: '机关名称', means: '机关的全称' },
    of: ({ organ }) => organ.name,
  },
  {
    ...{ name: 'short_name', type: 'string', title: '简称', means: '机关的简称' },
    of: ({ organ }) => organ.shortName,
  },
  {
    ...{ name: 'type', type: 'string', title: '类型', means: '机关的类型，如镇、乡、部门' },
    of: ({ organ }) => organ.type,
  },
  {
    ...{ name: 'region', type: 'string', title: '地区', means: '机关所在的地区，没有登记的为空' },
    of: ({ organ }) => organ.region ?? null,
  },
  {
    ...{ name: 'parent', type: 'string', title: '上级', means: '上级机关的代号，没有的为空' },
    of: ({ organ }) => organ.parent ?? null,
  },
  {
    name: 'region_code',
    type: 'string',
    title: '行政区划代码',
    means: '6 位或 12 位代码，没有登记的为空',
    of: ({ organ }) => organ.regionCode ?? null,
  },
  {
    name: 'scope',
    type: 'string',
    title: '范围',
    means: '本级：只是本机关的数字；汇总：连同下属机关的；没有写明的为空',
    of: ({ organ }) => (organ.scope ? SCOPES[organ.scope] : null),
  },
  {
    ...{ name: 'year', type: 'integer', title: '年度', means: '报告的年度' },
    of: ({ year }) => year,
  },
  {
    ...{ name: 'edition', type: 'string', title: '版次', means: '年度报告格式的版次' },
    of: ({ edition }) => edition,
  },
  {
    ...{ name: 'title', type: 'string', title: '标题', means: '报告的标题' },
    of: ({ title }) => title,
  },
  {
    ...{ name: 'published', type: 'date', title: '公布日期', means: '公布的日期，不知道的为空' },
    of: ({ published }) => published,
  },
  {
    name: 'days_late',
    type: 'integer',
    title: '逾期天数',
    means: '比规定的期限晚几天，按期的为 0，不知道公布日期的为空',
    of: ({ daysLate }) => daysLate,
  },
  {
    name: 'address',
    type: 'string',
    title: '网页',
    means: '报告页面在本站域名下的路径',
    of: ({ address }) => address,
  },
]

/** The two columns that say which cells have no number; a figure in neither is not in the report's form. */
export const stateColumns = {
  blank: {
    name: 'blank',
    type: 'string',
    title: '空着的格',
    means: '原表空着的各格的代号，以空格隔开；没有的为空',
  },
  na: {
    name: 'not_applicable',
    type: 'string',
    title: '印着“/”的格',
    means: '印着“/”的各格的代号，以空格隔开；没有的为空',
  },
} as const satisfies Record<string, WideColumn>

/** The name of the column that counts what a rule has to say. */
export function ruleColumn(rule: string): string {
  return `findings.${rule}`
}

/** The rules that may have something to say of a report that is published. */
export const publishedRules = rules.filter(
  ({ severity, scope }) => scope !== 'site' && (severity !== 'error' || scope === 'table'),
)

/** Every column of the wide table, in order. */
export const wideColumns: readonly WideColumn[] = [
  ...factColumns.map(({ name, type, title, means }) => ({ name, type, title, means })),
  ...figureColumns.map(({ id, place, editions }): WideColumn => {
    const unit = unitOf(place)
    return {
      name: id,
      type: 'number',
      title: placeName(place),
      means: `单位${unit}；见于 ${editions.toReversed().join('、')} 版格式，没有数字的为空`,
    }
  }),
  stateColumns.blank,
  stateColumns.na,
  ...publishedRules.map(({ id, says }): WideColumn => {
    return {
      name: ruleColumn(id),
      type: 'integer',
      title: `核对 ${id}`,
      means: `几处不合：${says}`,
    }
  }),
]
