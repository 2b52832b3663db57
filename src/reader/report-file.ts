import type { z } from 'zod'
import { complaintIn } from '../report/complaint.ts'
import { checkReport } from '../report/checks.ts'
import type { Finding, Problem, Spot, YamlPath } from '../report/finding.ts'
import { formatOf, formats } from '../report/formats/index.ts'
import { reportSchema } from '../report/frontmatter-schema.ts'
import type { Report } from '../report/report.ts'
import { problem } from '../report/rules.ts'
import { PERSONAL_DATA, withoutNumbers } from '../report/rules/privacy.ts'
import type { AttachmentFacts } from '../report/rules/rule.ts'
import type { Format } from '../report/spec.ts'
import { attachmentFacts } from './attachment-facts.ts'
import { splitFrontmatter } from './frontmatter.ts'
import { readNarrative } from './narrative.ts'
import { readTextFile, shownPath } from './text-file.ts'
import type { YamlText } from './yaml.ts'

/** A report file read: the report, unless it is of the wrong shape, and all there is to say of it. */
export interface ReportFile {
  readonly report?: Report
  /** Names of the files its narrative shows or links to, each once. */
  readonly attachments: readonly string[]
  readonly findings: readonly Finding[]
  /** Adds to further problems where in the file they stand. */
  readonly place?: (problems: readonly Problem[]) => Finding[]
}

function spotOf(at: Problem['at'], locate: (path: YamlPath) => Spot): Spot {
  if (typeof at === 'number') return { line: at, column: 1 }
  return 'line' in at ? at : locate(at)
}

/** Adds to problems where in a file they stand. */
export function placed(
  problems: readonly (Problem & { spot?: Spot })[],
  shown: string,
  text: string,
  locate: (path: YamlPath) => Spot,
): Finding[] {
  if (problems.length === 0) return []
  const lines = text.split(/\r\n?|\n/)
  return problems.map(({ at, spot: given, ...rest }) => {
    const spot = given ?? spotOf(at, locate)
    const line = (lines[spot.line - 1] ?? '').slice(0, 500)
    // What must not be published must not be spread by the logs of a check either.
    const excerpt = rest.rule === PERSONAL_DATA ? withoutNumbers(line) : line
    return { ...rest, file: shown, ...spot, excerpt }
  })
}

/** What zod found, as problems under our rules. */
export function problemsOf(error: z.ZodError): Problem[] {
  return error.issues.flatMap((issue) => {
    const { rule, message, hint } = complaintIn(issue.message)
    const path = issue.path as YamlPath
    if (issue.code !== 'unrecognized_keys') return problem(rule, path, message, hint)
    return issue.keys.map((key) => problem(rule, [...path, key], `“${key}”：${message}`, hint))
  })
}

const MISPLACED = { line: 1, column: 1 }
const NOTHING = { attachments: [] }

function edition(yaml: YamlText): Format | Problem {
  const head = (yaml.value ?? {}) as Record<string, unknown>
  const known = formats.map((format) => `${format.edition}（${format.notice}）`).join('、')
  const hint = `请写“格式: ”加版次，本站认识的有：${known}。`
  if (typeof head !== 'object' || Array.isArray(head))
    return problem('shape', [], '两行 --- 之间不是分行写的各项。', hint)
  const word = head['格式']
  if (typeof word !== 'string') return problem('edition', ['格式'], '没有写明用哪一版格式。', hint)
  return (
    formatOf(word) ?? problem('edition', ['格式'], `没有“${word.slice(0, 40)}”这一版格式。`, hint)
  )
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
  if ('rule' in file) return { ...NOTHING, findings: placed([file], shown, '', () => MISPLACED) }
  const parts = splitFrontmatter(file.text)
  if ('rule' in parts)
    return { ...NOTHING, findings: placed([parts], shown, file.text, () => MISPLACED) }
  const { yaml, body, bodyLine } = parts
  const place = (problems: readonly (Problem & { spot?: Spot })[]): Finding[] =>
    placed(problems, shown, file.text, yaml.locate)
  if (yaml.problems.length > 0) return { ...NOTHING, findings: place(yaml.problems) }
  const format = edition(yaml)
  if ('rule' in format) return { ...NOTHING, findings: place([format]) }
  const parsed = reportSchema(format).safeParse(yaml.value)
  const narrative = readNarrative(format, body, bodyLine, name.replace(/^.*\/|\.md$/g, ''))
  const beside = name.replace(/\.md$/, '')
  const { facts, problems } = await attachmentFacts(folder, beside, narrative.attachments)
  const told = [...narrative.problems, ...problems]
  if (!parsed.success)
    return { ...NOTHING, findings: place([...problemsOf(parsed.error), ...told]) }
  const report: Report = { ...parsed.data, format, sections: narrative.sections }
  return {
    report,
    attachments: [...new Set(narrative.attachments.map((one) => one.name))],
    findings: place([...placeProblems(name, report, organs), ...judge(report, facts), ...told]),
    place,
  }
}
