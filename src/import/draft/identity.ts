/** Whose report it is, of which year, under which title, published when; and what is doubtful about that. */

import type { Organ } from '../../report/report.ts'
import { closedUp, oneLine } from '../clean.ts'
import type { Paragraph, SourceDocument } from '../document.ts'
import type { Doubt } from '../doubt.ts'
import { findOrgan, organWords, otherIssuer } from './organ.ts'
import { daysIn, publishedIn } from './published.ts'
import { chosenTitle, organIn, titlesIn, type Title } from './title.ts'
import { announcedIn, periodIn, yearsIn, type YearFound } from './year.ts'

/** What the clerk says about the source, and the organs of the portal. */
export interface Known {
  readonly organs: readonly Organ[]
  readonly organ?: string | undefined
  readonly year?: number | undefined
  /** Which report of several in one file, from 1. */
  readonly part?: number | undefined
}

/** What a source is. */
export interface Identity {
  readonly title: string
  /** Where the title stands among the paragraphs before the first section. */
  readonly place?: Title
  readonly year?: number
  /** The organ's name as the source has it. */
  readonly organName: string
  readonly organ?: Organ
  /** YYYY-MM-DD. */
  readonly published?: string
  readonly doubts: readonly Doubt[]
}

const LOOK = '请对照原件核对。'

function found(from: string, where: string, text: string, years: readonly number[]): YearFound[] {
  return years.map((year) => ({ year, from, where, quote: oneLine(text).slice(0, 60) }))
}

/** Every year that the source gives as that of the report. */
function yearsFound(
  title: Title | undefined,
  source: SourceDocument,
  paragraphs: readonly Paragraph[],
): YearFound[] {
  const own = title ? found('标题', title.where, title.text, yearsIn(title.text)) : []
  const page = (source.said ?? [])
    .filter(({ name, text }) => name === 'title' && /年度报告|年报/u.test(text))
    .flatMap(({ text, where }) => found('网页标题', where, text, yearsIn(text)))
  const said = paragraphs.flatMap(({ text, where, isLink }) => {
    const period = isLink ? undefined : periodIn(text)
    const announced = isLink ? undefined : announcedIn(text)
    return [
      ...found('统计期限', where, text, period === undefined ? [] : [period]),
      ...found('正文', where, text, announced === undefined ? [] : [announced]),
    ]
  })
  return [...own, ...page, ...said]
}

function listed(found: readonly YearFound[]): string {
  const lines = found.map(
    ({ year, from, where, quote }) => `${year}年：${from}（${where}）“${quote}”`,
  )
  return [...new Set(lines)].slice(0, 8).join('；')
}

/** The year that all candidates agree on, or why there is none; titles of other reports can only object. */
function yearOf(
  own: readonly YearFound[],
  others: readonly YearFound[],
  known: Known,
  day: string | undefined,
  at: { where: string; quote: string },
): { year?: number; doubts: Doubt[] } {
  const years = [...new Set([...own, ...others].map(({ year }) => year))]
  const [only, ...more] = years
  const other = own.find(({ year }) => year !== known.year)
  if (known.year !== undefined) {
    if (!other) return { year: known.year, doubts: [] }
    const message = `${other.from}写的是${other.year}年，--year 写的是${known.year}年，按 --year。`
    const { where, quote } = other
    return {
      year: known.year,
      doubts: [{ rule: 'import-year', path: 'year', where, quote, message, hint: LOOK }],
    }
  }
  if (only !== undefined && more.length === 0 && own.length > 0) return { year: only, doubts: [] }
  const rule = 'import-year-unknown'
  if (only !== undefined) {
    const why = own.length > 0 ? '原件里说的年度不一致' : '这份报告自己的标题里没有年度'
    const message = `${why}，没有定：${listed([...own, ...others])}。`
    const hint = `请对照原件，用 --year 写明是哪一年的报告，如 --year ${only}。`
    return { doubts: [{ rule, path: 'year', ...at, message, hint }] }
  }
  const likely = day === undefined ? undefined : Number(day.slice(0, 4)) - 1
  const message =
    likely === undefined
      ? '标题里没有年度。'
      : `标题里没有年度；只有公布日期 ${day}，照例是上一年（${likely}年）的报告，没有照此定。`
  const hint = `请用 --year 写明，如 --year ${likely ?? 2024}。`
  return { doubts: [{ rule, path: 'year', ...at, message, hint }] }
}

