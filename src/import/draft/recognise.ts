/** A source document → a draft of a report, with everything in it that a clerk has to look at. */

import { formatInForce, formats } from '../../report/formats/index.ts'
import type { Format } from '../../report/spec.ts'
import { balanceDoubts } from '../tables/confirm.ts'
import { oneLine } from '../clean.ts'
import type { Doubt } from '../doubt.ts'
import type { SourceDocument } from '../document.ts'
import { editionDoubts, sectionDoubts } from './draft-doubts.ts'
import { editionOf, indexOf } from './edition.ts'
import { identify, type Known } from './identity.ts'
import { strayYears } from './year.ts'
import { isFurniture, sectionMarkdown } from './narrative.ts'
import { readTables } from '../tables/read-tables.ts'
import { isOldForm, oldFormDoubts } from './old-form.ts'
import { partsOf } from './parts.ts'
import { paragraphsOf, segmentsOf } from './segments.ts'
import { oneOf } from './several.ts'
import { asText, partedSegments, type Parted } from './stretches.ts'
import type { Draft, DraftSection } from './draft.ts'

function draftSections(
  format: Format,
  parted: readonly Parted[],
  preamble: string,
  tables: Format['tables'],
): DraftSection[] {
  const own = parted.slice(1).map(({ segment, narrative }): DraftSection => ({
    number: segment.section?.number ?? null,
    title: segment.title,
    markdown: sectionMarkdown(narrative),
  }))
  for (const table of tables) {
    if (own.some((section) => section.number === table.section)) continue
    const section = format.sections.find((one) => one.number === table.section)
    const next = own.findIndex((one) => one.number !== null && one.number > table.section)
    own.splice(next < 0 ? own.length : next, 0, {
      number: table.section,
      title: section?.title ?? '',
      markdown: '',
    })
  }
  return preamble === '' ? own : [{ number: null, title: '', markdown: preamble }, ...own]
}

const newest = formats.at(-1) as Format

/** Makes a draft of a source; of one that holds several reports, of the part that is named. */
export function recognise(source: SourceDocument, known: Known): Draft {
  const found = editionOf(source.blocks)
  const [first, ...others] = partsOf(found.format ?? newest, source.blocks)
  if (others.length === 0) return oneOf([recognised(source, known, found)], known.part)
  const { said, ...bare } = source
  const parts = [first ?? [], ...others]
  const drafts = parts.map((blocks, at) =>
    recognised({ ...bare, blocks, ...(at === 0 && said && { said }) }, known, editionOf(blocks)),
  )
  return oneOf(
    drafts,
    known.part,
    parts.map(([block]) => block?.where ?? ''),
  )
}

function recognised(
  source: SourceDocument,
  known: Known,
  found: ReturnType<typeof editionOf>,
): Draft {
  const anyFormat = found.format ?? newest
  const segments = segmentsOf(anyFormat, source.blocks)
  const before = paragraphsOf(segments[0])
  const identity = identify(source, before, known)
  const { year, place } = identity
  const edition = found.format ?? (year === undefined ? undefined : formatInForce(year)) ?? newest
  const index = indexOf(edition)
  const isOld =
    !found.format && (isOldForm(source.blocks) || (year !== undefined && !formatInForce(year)))
  const parted = isOld ? asText(anyFormat, source.blocks) : partedSegments(edition, index, segments)
  const reading = readTables(
    edition,
    index,
    parted.map((one) => one.stretch),
  )
  const { format } = reading
  const titled = place ? before.slice(0, place.from + place.length) : []
  const preamble = (isOld ? (parted[0]?.narrative ?? []) : before).filter(
    (one) => one.kind === 'grid' || !(titled.includes(one) || isFurniture(one.text)),
  )
  const said = parted.flatMap(({ segment, narrative }) =>
    narrative.flatMap((one) =>
      one.kind === 'paragraph'
        ? [{ section: segment.section?.number ?? null, text: oneLine(one.text), where: one.where }]
        : [],
    ),
  )
  const doubts: Doubt[] = [
    ...source.problems.map((one): Doubt => ({
      rule: 'import-source',
      path: '',
      quote: '',
      ...one,
    })),
    ...identity.doubts,
    ...(isOld ? oldFormDoubts(format, year) : [...editionDoubts(found, format), ...reading.doubts]),
    ...(year === undefined ? [] : strayYears(year, said)),
    ...(isOld ? [] : sectionDoubts(format, parted)),
  ]
  return {
    format,
    title: identity.title,
    ...(year !== undefined && { year }),
    organName: identity.organName,
    ...(identity.organ && { organ: identity.organ }),
    ...(identity.published !== undefined && { published: identity.published }),
    figures: reading.figures,
    sections: draftSections(format, parted, sectionMarkdown(preamble), isOld ? [] : format.tables),
    doubts: [...doubts, ...balanceDoubts(format, reading.figures)],
  }
}
