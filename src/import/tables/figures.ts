/** Rows of the form with cells placed → figures, and what is doubtful about them. */

import { BLANK, figureAt, UNREAD, type Figure } from '../../report/figures.ts'
import { kindOf, placeName, unitOf } from '../../report/spec.ts'
import { addsUp } from './adds-up.ts'
import { readCell } from './cell.ts'
import type { Doubt, DoubtRule } from '../doubt.ts'
import { placeValues, type Peers, type Placing } from './place.ts'
import type { SourceRow } from './source-row.ts'
import type { Slot } from './slots.ts'

/** Figures being read, with every doubt about them. */
export interface Reading {
  /** Every figure of the edition; unread until it has been read. */
  readonly figures: Map<string, Figure>
  readonly doubts: Doubt[]
  /** Slots that have been read, with what was read there. */
  readonly taken: Map<string, SourceRow>
  /** Groups, by id, that the source prints as one row. */
  readonly oneRow: Set<string>
}

/** Adds a doubt about a place of the form. */
export function doubt(
  reading: Reading,
  rule: DoubtRule,
  path: string,
  source: { where: string; quote: string },
  message: string,
  hint: string,
): void {
  const { where, quote } = source
  reading.doubts.push({ rule, path, where, quote, message, hint })
}

/** Leaves a slot to the clerk; that it stands in the source is known. */
export function leaveUnread(reading: Reading, slot: Slot, source: SourceRow): void {
  reading.taken.set(slot.id, source)
  for (const place of slot.places) reading.figures.set(place.id, UNREAD)
}

function fill(reading: Reading, slot: Slot, source: SourceRow, texts: readonly string[]): void {
  slot.places.forEach((place, at) => {
    const { figure, told } = readCell(texts[at] ?? '', kindOf(place), unitOf(place))
    reading.figures.set(place.id, figure ?? UNREAD)
    if (told !== undefined)
      doubt(
        reading,
        'import-value',
        place.id,
        source,
        `“${placeName(place)}”${told}。`,
        figure ? '请对照原件核对这一格。' : '这一格没有填，请对照原件补上。',
      )
  })
}

function tellBlanks(reading: Reading, slot: Slot, source: SourceRow, isEdge: boolean): void {
  const fresh = slot.places.filter((place) => figureAt(reading.figures, place.id).state === 'blank')
  if (fresh.length === 0) return
  if (fresh.length === slot.places.length)
    doubt(
      reading,
      'import-blank',
      slot.id,
      source,
      `“${slot.name}”整行空着。`,
      '原件空着的不必改；若原件有数，请补上。',
    )
  else if (isEdge)
    doubt(
      reading,
      'import-place',
      slot.id,
      source,
      `“${slot.name}”有空格，各数的位置是按表格的栏推定的。`,
      '请对照原件核对这一行。',
    )
  else
    for (const place of fresh)
      doubt(
        reading,
        'import-blank',
        place.id,
        source,
        `“${placeName(place)}”空着。`,
        '原件空着的不必改；若原件有数，请补上。',
      )
}

/** Keeps the figures of a row that holds more than fit, if only one choice of them is possible. */
function fillSurplus(
  reading: Reading,
  slot: Slot,
  source: SourceRow,
  placing: Placing & { kind: 'surplus' },
): void {
  const extra = `“${slot.name}”应有 ${slot.places.length} 个数，原件印了 ${placing.found} 个`
  const isSame = placing.choices.length === 1
  const sound = isSame
    ? placing.choices
    : placing.choices.filter((texts) => addsUp(slot.places, texts))
  const [only] = sound
  if (only && sound.length === 1) {
    fill(reading, slot, source, only)
    const why = isSame ? '各数相同' : '只有一种取法与总计相符'
    doubt(
      reading,
      'import-surplus',
      slot.id,
      source,
      `${extra}；${why}，多出的没有用。`,
      '请对照原件核对这一行。',
    )
    return
  }
  leaveUnread(reading, slot, source)
  doubt(
    reading,
    'import-surplus',
    slot.id,
    source,
    `${extra}，不能确定哪一个是多的，这一行没有填。`,
    '请对照原件填写这一行。',
  )
}

/** A row that the source has twice; the first reading stands where both say the same. */
function readAgain(reading: Reading, slot: Slot, source: SourceRow, before: SourceRow): void {
  const texts = (one: SourceRow): string => one.values.map(({ text }) => text).join('\t')
  const isSame = texts(before) === texts(source)
  const isFilled = (one: SourceRow): boolean => one.values.some(({ text }) => text !== '')
  const isBoth = isFilled(before) && isFilled(source)
  const told = isBoth ? '数字不同，这一行没有填' : '一处空着，照有数的一处记'
  doubt(
    reading,
    'import-row-twice',
    slot.id,
    source,
    `“${slot.name}”在原件里出现了两次，${isSame ? '数字相同' : told}。`,
    `另一处在${before.where}：${before.quote}。请对照原件核对。`,
  )
  if (!isSame && isBoth) leaveUnread(reading, slot, before)
}

/** Reads one line of the source into its slot. */
export function readSlot(reading: Reading, slot: Slot, source: SourceRow, peers: Peers): void {
  const placing = placeValues(source, peers, slot.places.length)
  const before = reading.taken.get(slot.id)
  const wasFilled = before?.values.some((one) => one.text !== '') ?? false
  if (before && (wasFilled || placing.kind !== 'blank')) readAgain(reading, slot, source, before)
  if (before && (wasFilled || placing.kind === 'blank')) return
  reading.taken.set(slot.id, source)
  switch (placing.kind) {
    case 'blank':
      if (source.grid && source.values.length > 0)
        for (const place of slot.places) reading.figures.set(place.id, BLANK)
      else {
        const message = `“${slot.name}”后面没有读到数，这一行没有填。`
        doubt(reading, 'import-place', slot.id, source, message, '请对照原件填写这一行。')
      }
      tellBlanks(reading, slot, source, false)
      return
    case 'sure':
      fill(reading, slot, source, placing.texts)
      tellBlanks(reading, slot, source, placing.isEdgeBlank)
      if (placing.isShifted)
        doubt(
          reading,
          'import-shift',
          slot.id,
          source,
          `“${slot.name}”在原件里错开了一栏；数的个数正好，按次序读入。`,
          '请对照原件核对这一行。',
        )
      return
    case 'surplus':
      fillSurplus(reading, slot, source, placing)
      return
    case 'unsure':
      doubt(
        reading,
        'import-place',
        slot.id,
        source,
        `“${slot.name}”应有 ${slot.places.length} 个数，这里只有 ${placing.found} 个，不能确定各在哪一栏，这一行没有填。`,
        '请对照原件填写这一行，原件空着的格写“空”。',
      )
  }
}
