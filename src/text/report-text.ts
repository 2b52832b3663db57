/** The text of a report file → the report, and what is wrong with its shape. Reads no disk. */

import type { Finding, Problem } from '../report/finding.ts'
import { formatOf, formats } from '../report/formats/index.ts'
import { formatAsWritten } from '../report/one-row.ts'
import { reportSchema } from '../report/schema/frontmatter.ts'
import type { Report } from '../report/report.ts'
import { remember } from '../report/remember.ts'
import { problem } from '../report/rules.ts'
import type { Format } from '../report/spec.ts'
import { splitFrontmatter, type Frontmatter } from './frontmatter.ts'
import type { Section } from '../report/sections.ts'
import type { Attachment } from './markdown.ts'
import { readNarrative, type Narrative } from './narrative.ts'
import { locateProblems, problemsOf, TOP, type Placeable } from './locate-problems.ts'
import type { YamlText } from './yaml.ts'

/** The head of a report file: its YAML, the edition that it is of, and where the body begins. */
export interface Head extends Frontmatter {
  readonly format: Format
}

/** The text of a report file, parsed. */
export interface ParsedReport {
  /** Absent if the head cannot be read at all. */
  readonly head?: Head
  /** Its narrative, though the head may be of the wrong shape. */
  readonly sections?: readonly Section[]
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

function headIn(parts: Frontmatter): Head | Placeable {
  const [wrong] = parts.yaml.problems
  if (wrong) return wrong
  const format = edition(parts.yaml)
  return 'rule' in format ? format : { ...parts, format }
}

/** Who edits a text asks for its head several times. */
const parted = remember(2, splitFrontmatter)

/** The head of a report file; undefined where it cannot be read at all. */
export function readHead(text: string): Head | undefined {
  const parts = parted(text)
  const head = 'rule' in parts ? parts : headIn(parts)
  return 'rule' in head ? undefined : head
}

/** Reads the narrative of a report; who parses one text again and again may keep what it was. */
export type NarrativeReader = typeof readNarrative

/** Reads narratives, and has the last one ready as long as only the head of a file changes. */
export function keepingNarrative(): NarrativeReader {
  let last: { readonly asked: readonly unknown[]; readonly read: Narrative } | undefined
  return (...asked) => {
    if (!last || asked.some((one, at) => one !== last?.asked[at]))
      last = { asked, read: readNarrative(...asked) }
    return last.read
  }
}

/**
 * Parses the text of a report file. `name` is its path in the content folder (`reports/badou/2021.md`),
 * `shown` the path that findings name.
 */
export function parseReport(
  text: string,
  name: string,
  shown = name,
  narrativeIn: NarrativeReader = readNarrative,
): ParsedReport {
  const parts = parted(text)
  if ('rule' in parts)
    return {
      attachments: [],
      problems: [parts],
      place: (problems) => locateProblems(problems, shown, text, () => TOP),
    }
  const place = (problems: readonly Placeable[]): Finding[] =>
    locateProblems(problems, shown, text, parts.yaml.locate)
  const head = headIn(parts)
  if ('rule' in head) return { attachments: [], problems: [head], place }
  const { format, yaml, body, bodyLine } = head
  const parsed = reportSchema(format).safeParse(yaml.value)
  const narrative = narrativeIn(format, body, bodyLine, name.replace(/^.*\/|\.md$/g, ''))
  const { sections, problems, attachments } = narrative
  const read = { head, sections, attachments, place }
  if (parsed.success) return { ...read, report: { ...parsed.data, format, sections }, problems }
  return { ...read, problems: [...problemsOf(parsed.error), ...problems] }
}