function titleDoubts(
  title: string,
  others: readonly Title[],
  at: { where: string; quote: string },
): Doubt[] {
  if (others.length === 0) return []
  const list = [...new Set(others.map(({ text, where }) => `“${text}”（${where}）`))].slice(0, 5)
  const message = `正文前面的标题不止一个，取了离正文最近的一个；别的是${list.join('、')}。`
  const told: Doubt = { rule: 'import-title-twice', path: 'title', ...at, message, hint: LOOK }
  const isSameOrgan = others.every(({ text }) => organIn(text) === organIn(title))
  return isSameOrgan ? [told] : [told, { ...told, path: 'organ' }]
}

function organDoubts(
  found: ReturnType<typeof findOrgan>,
  name: string,
  known: Known,
  at: { where: string; quote: string },
): Doubt[] {
  const path = 'organ'
  if (found.organ && found.isSure) return []
  if (found.organ) {
    const message = `机关按${organWords(found.organ)}读。`
    return [{ rule: 'import-organ', path, ...at, message, hint: '不对的请用 --organ 写明。' }]
  }
  const rule = known.organ === undefined ? 'import-organ-unknown' : 'import-organ'
  if (known.organ === undefined && found.candidates.length > 0) {
    const list = found.candidates.slice(0, 8).map(organWords).join('、')
    const more = found.candidates.length > 8 ? `等 ${found.candidates.length} 个` : ''
    const message = `“${name || '（标题里没有机关）'}”可能是 organs.yaml 里的 ${list}${more}，没有选。`
    const hint = '请用 --organ 写明代号；组织名前的县、市，写在 organs.yaml 的“地区”里就能认出。'
    return [{ rule, path, ...at, message, hint }]
  }
  const id = known.organ ?? '（拼音代号）'
  const full = name || '（机关全称）'
  const message = `organs.yaml 里没有“${known.organ ?? full}”这个机关。`
  const hint = `请在 organs.yaml 里登记：\n- id: ${id}\n  名称: ${full}\n  类型: （政府、部门、镇、乡、街道……）\n再用 --organ 写明代号。`
  return [{ rule, path, ...at, message, hint }]
}

/** Says what a source is, by what stands before its first section and what its page says of itself. */
export function identify(
  source: SourceDocument,
  before: readonly Paragraph[],
  known: Known,
): Identity {
  const paragraphs = source.blocks.filter((one) => one.kind === 'paragraph')
  const own = titlesIn(before)
  const titles = own.length > 0 ? own : titlesIn(paragraphs.slice(0, 10))
  const { title: place, others } = chosenTitle(titles, known.year)
  const title = place?.text ?? ''
  const at = { where: place?.where ?? '', quote: title }
  const said = yearsFound(place, source, paragraphs)
  const rivals = others.flatMap((one) => found('别的标题', one.where, one.text, yearsIn(one.text)))
  const days = daysIn(source.blocks, source.said ?? [])
  const { year, doubts } = yearOf(said, rivals, known, publishedIn(days, undefined).day, at)
  const published = publishedIn(days, year)
  const organName = organIn(title)
  const given = known.organs.find((one) => one.id === known.organ)
  const organ =
    known.organ === undefined
      ? findOrgan(known.organs, organName, () => paragraphs.map((one) => closedUp(one.text)))
      : { isSure: given !== undefined, candidates: [], ...(given && { organ: given }) }
  const none: Doubt = {
    rule: 'import-title',
    path: 'title',
    ...at,
    message: '没有找到标题。',
    hint: '请在草稿里补写标题。',
  }
  return {
    title,
    ...(place && own.length > 0 && { place }),
    ...(year !== undefined && { year }),
    organName,
    ...(organ.organ && { organ: organ.organ }),
    ...(published.day !== undefined && { published: published.day }),
    doubts: [
      ...(title === '' ? [none] : []),
      ...titleDoubts(title, others, at),
      ...doubts,
      ...organDoubts(organ, organName, known, at),
      ...(organ.organ && known.organ === undefined
        ? otherIssuer(known.organs, organ.organ, [...paragraphs, ...(source.said ?? [])])
        : []),
      ...published.doubts,
    ],
  }
}
