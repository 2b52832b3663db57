/** Drafts of the parts of one source → the draft that is meant, or the question which. */

import { placesOfFormat, UNREAD } from '../../report/figures.ts'
import { slotsOfFormat } from '../tables/slots.ts'
import type { Doubt } from '../doubt.ts'
import type { Draft } from './draft.ts'

const NOWHERE = { where: '', quote: '' }

function isSameReport(one: Draft, other: Draft): boolean {
  // Without titles nothing but the figures says whose they are.
  if (one.title === '' && other.title === '')
    return [...one.figures].every(([id, { text }]) => other.figures.get(id)?.text === text)
  const bare = (text: string): string => text.replace(/\s/gu, '')
  const years = new Set([one.year, other.year].filter((year) => year !== undefined))
  return years.size < 2 && bare(one.title) === bare(other.title)
}

/** A cell that one copy leaves open is taken from the other; one of which they differ is left unread. */
function held(first: Draft, others: readonly Draft[]): Draft {
  const figures = new Map(first.figures)
  const doubts: Doubt[] = []
  const base = { rule: 'import-row-twice', where: '', hint: '请对照原件核对这一行。' } as const
  for (const { id, name, places } of slotsOfFormat(first.format)) {
    const texts = (draft: Draft): string =>
      places.map((place) => draft.figures.get(place.id)?.text ?? '').join('、')
    let word: string | undefined
    for (const place of places) {
      const own = figures.get(place.id) ?? UNREAD
      const rival = others
        .map((draft) => draft.figures.get(place.id) ?? UNREAD)
        .find(({ state, text }) => state !== 'unread' && text !== own.text)
      if (!rival) continue
      const isOpen = own.state === 'unread'
      figures.set(place.id, isOpen ? rival : UNREAD)
      if (!isOpen) word = '两遍不同，不同的格没有填'
      word ??= '第一遍没有读出，照另一遍读'
    }
    if (word === undefined) continue
    const quote = [first, ...others].map(texts).join(' / ')
    doubts.push({ ...base, path: id, quote, message: `这份报告在原件里有两遍，“${name}”${word}。` })
  }
  const same = doubts.length > 0 ? '数字不全相同' : '数字相同'
  const message = `这份报告在原件里有 ${others.length + 1} 遍，${same}，照第一遍读。`
  const hint = '请对照原件核对。'
  const twice: Doubt = { rule: 'import-parts', path: '', ...NOWHERE, message, hint }
  return { ...first, figures, doubts: [twice, ...first.doubts, ...doubts] }
}

/** The draft of the part, of those that begin at `places`, that the clerk names; without a name, the only report, or none that can be written. */
export function oneOf(
  drafts: readonly Draft[],
  part: number | undefined,
  places: readonly string[] = [],
): Draft {
  const [first, ...others] = drafts as readonly [Draft, ...Draft[]]
  const named = part === undefined ? undefined : drafts[part - 1]
  if (named) return named
  if (part === undefined && others.length === 0) return first
  if (part === undefined && others.every((other) => isSameReport(first, other)))
    return held(first, others)
  const list = drafts.map(
    ({ title, year }, at) =>
      `第 ${at + 1} 份${title === '' ? `没有标题（从${places[at] ?? '？'}起）` : `是“${title}”`}${year === undefined ? '' : `（${year}年）`}`,
  )
  const which = part === undefined ? '没有定是哪一份' : `没有第 ${part} 份`
  const message = `这个文件里有 ${drafts.length} 份报告，${which}：${list.join('；')}。`
  const hint = '请用 --part 写明要哪一份，如 --part 1；每份各导入一次。'
  const told = (path: string): Doubt => ({
    rule: 'import-parts-several',
    path,
    ...NOWHERE,
    message,
    hint,
  })
  const { format, title, organName, sections, doubts } = first
  const figures = new Map(placesOfFormat(format).map(({ id }) => [id, UNREAD]))
  const paths = ['title', 'year', 'organ', ...format.tables.map(({ id }) => id)]
  const own = doubts.filter(({ path }) => path === 'organ' || path === '')
  const parts = drafts.map((one) => ({
    title: one.title,
    ...(one.year !== undefined && { year: one.year }),
  }))
  const all = [...paths.map(told), ...own]
  return { format, title, organName, figures, sections, doubts: all, parts }
}
