/** The text of a report file → the report, and what is wrong with its shape. Reads no disk. */

import type { Finding, Problem } from '../report/finding.ts'
import { formatOf, formats } from '../report/formats/index.ts'
import { formatAsWritten } from '../report/one-row.ts'
import { reportSchema } from '../report/frontmatter-schema.ts'
import type { Report } from '../report/report.ts'
import { problem } from '../report/rules.ts'
import type { Format } from '../report/spec.ts'
import { splitFrontmatter } from './frontmatter.ts'
import type { Attachment } from './markdown.ts'
import { readNarrative } from './narrative.ts'
import { locateProblems, problemsOf, TOP, type Placeable } from './locate-problems.ts'
import type { YamlText } from './yaml.ts'

/** The text of a report file, parsed. */
export interface ParsedReport {
  /** Absent if the text is of the wrong shape. */
  readonly report?: Report
  /** The files its narrative shows or links to, wherever it names them. */
  readonly attachments: readonly Attachment[]
  /** What is wrong with its shape, or doubtful about its narrative. */
  readonly problems: readonly Placeable[]
  /** Says where in the text problems stand. */
  readonly place: (problems: readonly Placeable[]) => Finding[]
}

function edition(yaml: YamlText): Format | Problem {
  const head = (yaml.value ?? {}) as Record<string, unknown>
  const known = formats.map((format) => `${format.edition}（${format.notice}）`).join('、')
  const hint = `请写“格式: ”加版次，本站认识的有：${known}。`
  if (typeof head !== 'object' || Array.isArray(head))
    return problem('shape', [], '两行 --- 之间不是分行写的各项。', hint)
  const word = head['格式']
  if (typeof word !== 'string') return problem('edition', ['格式'], '没有写明用哪一版格式。', hint)
  const format = formatOf(word)
  return format
    ? formatAsWritten(format, head)
    : problem('edition', ['格式'], `没有“${word.slice(0, 40)}”这一版格式。`, hint)
}

/**
 * Parses the text of a report file. `name` is its path in the content folder (`reports/badou/2021.md`),
 * `shown` the path that findings name.
 */
export function parseReport(text: string, name: string, shown = name): ParsedReport {
  const parts = splitFrontmatter(text)
  if ('rule' in parts)
    return {
      attachments: [],
      problems: [parts],
      place: (problems) => locateProblems(problems, shown, text, () => TOP),
    }
  const { yaml, body, bodyLine } = parts
  const place = (problems: readonly Placeable[]): Finding[] =>
    locateProblems(problems, shown, text, yaml.locate)
  const broken = (problems: readonly Placeable[]) => ({ attachments: [], problems, place })
  if (yaml.problems.length > 0) return broken(yaml.problems)
  const format = edition(yaml)
  if ('rule' in format) return broken([format])
  const parsed = reportSchema(format).safeParse(yaml.value)
  const narrative = readNarrative(format, body, bodyLine, name.replace(/^.*\/|\.md$/g, ''))
  const { sections, problems, attachments } = narrative
  if (parsed.success)
    return { report: { ...parsed.data, format, sections }, attachments, problems, place }
  return { attachments, problems: [...problemsOf(parsed.error), ...problems], place }
}
