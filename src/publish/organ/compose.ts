/** Reads the reports of one organ and makes all that the portal shows of each: the work itself. */

import { readOrganReports, type CheckedFile } from '../../reader/checked-reports.ts'
import { today } from '../../report/day.ts'
import { everyRule } from '../../report/checks.ts'
import { entryOf } from '../../report/entry.ts'
import { errorsOf } from '../../report/finding.ts'
import { reportJson } from '../../report/data/json.ts'
import { observationsIn } from '../../report/observations/kinds.ts'
import { countsByRule } from '../../report/observations/observation.ts'
import { distinctShortName } from '../../report/organs/names.ts'
import type { Site } from '../../report/schema/portal.ts'
import type { Organ, Report } from '../../report/report.ts'
import { sketchOf } from '../../report/likeness/sketch.ts'
import { tidyLines } from '../../report/data/tidy.ts'
import { figureVector } from '../../report/wide/figure-columns.ts'
import { addressesBelow } from '../../render/addresses.ts'
import type { Filling } from '../../render/frame.ts'
import { reportPage, type ReportPage } from '../../render/report-page.ts'
import type { Made } from '../cache/cache.ts'
import { utf8 } from '../disk/assemble.ts'
import { sha256 } from '../disk/digests.ts'
import { passageFile, searchTexts } from './search-texts.ts'
import { organKey } from '../cache/keys.ts'
import { organPieces, type OrganPieces } from './pieces.ts'
import {
  OF_ORGAN,
  pieceName,
  PIECES,
  type ComposedReport,
  type KeptSketch,
  type OrganFacts,
  type OrganFolder,
  type Piece,
} from './composed.ts'
import { cutReport } from '../pagefind/cut-report.ts'
import { recordOf } from '../pagefind/record.ts'
import { foldVariants } from '../../search/fold.ts'
import { variantPairs } from '../../traditional/variants.ts'
import { digestOf } from '../program.ts'
import { registeredNames } from '../register.ts'
import { Refusal } from '../refusal.ts'

/** One report, and what is made of it. */
interface Composed {
  readonly facts: ComposedReport
  readonly pieces: Readonly<Partial<Record<Piece, string | Uint8Array>>>
}

/** What is made of a report in traditional characters. */
async function traditionalPieces(
  page: ReportPage,
  report: Report,
  organ: Organ,
  site: Site,
): Promise<Partial<Composed['pieces']>> {
  const { traditionalReport, traditionalSections } = await import('../../traditional/report.ts')
  const { convert, page: own } = await traditionalReport(page, report, site)
  const { main, ...filling } = own
  return {
    traditionalPassages: passageFile(await traditionalSections(report.sections)),
    traditionalFilling: JSON.stringify({
      ...filling,
      organ: organ.id,
      organName: convert(distinctShortName(organ)),
      year: report.year,
    } satisfies Filling),
    traditionalMain: main,
  }
}

async function composeReport(
  { site, organ }: OrganFolder,
  { report, attachments, findings }: Required<Pick<CheckedFile, 'report'>> & CheckedFile,
  years: readonly number[],
): Promise<Composed> {
  if (!organ) throw new Error(`no organ ${report.organ}`)
  const at = addressesBelow(site.base)
  const observations = observationsIn(report, findings)
  const shown = reportPage({ report, organ, site, years, at, observations, sha256 })
  const { main, ...page } = shown
  const filling: Filling = {
    ...page,
    organ: organ.id,
    organName: distinctShortName(organ),
    year: report.year,
  }
  const traditional = site.hasTraditional
    ? await traditionalPieces(shown, report, organ, site)
    : undefined
  foldVariants(site.hasTraditional ? await variantPairs() : '')
  const { folded, passages } = searchTexts(report.sections)
  const { fragment, ...told } = recordOf(cutReport(report, organ))
  const record = JSON.stringify(told)
  const json = utf8(`${JSON.stringify(reportJson(report, organ, findings))}\n`)
  const csv = utf8(tidyLines(report, organ))
  return {
    facts: {
      entry: entryOf(report, organ),
      edition: report.format.edition,
      figures: figureVector(report.figures),
      sizes: {
        json: json.length,
        csv: csv.length,
        lines: report.figures.size,
      },
      attachments,
      characters: folded.reduce((sum, text) => sum + text.length, 0),
      textDigest: digestOf(...folded),
      recordDigest: digestOf(record, fragment),
      counts: countsByRule(findings),
      observations,
      together: [],
    },
    pieces: {
      json,
      csv,
      passages,
      folded: JSON.stringify(folded),
      record,
      fragment,
      filling: JSON.stringify(filling),
      main,
      ...traditional,
    },
  }
}

function keptSketch(name: string, report: Report, organ: Organ | undefined): KeptSketch {
  const { signature, ...sketch } = sketchOf(name, report, organ, true)
  if (!signature) return sketch
  return { ...sketch, signature: Buffer.from(signature.buffer).toString('base64') }
}

/** Pieces of a kind stand together, for they are read together. */
function kindByKind(made: readonly Composed[], own: OrganPieces): Map<string, Uint8Array> {
  const all = [
    ...made.map(({ facts, pieces }) => ({ of: facts.entry.year, pieces })),
    { of: OF_ORGAN, pieces: own } as const,
  ]
  return new Map(
    PIECES.flatMap((kind) =>
      all.flatMap(({ of, pieces }): [string, Uint8Array][] => {
        const piece = pieces[kind]
        if (piece === undefined) return []
        const bytes = typeof piece === 'string' ? utf8(piece) : piece
        return [[pieceName(of, kind), bytes]]
      }),
    ),
  )
}

/**
 * Composes those of an organ's reports that are fit to be published, and tells what keeps the others
 * from it. `key` is the organ's, and must still be when its files have been read.
 */
export async function composeReports(folder: OrganFolder, key: string): Promise<Made<OrganFacts>> {
  const { content, cache, id, organ, names } = folder
  const files = await readOrganReports(content, names, {
    organ,
    gate: everyRule,
    // What is found because of the day keeps a report from being published: it never gets into a site.
    today: today(),
    names: registeredNames(cache, folder.register),
    known: new Set(organ ? [organ.id] : []),
  })
  if (organKey(cache, folder) !== key)
    throw new Refusal(`reports/${id} 在构建的时候改动了，请再构建一次。`)
  const errors = files.flatMap(({ findings }) => errorsOf(findings))
  const sketches = files.flatMap(({ name, report }) =>
    report ? keptSketch(name, report, organ) : [],
  )
  const fit = files.filter(({ findings }) => errorsOf(findings).length === 0)
  const years = fit.flatMap(({ report }) => report?.year ?? [])
  const made: Composed[] = []
  for (const { name, report, attachments, findings } of fit)
    if (report)
      made.push(await composeReport(folder, { name, report, attachments, findings }, years))
  const reports = fit
    .flatMap(({ report }) => report ?? [])
    .sort((one, other) => one.year - other.year)
  const observed = new Map(made.map(({ facts }) => [facts.entry.year, facts.observations]))
  const own = organ ? await organPieces(folder, organ, reports, observed) : {}
  return {
    facts: { reports: made.map(({ facts }) => facts), sketches, errors },
    pieces: kindByKind(made, own),
  }
}
