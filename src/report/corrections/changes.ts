/** What differs between a report as it was published and as it stands now. */

import { figureAt, figureWord, placesOfFormat } from '../figures.ts'
import type { Report } from '../report.ts'
import {
  HEAD_PLACES,
  namesSection,
  placesNamed,
  placeWords,
  sectionWords,
  type Correction,
} from './correction.ts'

/** A longer passage is not written out in an entry. */
const LONGEST = 200

function headChanges(before: Report, now: Report, day: string): Correction[] {
  return (['title', 'published'] as const).flatMap((key) =>
    before[key] === undefined || before[key] === now[key]
      ? []
      : { day, place: HEAD_PLACES[key], before: before[key], after: now[key] },
  )
}

function figureChanges(before: Report, now: Report, day: string): Correction[] {
  return placesOfFormat(now.format).flatMap((place) => {
    const old = before.figures.get(place.id)
    const [was, is] = [old && figureWord(old), figureWord(figureAt(now.figures, place.id))]
    if (was === undefined || was === is || old?.state === 'unread') return []
    return { day, place: placeWords(place), before: was, after: is }
  })
}

const SENTENCE = /[^。；！？\n]*[。；！？\n]?/gu

function sentences(text: string): string[] {
  return text.match(SENTENCE)?.filter((one) => one.trim() !== '') ?? []
}

/** The sentences in which two texts differ, from the first that does to the last. */
export function differingPassages(before: string, after: string): [before: string, after: string] {
  const [old, now] = [sentences(before), sentences(after)]
  let start = 0
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start += 1
  let end = 0
  while (
    end < Math.min(old.length, now.length) - start &&
    old[old.length - 1 - end] === now[now.length - 1 - end]
  )
    end += 1
  const cut = (all: readonly string[]): string =>
    all
      .slice(start, all.length - end)
      .join('')
      .replace(/\s+/g, ' ')
      .trim()
  return [cut(old), cut(now)]
}

function sectionChanges(before: Report, now: Report, day: string): Correction[] {
  const old = new Map(before.sections.map((section) => [section.number ?? section.title, section]))
  return now.sections.flatMap((section) => {
    const was = old.get(section.number ?? section.title)
    const own = { day, section: sectionWords(section) }
    if (!was || was.text === section.text) return was ? [] : own
    const [gone, come] = differingPassages(was.text, section.text)
    // White space alone says nothing new.
    if (gone === come) return []
    if (Math.max(gone.length, come.length) > LONGEST) return own
    return { ...own, ...(gone !== '' && { before: gone }), ...(come !== '' && { after: come }) }
  })
}

/** Every figure, sentence and heading of a report that has changed, as 更正 tells of it. */
export function changesBetween(before: Report, now: Report, day: string): Correction[] {
  return [
    ...headChanges(before, now, day),
    ...figureChanges(before, now, day),
    ...sectionChanges(before, now, day),
  ]
}

/** Does an entry of 更正 tell of a change? */
function tellsOf({ format }: Report, entry: Correction, change: Correction): boolean {
  if (change.section !== undefined)
    return (
      entry.section !== undefined &&
      (entry.section === change.section ||
        namesSection(format, entry.section, sectionIn(change.section)))
    )
  if (entry.place === undefined || entry.after !== change.after) return false
  if (entry.place === change.place) return true
  return placesNamed(format, entry.place).some((place) => placeWords(place) === change.place)
}

function sectionIn(words: string): { number: null; title: string } {
  return { number: null, title: words }
}

const MARKED = /更正|修订|修正|勘误|订正/u

/** The changes since publication of which the report says nothing, neither under 更正 nor in its text. */
export function untoldChanges(before: Report, now: Report, day: string): Correction[] {
  const isSaidInText = now.sections.some(({ text }) => MARKED.test(text))
  return changesBetween(before, now, day).filter(
    (change) =>
      !(isSaidInText && change.section !== undefined) &&
      !now.corrections.some((entry) => tellsOf(now, entry, change)),
  )
}
