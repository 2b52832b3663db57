/** Where a report file stands, held against what it says of itself. */

import { nameOfReport } from '../report/file/name.ts'
import type { Problem } from '../report/finding.ts'
import type { Report } from '../report/report.ts'
import { problem } from '../report/rules.ts'

/** What is wrong with the place of a file, or with the organ it names. */
export function placeProblems(
  name: string,
  read: Pick<Report, 'organ' | 'year'>,
  organs?: ReadonlySet<string>,
): Problem[] {
  const due = nameOfReport(read.organ, read.year)
  const known = organs?.has(read.organ) ?? true
  return [
    ...(name === due
      ? []
      : [
          problem(
            'file-place',
            ['机关'],
            `文件在 ${name}，里面写的机关、年度却应在 ${due}。`,
            '请改正机关、年度，或者移动文件；一个机关一个年度只有一份报告。',
          ),
        ]),
    ...(known
      ? []
      : [
          problem(
            'organ-unknown',
            ['机关'],
            `organs.yaml 里没有登记“${read.organ}”。`,
            '请改正代号，或在 organs.yaml 里登记这个机关。',
          ),
        ]),
  ]
}

/** Where the organ's id is none, the one in whose folder the file stands is named. */
export function withId(found: Problem, name: string, organs?: ReadonlySet<string>): Problem {
  const id = name.split('/')[1] ?? ''
  if (found.path !== '机关' || !organs?.has(id)) return found
  return { ...found, hint: `文件在 reports/${id}/ 里，这里应写 ${id}。${found.hint}` }
}
