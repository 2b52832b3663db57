/** A report of an organ that there is not, for a portal that has none yet. */

import { placesOfFormat, readFigure } from './figures.ts'
import { formats } from './formats/index.ts'
import { nameOfReport } from './file/name.ts'
import type { Organ } from './report.ts'
import { reportMarkdown } from './file/markdown.ts'
import { sectionsToWrite } from './file/skeleton.ts'
import { kindOf, type SectionSpec } from './spec.ts'

/** An organ whose name says that there is no such organ. */
export const exampleOrgan: Organ = {
  id: 'shilizhen',
  name: '示例县示例镇人民政府',
  shortName: '示例镇',
  aliases: [],
  type: '镇',
}

const SAID: Readonly<Record<NonNullable<SectionSpec['about']>, string>> = {
  problems:
    '这是示例：主要问题是有的信息公开得不够及时，专人不足。下一步每周检查一次，完善更新的流程，加强培训。',
  other: '这是示例：本年度未收取信息处理费。',
}

function narrativeOf({ about, parts }: SectionSpec, headings: string): string {
  if (about) return SAID[about]
  if (!parts) return headings
  return headings
    .split('\n\n')
    .map((heading) => `${heading}\n\n这是示例：在这里照原件写这一方面的情况。`)
    .join('\n\n')
}

/** Its report under the newest edition: the file's place below a content folder, and its text. */
export function exampleReport(): { readonly name: string; readonly text: string } {
  const format = formats.at(-1)
  if (!format) throw new Error('no edition is declared')
  const year = format.firstYear
  const figures = placesOfFormat(format).flatMap((place) => {
    const figure = readFigure('0', kindOf(place))
    return figure ? [[place.id, figure] as const] : []
  })
  const written = sectionsToWrite(format).map(({ heading, markdown }, at) => {
    const section = format.sections[at]
    return { heading, markdown: section ? narrativeOf(section, markdown) : markdown }
  })
  const { text } = reportMarkdown({
    organ: exampleOrgan.id,
    year,
    format,
    title: `${exampleOrgan.shortName}${year}年政府信息公开工作年度报告`,
    figures: new Map(figures),
    sections: written,
  })
  return { name: nameOfReport(exampleOrgan.id, year), text }
}
