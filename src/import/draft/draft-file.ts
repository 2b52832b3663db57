/** A draft → its report file, and every doubt with its line there. */

import { placesOfFormat } from '../../report/figures.ts'
import { reportMarkdown, type ReportText } from '../../report/file/markdown.ts'
import { numeral } from '../../report/numerals.ts'
import { severityOf, type Doubt } from '../doubt.ts'
import { concernsFigure } from '../tables/confirm.ts'
import { patterns } from './patterns.ts'
import type { Draft } from './draft.ts'
import type { ImportFinding } from './import-finding.ts'

/** The text of a draft, under the given organ and year. */
export function draftText(draft: Draft, organ: string, year: number): ReportText {
  return reportMarkdown({
    organ,
    year,
    format: draft.format,
    title: draft.title === '' ? '（请补写标题）' : draft.title,
    published: draft.published,
    figures: draft.figures,
    sections: draft.sections.map(({ number, title, markdown }) => {
      if (number === null) return { heading: title === '' ? null : title, markdown }
      return { heading: `${numeral(number)}、${title}`, markdown }
    }),
  })
}

function lineOf(draft: Draft, text: ReportText, path: string): number {
  const section = /^sections\.(\d+)$/u.exec(path)?.[1]
  if (section !== undefined) {
    const at = draft.sections.findIndex((one) => one.number === Number(section))
    return text.lines.get(`sections.${at}`) ?? text.text.split('\n').length - 1
  }
  const under = [...text.lines].find(([one]) => one.startsWith(`${path}.`))
  if (under && !text.lines.has(path) && path !== '') return under[1]
  const keys = path.split('.')
  for (let count = keys.length; count > 0; count--) {
    const line = text.lines.get(keys.slice(0, count).join('.'))
    if (line !== undefined) return line
  }
  return 1
}

/** Does a path name a figure, or hold one, that the draft leaves unread? That stops a build. */
function leavesUnread({ format, figures }: Draft, path: string): boolean {
  return placesOfFormat(format).some(
    ({ id }) => concernsFigure(path, id) && figures.get(id)?.state === 'unread',
  )
}

/** The doubts of a draft as findings in its file, in the order of its lines. */
export function draftFindings(draft: Draft, text: ReportText, file: string): ImportFinding[] {
  const each = draft.doubts.map(
    ({ rule, path, message, hint, where, quote }: Doubt): ImportFinding => ({
      rule,
      severity: leavesUnread(draft, path) ? 'error' : severityOf(rule),
      file,
      line: lineOf(draft, text, path),
      column: 1,
      path,
      message,
      hint,
      source: where,
      excerpt: quote,
    }),
  )
  return patterns(each.sort((one, other) => one.line - other.line))
}
