import { checkReport } from '../report/checks.ts'
import type { Finding, Problem } from '../report/finding.ts'
import type { Report } from '../report/report.ts'
import { problem } from '../report/rules.ts'
import type { AttachmentFacts } from '../report/rules/rule.ts'
import { locateProblems, TOP } from '../text/locate-problems.ts'
import { parseReport } from '../text/report-text.ts'
import { attachmentFacts } from './attachment-facts.ts'
import { readTextFile, shownPath } from './text-file.ts'

/** A report file read: the report, unless it is of the wrong shape, and all there is to say of it. */
export interface ReportFile {
  readonly report?: Report
  /** Names of the files its narrative shows or links to, each once. */
  readonly attachments: readonly string[]
  readonly findings: readonly Finding[]
  /** Adds to further problems where in the file they stand. */
  readonly place?: (problems: readonly Problem[]) => Finding[]
}

function placeProblems(
  name: string,
  read: { organ: string; year: number },
  organs?: ReadonlySet<string>,
): Problem[] {
  const due = `reports/${read.organ}/${read.year}.md`
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
function withId(found: Problem, name: string, organs?: ReadonlySet<string>): Problem {
  const id = name.split('/')[1] ?? ''
  if (found.path !== '机关' || !organs?.has(id)) return found
  return { ...found, hint: `文件在 reports/${id}/ 里，这里应写 ${id}。${found.hint}` }
}

/**
 * Reads one report of a content folder. `name` is its path there (`reports/badou/2021.md`), `organs`
 * the ids of the organs known, or nothing where that cannot be said. `judge` says which rules the report
 * is held against: unless told otherwise, those on its form.
 */
export async function readReportFile(
  folder: string,
  name: string,
  organs?: ReadonlySet<string>,
  judge: (report: Report, attachments: readonly AttachmentFacts[]) => Problem[] = checkReport,
): Promise<ReportFile> {
  const shown = shownPath(folder, name)
  const file = await readTextFile(folder, name)
  if ('rule' in file)
    return { attachments: [], findings: locateProblems([file], shown, '', () => TOP) }
  const { report, attachments, problems, place } = parseReport(file.text, name, shown)
  const beside = name.replace(/\.md$/, '')
  const { facts, problems: missing } = await attachmentFacts(folder, beside, attachments)
  const told = [...problems.map((one) => withId(one, name, organs)), ...missing]
  if (!report) return { attachments: [], findings: place(told) }
  return {
    report,
    attachments: [...new Set(attachments.map((one) => one.name))],
    findings: place([...placeProblems(name, report, organs), ...judge(report, facts), ...told]),
    place,
  }
}
