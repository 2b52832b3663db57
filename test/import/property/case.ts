/** One case of the property: a generated report, damaged or not, and what reading it must not do. */

import { checkBalances } from '../../../src/report/balances.ts'
import type { SourceDocument } from '../../../src/import/document.ts'
import { concernsFigure } from '../../../src/import/tables/confirm.ts'
import type { Doubt } from '../../../src/import/doubt.ts'
import { recognise } from '../../../src/import/draft/recognise.ts'
import type { Draft } from '../../../src/import/draft/draft.ts'
import { columnDamage } from './damage-columns.ts'
import { rowDamage, type Damage } from './damage-rows.ts'
import { tableDamage } from './damage-tables.ts'
import { textDamage } from './damage-texts.ts'
import { figuresOf, generate, type Printed } from './generate.ts'
import { laidOut, titleOf, type Laid } from './laid.ts'
import { randomOf } from './random.ts'

/** The shapes a source has; `bare` is a PDF whose tables have no lines. */
export type Shape = 'html' | 'tabs' | 'cells' | 'pipes' | 'docx' | 'pdf' | 'bare'

/** A case with the names of its damages. */
export interface Case {
  readonly printed: Printed
  readonly laid: Laid
  readonly damages: readonly string[]
}

const damages = new Map<string, Damage>(
  Object.entries({ ...rowDamage, ...tableDamage, ...columnDamage, ...textDamage }),
)
const names = [...damages.keys()]

/** A number that a seed stands for. */
export function hash(text: string): number {
  return [...text].reduce((sum, one) => (Math.imul(sum, 31) + (one.codePointAt(0) ?? 0)) | 0, 7)
}

/** The case of a seed such as `html:12`: every fifth undamaged, the others with one to three damages. */
export function caseOf(seed: string): Case {
  const random = randomOf(hash(seed))
  const printed = generate(random)
  const at = Number(seed.split(':')[1])
  const first = names[at % names.length] as string
  const others = random.chance(0.3) ? [random.pick(names), random.pick(names)] : []
  const chosen = at % 5 === 0 ? [] : [first, ...others.slice(0, 1 + random.below(2))]
  const laid = chosen.reduce(
    (all, name) => damages.get(name)?.(all, random) ?? all,
    laidOut(printed),
  )
  return { printed, laid, damages: chosen }
}

/** Findings on a whole table that are about each of its cells. */
const TABLE_RULES = ['import-columns', 'import-blank']

/**
 * A finding on a whole table excuses figures left unread, not wrong ones, unless it is about the
 * columns; 复议诉讼 is one row.
 */
export function pointsAt({ rule, path }: Doubt, id: string): boolean {
  const isClose = path.includes('.') || path === 'review' || TABLE_RULES.includes(rule)
  return concernsFigure(path, id) && isClose
}

/** Figures that a draft gives otherwise than they were printed; those that a finding points at may be, unless the report is sound. */
export function wrongFigures(printed: Printed, draft: Draft, isSound: boolean): string[] {
  const figures = figuresOf(printed.format, printed.cells)
  if (draft.format !== printed.format) {
    const isSaid = draft.doubts.some((doubt) => doubt.path === 'edition')
    return isSaid && !isSound ? [] : [`edition ${draft.format.edition}`]
  }
  const failing = checkBalances(draft.format, draft.figures)
    .filter((result) => result.verdict === 'fails')
    .flatMap(({ left, right }) => [...left.ids, ...right.ids])
  return [...figures].flatMap(([id, { state, value }]) => {
    const read = draft.figures.get(id)
    if (read?.state === state && read.value === value) return []
    const isPointedAt =
      read?.state === 'unread'
        ? draft.doubts.some((doubt) => concernsFigure(doubt.path, id))
        : failing.includes(id) || draft.doubts.some((doubt) => pointsAt(doubt, id))
    return isPointedAt && !isSound
      ? []
      : [`${id}: ${value ?? state} → ${read?.value ?? read?.state}`]
  })
}

/** Figures that differ in silence; of an undamaged report, every difference and every finding. */
export function faultsOf(one: Case, source: SourceDocument, isBare = false): string[] {
  const { printed } = one
  const organ = { id: 'o', name: printed.organ, shortName: printed.organ, aliases: [], type: '镇' }
  const draft = recognise(source, { organs: [organ], organ: 'o' })
  // Where nothing is printed around a blank cell, only sums can tell it, and not every table has them.
  const isUntold = isBare && [...printed.cells.values()].includes('')
  const isSound = one.damages.length === 0 && !isUntold
  const faults = wrongFigures(printed, draft, isSound)
  if (draft.format !== printed.format) return faults
  if (!isSound) return faults
  if (draft.title !== titleOf(printed)) faults.push(`title ${draft.title}`)
  const figures = figuresOf(printed.format, printed.cells)
  const blanks = [...figures].flatMap(([id, { state }]) => (state === 'blank' ? [id] : []))
  const sound = draft.doubts.filter((doubt) => !blanks.some((id) => concernsFigure(doubt.path, id)))
  return [...faults, ...sound.map((doubt) => `${doubt.rule} ${doubt.path} ${doubt.quote}`)]
}
