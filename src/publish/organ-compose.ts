/** Reads the reports of one organ and makes all that the portal shows of each: the work itself. */

import { readReportFile } from '../reader/report-file.ts'
import { today } from '../reader/checked-reports.ts'
import { judgeToPublish } from '../report/checks.ts'
import { csvLines } from '../report/csv.ts'
import { entryOf } from '../report/entry.ts'
import { errorsOf, type Finding } from '../report/finding.ts'
import { reportJson } from '../report/json.ts'
import type { Report } from '../report/report.ts'
import { tidyRecords } from '../report/tidy.ts'
import { addressesBelow } from '../render/addresses.ts'
import type { Filling } from '../render/frame.ts'
import { reportPage } from '../render/report-page.ts'
import { searchTexts } from './exact-index/search-texts.ts'
import { packPath } from './cache.ts'
import {
  pieceName,
  PIECES,
  type ComposedOrgan,
  type ComposedReport,
  type OrganFolder,
  type Piece,
} from './organ-reports.ts'
import { writePack } from './pack.ts'
import { digestOf } from './program.ts'

/** One report, and what is made of it. */
interface Made {
  readonly facts: ComposedReport
  readonly pieces: Readonly<Record<Piece, string | Uint8Array>>
}

function madeOf(
  { site, organ }: OrganFolder,
  report: Report,
  years: readonly number[],
  attachments: readonly string[],
  findings: readonly Finding[],
): Made {
  if (!organ) throw new Error(`no organ ${report.organ}`)
  const at = addressesBelow(site.base)
  const { main, ...page } = reportPage({ report, organ, site, years, at })
  const { id, shortName } = organ
  const filling: Filling = { ...page, organ: id, organName: shortName, year: report.year }
  const { folded, passages } = searchTexts(report.sections)
  return {
    facts: {
      entry: entryOf(report),
      attachments,
      characters: folded.reduce((sum, text) => sum + text.length, 0),
      textDigest: digestOf(...folded),
      findings: findings.length,
    },
    pieces: {
      json: `${JSON.stringify(reportJson(report, organ, findings))}\n`,
      csv: csvLines(tidyRecords(report, organ)),
      passages,
      folded: JSON.stringify(folded),
      filling: JSON.stringify(filling),
      main,
    },
  }
}

/** Pieces of a kind stand together, for they are read together. */
function kindByKind(made: readonly Made[]): Map<string, Uint8Array> {
  return new Map(
    PIECES.flatMap((kind) =>
      made.map(({ facts, pieces }): [string, Uint8Array] => {
        const piece = pieces[kind]
        const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
        return [pieceName(facts.entry.year, kind), bytes]
      }),
    ),
  )
}

/** Composes an organ's reports and keeps them, unless one of them must not be published. */
export async function composed(
  folder: OrganFolder,
  key: string,
): Promise<Omit<ComposedOrgan, 'isDamaged'>> {
  const { content, cache, id, organ, names } = folder
  const day = today()
  const known = new Set(organ ? [organ.id] : [])
  const files = await Promise.all(
    names.map((name) =>
      readReportFile(content, name, known, (report, attachments) =>
        judgeToPublish(report, { ...(organ && { organ }), today: day, attachments }),
      ),
    ),
  )
  const told = { id, key, isReused: false }
  const errors = files.flatMap(({ findings }) => errorsOf(findings))
  if (errors.length > 0) return { ...told, reports: [], errors }
  const years = files.flatMap(({ report }) => report?.year ?? [])
  const made = files.flatMap(({ report, attachments, findings }) =>
    report ? [madeOf(folder, report, years, attachments, findings)] : [],
  )
  const reports = made.map(({ facts }) => facts)
  writePack(packPath(cache, 'organs', id), key, reports, kindByKind(made))
  return { ...told, reports, errors }
}
