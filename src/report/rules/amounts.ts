/** Rules about figures that cannot well be, whoever published them. */

import { figureAt, placesOfFormat } from '../figures.ts'
import { kindOf, placeName, unitOf } from '../spec.ts'
import { kindOfOrgan, makesNoRegulations } from './organ-names.ts'
import type { Found, ReportRule, ReportSubject } from './rule.ts'
import { yamlPathOf } from './tables.ts'

/** 万元; more than this in a year is unheard of, and 元 typed as 万元 mostly exceeds it. */
const MOST = { township: 1_000, other: 100_000, government: 10_000_000 } as const

function checkAmounts({ report, organ }: ReportSubject): Found[] {
  const most = MOST[organ ? kindOfOrgan(organ) : 'other']
  return placesOfFormat(report.format)
    .filter((place) => kindOf(place) === 'amount' && unitOf(place) === '万元')
    .flatMap((place) => {
      const { value, text } = figureAt(report.figures, place.id)
      if (value === null || value < most) return []
      const message = `“${placeName(place)}”为 ${text} 万元，即 ${value * 10_000} 元，大得不像。`
      return { at: yamlPathOf(place), path: place.id, message }
    })
}

function checkRegulations({ report, organ }: ReportSubject): Found[] {
  if (!organ || !makesNoRegulations(organ)) return []
  return placesOfFormat(report.format)
    .filter(({ id }) => id.startsWith('proactive.regulations.'))
    .flatMap((place) => {
      const { value, text } = figureAt(report.figures, place.id)
      if (!value) return []
      const message = `“${placeName(place)}”为 ${text}，但${organ.name}不能制定规章。`
      return { at: yamlPathOf(place), path: place.id, message }
    })
}

/** In the order in which findings are told. */
export const amountRules: readonly ReportRule[] = [
  {
    id: 'amount-unit',
    severity: 'warning',
    scope: 'figure',
    says: '金额的单位是万元，没有把元当作万元。',
    hint: '请核对单位：以元计的，除以 10000 再填；确是这么多的不必改。',
    source: '年度报告格式表二“单位：万元”',
    check: checkAmounts,
  },
  {
    id: 'regulations-not-theirs',
    severity: 'warning',
    scope: 'figure',
    says: '县级以下的机关不能制定规章，这一行应是 0。',
    hint: '请对照原件；多半是把规范性文件或内部制度填进了规章一行。原件确实这样印的，照录不改。',
    source: '立法法第九十一条、第九十三条',
    check: checkRegulations,
  },
]
