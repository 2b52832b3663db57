import { readNarrative } from '../../text/narrative.ts'
import { reportJson, type ReportJson } from '../../report/data/json.ts'
import type { ImportFinding } from './import-finding.ts'
import type { Draft } from './draft.ts'

/** A draft as open data; what the source does not say is null. */
export type DraftJson = Omit<ReportJson, 'id' | 'organ' | 'year'> & {
  readonly id: string | null
  readonly organ: Omit<ReportJson['organ'], 'id' | 'type'> & {
    id: string | null
    type: string | null
  }
  readonly year: number | null
}

/** A draft and what is doubtful about it, as `--json` prints them; `body` is its narrative as Markdown. */
export function draftJson(
  draft: Draft,
  organId: string | undefined,
  body: string,
  findings: readonly ImportFinding[],
): { report: DraftJson; findings: readonly ImportFinding[] } {
  const { format, title, year, figures, organName } = draft
  const { sections } = readNarrative(format, body, 1, String(year ?? ''))
  const organ = draft.organ ?? {
    id: organId ?? '',
    name: organName,
    shortName: organName,
    aliases: [],
    type: '',
  }
  const report = reportJson(
    {
      organ: organ.id,
      year: year ?? 0,
      format,
      title,
      narrative: 'original',
      published: draft.published,
      figures,
      accepted: [],
      corrections: [],
      sections,
    },
    organ,
    [],
  )
  const isPlaced = organ.id !== '' && year !== undefined
  return {
    report: {
      ...report,
      id: isPlaced ? report.id : null,
      organ: { ...report.organ, id: organ.id || null, type: organ.type || null },
      year: year ?? null,
    },
    findings,
  }
}
