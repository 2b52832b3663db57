/** One organ's reports through the years. */

import { formatInForce } from '../../../src/report/formats/index.ts'
import type { Organ } from '../../../src/report/report.ts'
import type { WrittenReport } from '../../../src/report/file/markdown.ts'
import { between, chanceFor } from './chance.ts'
import { yearFigures, type Past } from './figures.ts'
import { narrative } from './narrative.ts'
import { placedAt } from './questions.ts'
import { organAt } from './organs.ts'

/** The years every organ reports on. */
export const years = [2019, 2020, 2021, 2022, 2023] as const

/** A report together with its organ. */
export interface MadeReport {
  readonly organ: Organ
  readonly report: WrittenReport
}

function publishedOn(organ: Organ, year: number, random: () => number): string {
  const month = organ.type === '政府' ? between(random, 1, 3) : 1
  return `${year + 1}-0${month}-${between(random, 4, 28).toString().padStart(2, '0')}`
}

/** The reports of the organ of a number, oldest first; the same on every call. */
export function seriesAt(index: number): MadeReport[] {
  const organ = organAt(index)
  const ofOrgan = chanceFor(index, 1)
  const scale = {
    decisions: between(ofOrgan, 3, 900),
    documents: between(ofOrgan, 1, 12),
    requests: ofOrgan() < 0.6 ? 1 : between(ofOrgan, 2, 40),
  }
  let past: Past | undefined
  return years.map((year, at) => {
    const format = formatInForce(year)
    if (!format) throw new Error(`no format for ${year}`)
    const random = chanceFor(index, year)
    const made = yearFigures(format, random, scale, past)
    past = made.past
    const { figures } = made
    const report = {
      organ: organ.id,
      year,
      format,
      title: `${organ.name}${year}年政府信息公开工作年度报告`,
      published: publishedOn(organ, year, random),
      figures,
      sections: narrative(
        { format, year, own: organ.shortName, figures },
        random,
        placedAt(index, at).map(({ sentence }) => sentence),
      ),
    }
    return { organ, report }
  })
}

/** How many organs a number of reports has. */
export function organCount(reports: number): number {
  return Math.max(1, Math.round(reports / years.length))
}

const CHANGED_FIGURE = 'proactive.licences.decisions'

/** A report of the newest year after a clerk's correction: one figure, one sentence. */
export function corrected({ organ, report }: MadeReport): MadeReport {
  const before = report.figures.get(CHANGED_FIGURE)?.value ?? 0
  const text = String(before + 1)
  const figures = new Map(report.figures)
  figures.set(CHANGED_FIGURE, { state: 'number', value: before + 1, text })
  const [first, ...others] = report.sections
  if (!first) throw new Error('a report without sections')
  const markdown = `${first.markdown}\n\n更正：行政许可的数量改为${text}件，特此说明。`
  return { organ, report: { ...report, figures, sections: [{ ...first, markdown }, ...others] } }
}
