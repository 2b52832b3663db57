import { idNamed } from '../corrections/correction.ts'
import type { Finding } from '../finding.ts'
import { figureAt, figureJson, placesOfFormat, type Figures, type FigureValue } from '../figures.ts'
import { reportId, type Organ, type Report } from '../report.ts'
import type { Format } from '../spec.ts'
import { organData, type OrganData } from './organ.ts'

/** Figures nested along their ids: `{ requests: { received: { total: 0 } } }`. */
export interface FigureTree {
  [key: string]: FigureTree | FigureValue
}

/** A report as open data; the keys are permanent. */
export interface ReportJson {
  readonly id: string
  readonly organ: OrganData
  readonly year: number
  readonly edition: string
  readonly title: string
  readonly published: string | null
  readonly source: string | null
  readonly narrative: 'original' | 'digest'
  readonly sections: readonly { number: number | null; title: string; text: string }[]
  readonly tables: FigureTree
  readonly corrections: readonly {
    date: string
    /** The id of a figure or a row; null for what is none. */
    path: string | null
    /** What was corrected, in words. */
    place: string
    before: string | null
    after: string | null
    reason: string | null
  }[]
  readonly findings: readonly {
    rule: string
    severity: string
    path: string
    message: string
    hint: string
    accepted: string | null
  }[]
}

const paths = new WeakMap<Format, readonly { id: string; keys: string[]; last: string }[]>()

/** Each figure's id with the keys it is cut into; cut once for each edition. */
function pathsOf(format: Format) {
  const known =
    paths.get(format) ??
    placesOfFormat(format).map(({ id }) => {
      const keys = id.split('.')
      return { id, last: keys.pop() ?? '', keys }
    })
  paths.set(format, known)
  return known
}

function tree(format: Format, figures: Figures): FigureTree {
  const root: FigureTree = {}
  for (const { id, keys, last } of pathsOf(format)) {
    let node = root
    for (const key of keys) node = (node[key] ??= {}) as FigureTree
    node[last] = figureJson(figureAt(figures, id))
  }
  return root
}

/** Findings as open data. */
export function findingsJson(
  findings: readonly Pick<
    Finding,
    'rule' | 'severity' | 'path' | 'message' | 'hint' | 'accepted'
  >[],
): ReportJson['findings'] {
  return findings.map(({ rule, severity, path, message, hint, accepted }) => {
    return { rule, severity, path, message, hint, accepted: accepted ?? null }
  })
}

/** What was changed in a report after publication, as open data. */
export function correctionsJson({ format, corrections }: Report): ReportJson['corrections'] {
  return corrections.map(({ day, place, section, before, after, reason }) => ({
    date: day,
    path: (place === undefined ? undefined : idNamed(format, place)) ?? null,
    place: place ?? section ?? '',
    before: before ?? null,
    after: after ?? null,
    reason: reason ?? null,
  }))
}

/** A report as open data. */
export function reportJson(report: Report, organ: Organ, findings: readonly Finding[]): ReportJson {
  return {
    id: reportId(report),
    organ: organData(organ),
    year: report.year,
    edition: report.format.edition,
    title: report.title,
    published: report.published ?? null,
    source: report.source ?? null,
    narrative: report.narrative,
    sections: report.sections.map(({ number, title, text }) => ({ number, title, text })),
    tables: tree(report.format, report.figures),
    corrections: correctionsJson(report),
    findings: findingsJson(findings),
  }
}
