import type { Heading, RootContent } from 'mdast'
import type { Problem } from '../report/finding.ts'
import { plainLabel } from '../report/labels.ts'
import { problem } from '../report/rules.ts'
import { numeral } from '../report/numerals.ts'
import { findSection, type Section } from '../report/sections.ts'
import type { Format } from '../report/spec.ts'
import { readMarkdown, type Attachment } from './markdown.ts'
import { plainText } from './plain-text.ts'
import { safeHtml } from './safe-html.ts'

/** The narrative of a report, section by section in the order of the file. */
export interface Narrative {
  readonly sections: readonly Section[]
  readonly problems: readonly Problem[]
  readonly attachments: readonly Attachment[]
}

interface Part {
  readonly heading?: Heading
  readonly blocks: RootContent[]
}

function isSectionHeading(block: RootContent): block is Heading {
  return block.type === 'heading' && block.depth <= 2
}

function cut(blocks: readonly RootContent[]): Part[] {
  const parts: Part[] = [{ blocks: [] }]
  for (const block of blocks)
    if (isSectionHeading(block)) parts.push({ heading: block, blocks: [] })
    else parts.at(-1)?.blocks.push(block)
  return parts.filter((part) => part.heading || part.blocks.length > 0)
}

function headingProblems(
  format: Format,
  found: readonly { title: string; number: number | null; line: number }[],
): Problem[] {
  const titles = format.sections.map((one) => `${numeral(one.number)}、${one.title}`).join('；')
  let last = 0
  return found.flatMap(({ title, number, line }, index) => {
    if (number === null)
      return problem(
        'section-unknown',
        line,
        `“${title}”不是年度报告的一个部分。`,
        `格式规定的部分是：${titles}。部分以下的小标题请用 ###。`,
      )
    const first = found.findIndex((one) => one.number === number)
    if (first < index)
      return problem(
        'section-twice',
        line,
        `“${title}”在第 ${found[first]?.line} 行已经写过。`,
        '请把两处并成一处。',
      )
    const late = number < last
    last = Math.max(last, number)
    return late
      ? problem(
          'section-order',
          line,
          `“${title}”排在了后面的部分之后。`,
          '请按格式规定的顺序排列。',
        )
      : []
  })
}

/** Sections the form has a table for stand in every report, narrative or not; they keep its order. */
function withTableSections(format: Format, sections: readonly Section[]): Section[] {
  const all = [...sections]
  for (const table of format.tables) {
    if (all.some((section) => section.number === table.section)) continue
    const title = format.sections.find((one) => one.number === table.section)?.title ?? ''
    const next = all.findIndex((one) => one.number !== null && one.number > table.section)
    all.splice(next < 0 ? all.length : next, 0, {
      number: table.section,
      title,
      text: '',
      html: '',
    })
  }
  return all
}

/** Reads the body of a report file; `folder` holds its attachments, relative to the file. */
export function readNarrative(
  format: Format,
  body: string,
  bodyLine: number,
  folder: string,
): Narrative {
  const { blocks, definitions, problems, attachments } = readMarkdown(body, bodyLine, folder)
  const headings: { title: string; number: number | null; line: number }[] = []
  const lines = body.split('\n')
  const parts = cut(blocks)
  const sections = parts.map(({ heading, blocks: own }, index): Section => {
    const title = heading ? plainLabel(plainText([heading])) : ''
    const number = (heading && findSection(format, title)?.number) ?? null
    const line = (heading?.position?.start.line ?? 1) + bodyLine - 1
    if (heading) headings.push({ title, number, line })
    const from = heading?.position?.end.line ?? 0
    const to = (parts[index + 1]?.heading?.position?.start.line ?? lines.length + 1) - 1
    let html: string | undefined
    return {
      number,
      title,
      text: plainText(own),
      // Made when a page asks for it: a check reads thousands of reports and shows none.
      get html() {
        return (html ??= safeHtml({ type: 'root', children: [...own, ...definitions] }))
      },
      ...(heading && { line }),
      written: { text: lines.slice(from, to).join('\n'), line: from + bodyLine },
    }
  })
  return {
    sections: withTableSections(format, sections),
    problems: [...problems, ...headingProblems(format, headings)],
    attachments,
  }
}
