/** What is doubtful about the form of a draft: which edition it has, and which sections. */

import { numeral } from '../../report/numerals.ts'
import type { Format } from '../../report/spec.ts'
import type { Doubt } from '../doubt.ts'
import type { editionOf } from './edition.ts'
import type { Parted } from './stretches.ts'

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
