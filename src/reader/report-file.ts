import { checkReport } from '../report/checks.ts'
import type { Finding, Problem } from '../report/finding.ts'
import type { Report } from '../report/report.ts'
import type { AttachmentFacts } from '../report/rules/rule.ts'
import { placeProblems, withId } from '../text/file-place.ts'
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
  const file = readTextFile(folder, name)
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
