/** What is doubtful about a draft beside its figures: whose it is, which edition, which sections. */

import type { Organ } from '../../report/report.ts'
import { numeral } from '../../report/sections.ts'
import type { Format } from '../../report/spec.ts'
import type { Doubt } from '../doubt.ts'
import type { editionOf } from './edition.ts'
import { yearIn } from './identity.ts'
import type { Parted } from './stretches.ts'

/** What the clerk says about the source, and the organs of the portal. */
export interface Known {
  readonly organs: readonly Organ[]
  readonly organ?: string | undefined
  readonly year?: number | undefined
}

const LOOK = '请对照原件核对。'

/** Headings of another edition, or of none. */
export function editionDoubts(found: ReturnType<typeof editionOf>, format: Format): Doubt[] {
  const nowhere = { path: 'edition', where: '', quote: '' }
  if (!found.format)
    return [
      {
        rule: 'import-edition',
        ...nowhere,
        message: `从表里的栏目看不出用的是哪一版格式，按${format.edition}年版读。`,
        hint: LOOK,
      },
    ]
  return found.others.map(({ format: other, keys }) => ({
    rule: 'import-edition',
    ...nowhere,
    quote: keys.join('、'),
    message: `表里夹有${other.edition}年版格式的栏目，仍按${format.edition}年版读。`,
    hint: LOOK,
  }))
}

/** Sections that are missing, or that the form does not know. */
export function sectionDoubts(format: Format, parted: readonly Parted[]): Doubt[] {
  const missing = format.sections.filter((section) =>
    parted.every((one) => one.segment.section?.number !== section.number),
  )
  return [
    ...missing.map((section): Doubt => ({
      rule: 'import-section',
      path: `sections.${section.number}`,
      where: '',
      quote: '',
      message: `没有找到第${numeral(section.number)}部分“${section.title}”。`,
      hint: '原件有这一部分的，请补写标题和内容；原件没有的不必补。',
    })),
    ...parted
      .slice(1)
      .filter((one) => !one.segment.section)
      .map(({ segment }): Doubt => ({
        rule: 'import-section',
        path: 'sections',
        where: segment.where,
        quote: segment.title,
        message: `“${segment.title}”不是年度报告的六个部分之一，照原样留着。`,
        hint: LOOK,
      })),
  ]
}

/** What is not sure about title, year and organ. */
export function identityDoubts(
  draft: {
    title: string
    where: string
    year?: number | undefined
    organName: string
    organ?: Organ | undefined
    isSure: boolean
  },
  known: Known,
): Doubt[] {
  const at = { where: draft.where, quote: draft.title }
  const doubts: Doubt[] = []
  if (draft.title === '')
    doubts.push({
      rule: 'import-title',
      path: 'title',
      ...at,
      message: '没有找到标题。',
      hint: '请在草稿里补写标题。',
    })
  if (draft.year === undefined)
    doubts.push({
      rule: 'import-year-unknown',
      path: 'year',
      ...at,
      message: '标题里没有年度。',
      hint: '请用 --year 写明，如 --year 2024。',
    })
  const said = yearIn(draft.title)
  if (said !== undefined && known.year !== undefined && said !== known.year)
    doubts.push({
      rule: 'import-year',
      path: 'year',
      ...at,
      message: `标题写的是${said}年，--year 写的是${known.year}年，按 --year。`,
      hint: LOOK,
    })
  if (!draft.organ) {
    const id = known.organ ?? '（拼音代号）'
    const name = draft.organName || '（机关全称）'
    doubts.push({
      rule: known.organ === undefined ? 'import-organ-unknown' : 'import-organ',
      path: 'organ',
      ...at,
      message: `organs.yaml 里没有“${known.organ ?? name}”这个机关。`,
      hint: `请在 organs.yaml 里登记：\n- id: ${id}\n  名称: ${name}\n  类型: （政府、部门、镇、乡、街道……）\n再用 --organ 写明代号。`,
    })
  } else if (!draft.isSure)
    doubts.push({
      rule: 'import-organ',
      path: 'organ',
      ...at,
      message: `机关按“${draft.organ.name}”（${draft.organ.id}）读。`,
      hint: '不对的请用 --organ 写明。',
    })
  return doubts
}
