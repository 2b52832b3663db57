/** A source document → a draft of a report, with everything in it that a clerk has to look at. */

import { formatInForce } from '../report/formats/index.ts'
import { formats } from '../report/formats/index.ts'
import type { Figures } from '../report/figures.ts'
import type { Organ } from '../report/report.ts'
import { numeral } from '../report/sections.ts'
import type { Format } from '../report/spec.ts'
import { balanceDoubts } from './confirm.ts'
import { closedUp, oneLine } from './clean.ts'
import type { Doubt } from './doubt.ts'
import type { SourceDocument } from './document.ts'
import { editionOf, indexOf } from './edition.ts'
import { organIn, organNamed, strayYears, titleOf, yearIn } from './identity.ts'
import { isFurniture, sectionMarkdown } from './narrative.ts'
import { readTables } from './read-tables.ts'
import { paragraphsOf, segmentsOf } from './segments.ts'
import { partedSegments, type Parted } from './stretches.ts'

/** A section of a draft. */
export interface DraftSection {
  /** Its number in the form, or null for text before the first heading or under an unknown one. */
  readonly number: number | null
  readonly title: string
  readonly markdown: string
}

/** A report as far as the source gives it. */
export interface Draft {
  readonly format: Format
  readonly title: string
  readonly year?: number
  /** The organ's name as the source has it. */
  readonly organName: string
  readonly organ?: Organ
  readonly figures: Figures
  readonly sections: readonly DraftSection[]
  readonly doubts: readonly Doubt[]
}

/** What the clerk says about the source, and the organs of the portal. */
export interface Known {
  readonly organs: readonly Organ[]
  readonly organ?: string | undefined
  readonly year?: number | undefined
}

const LOOK = '请对照原件核对。'

function editionDoubts(found: ReturnType<typeof editionOf>, format: Format): Doubt[] {
  const nowhere = { path: 'edition', where: '', quote: '' }
  if (!found.format)
    return [
      {
        rule: 'import-edition',
        ...nowhere,
        message: `从表里的栏目看不出用的是哪一版格式，按${format.edition}年版读。`,
        hint: LOOK,
      },
    ]
  return found.others.map(({ format: other, keys }) => ({
    rule: 'import-edition',
    ...nowhere,
    quote: keys.join('、'),
    message: `表里夹有${other.edition}年版格式的栏目，仍按${format.edition}年版读。`,
    hint: LOOK,
  }))
}

function sectionDoubts(format: Format, parted: readonly Parted[]): Doubt[] {
  const missing = format.sections.filter((section) =>
    parted.every((one) => one.segment.section?.number !== section.number),
  )
  return [
    ...missing.map((section): Doubt => ({
      rule: 'import-section',
      path: `sections.${section.number}`,
      where: '',
      quote: '',
      message: `没有找到第${numeral(section.number)}部分“${section.title}”。`,
      hint: '原件有这一部分的，请补写标题和内容；原件没有的不必补。',
    })),
    ...parted
      .slice(1)
      .filter((one) => !one.segment.section)
      .map(({ segment }): Doubt => ({
        rule: 'import-section',
        path: 'sections',
        where: segment.where,
        quote: segment.title,
        message: `“${segment.title}”不是年度报告的六个部分之一，照原样留着。`,
        hint: LOOK,
      })),
  ]
}

function draftSections(
  format: Format,
  parted: readonly Parted[],
  preamble: string,
): DraftSection[] {
  const own = parted.slice(1).map(({ segment, narrative }): DraftSection => ({
    number: segment.section?.number ?? null,
    title: segment.title,
    markdown: sectionMarkdown(narrative),
  }))
  for (const table of format.tables) {
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

function identityDoubts(
  draft: {
    title: string
    where: string
    year?: number | undefined
    organName: string
    organ?: Organ | undefined
    isSure: boolean
  },
  known: Known,
): Doubt[] {
  const at = { where: draft.where, quote: draft.title }
  const doubts: Doubt[] = []
  if (draft.title === '')
    doubts.push({
      rule: 'import-title',
      path: 'title',
      ...at,
      message: '没有找到标题。',
      hint: '请在草稿里补写标题。',
    })
  if (draft.year === undefined)
    doubts.push({
      rule: 'import-year-unknown',
      path: 'year',
      ...at,
      message: '标题里没有年度。',
      hint: '请用 --year 写明，如 --year 2024。',
    })
  const said = yearIn(draft.title)
  if (said !== undefined && known.year !== undefined && said !== known.year)
    doubts.push({
      rule: 'import-year',
      path: 'year',
      ...at,
      message: `标题写的是${said}年，--year 写的是${known.year}年，按 --year。`,
      hint: LOOK,
    })
  if (!draft.organ) {
    const id = known.organ ?? '（拼音代号）'
    const name = draft.organName || '（机关全称）'
    doubts.push({
      rule: known.organ === undefined ? 'import-organ-unknown' : 'import-organ',
      path: 'organ',
      ...at,
      message: `organs.yaml 里没有“${known.organ ?? name}”这个机关。`,
      hint: `请在 organs.yaml 里登记：\n- id: ${id}\n  名称: ${name}\n  类型: （政府、部门、镇、乡、街道……）\n再用 --organ 写明代号。`,
    })
  } else if (!draft.isSure)
    doubts.push({
      rule: 'import-organ',
      path: 'organ',
      ...at,
      message: `机关按“${draft.organ.name}”（${draft.organ.id}）读。`,
      hint: '不对的请用 --organ 写明。',
    })
  return doubts
}

/** Makes a draft of a source. */
export function recognise(source: SourceDocument, known: Known): Draft {
  const found = editionOf(source.blocks)
  const newest = formats.at(-1) as Format
  const anyFormat = found.format ?? newest
  const segments = segmentsOf(anyFormat, source.blocks)
  const before = paragraphsOf(segments[0])
  const title =
    titleOf(before) ?? titleOf(source.blocks.slice(0, 10).filter((one) => one.kind === 'paragraph'))
  const text = title?.text ?? ''
  const year = known.year ?? yearIn(text)
  const format = found.format ?? (year === undefined ? undefined : formatInForce(year)) ?? newest
  const index = indexOf(format)
  const parted = partedSegments(format, index, segments)
  const reading = readTables(
    format,
    index,
    parted.map((one) => one.stretch),
  )
  const preamble = before
    .slice(title ? title.from + title.length : 0)
    .filter((one) => !isFurniture(one.text))
  const organName = organIn(text)
  const given = known.organs.find((one) => one.id === known.organ)
  const guess =
    known.organ === undefined
      ? organNamed(
          known.organs,
          organName,
          source.blocks.flatMap((one) => (one.kind === 'paragraph' ? [closedUp(one.text)] : [])),
        )
      : { isSure: true, ...(given && { organ: given }) }
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
    ...identityDoubts(
      {
        title: text,
        where: title?.where ?? '',
        year,
        organName,
        organ: guess.organ,
        isSure: guess.isSure,
      },
      known,
    ),
    ...editionDoubts(found, format),
    ...reading.doubts,
    ...(year === undefined ? [] : strayYears(year, said)),
    ...sectionDoubts(format, parted),
  ]
  return {
    format,
    title: text,
    ...(year !== undefined && { year }),
    organName,
    ...(guess.organ && { organ: guess.organ }),
    figures: reading.figures,
    sections: draftSections(format, parted, sectionMarkdown(preamble)),
    doubts: [...doubts, ...balanceDoubts(format, reading.figures, doubts)],
  }
}
