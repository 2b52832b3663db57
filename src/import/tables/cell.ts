/** What stands in a cell → a figure, and whether that changed how it was written. */

import { BLANK, BLANK_WORD, NA_WORD, readFigure, type Figure } from '../../report/figures.ts'
import { isNumeral, numberOf } from '../../report/numerals.ts'
import type { FigureKind, Unit } from '../../report/spec.ts'
import { oneLine } from '../clean.ts'

/** A cell read; `told` says what was made of it, where that is more than plain spelling. */
export interface CellReading {
  /** Absent where no figure can be made of it. */
  readonly figure?: Figure
  readonly told?: string
}

const DASH = /^[-‐‑‒–—―−─﹣]+$/u
const NOT_APPLICABLE = /^(?:[/\\]|不适用|n\/a)$/iu

/** Full-width figures and signs as plain ones; “①” and “²” are marks of notes and no figures. */
function narrowed(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/gu, (wide) =>
    String.fromCodePoint((wide.codePointAt(0) ?? 0) - 0xfee0),
  )
}

function plain(text: string): string {
  const folded = oneLine(narrowed(text))
  return /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(folded) ? folded.replaceAll(',', '') : folded
}

/** No figure with its unit and a remark is longer. */
const LONGEST = 100

/** Does a cell look like a figure rather than like a heading? */
export function isValueLike(text: string): boolean {
  const word = plain(text)
  if (word.length > LONGEST) return false
  return (
    DASH.test(word) ||
    NOT_APPLICABLE.test(word) ||
    isNumeral(word) ||
    /^[无空]$/u.test(word) ||
    /^(?:[-+−–—]|(?:减|增)[少加]?)?\s*[\d.,，]+\s*(?:万?元|件|项|条|个)?\s*(?:\([^()]*\))?$/u.test(
      word,
    )
  )
}

/** Ten thousand yuan from yuan, exactly. */
function inTenThousands(yuan: string): string {
  const [whole = '0', decimals = ''] = yuan.split('.')
  const digits = whole.padStart(5, '0')
  const tail = `${digits.slice(-4)}${decimals}`.replace(/0+$/u, '')
  return tail === '' ? digits.slice(0, -4) : `${digits.slice(0, -4)}.${tail}`
}

function normalised(word: string, kind: FigureKind, unit: Unit): string | undefined {
  if (word.length > LONGEST) return undefined
  if (DASH.test(word) || NOT_APPLICABLE.test(word)) return NA_WORD
  const remark = /^(.+?)\s*\([^()]*\)$/u.exec(word)
  if (remark?.[1] !== undefined) return normalised(remark[1], kind, unit) ?? remark[1]
  const yuan = /^([\d.]+)\s*元$/u.exec(word)
  if (yuan?.[1] !== undefined) return unit === '万元' ? inTenThousands(yuan[1]) : undefined
  const changed = /^(减|增)[少加]?\s*(\d+)\s*[项件]?$/u.exec(word)
  if (changed)
    return kind === 'signed' ? `${changed[1] === '减' ? '-' : '+'}${changed[2]}` : undefined
  const number = numberOf(word)
  if (number !== undefined) return String(number)
  if (/^[−–—-]\s*\d+$/u.test(word)) return word.replace(/^[−–—-]\s*/u, '-')
  if (/^0+\d/u.test(word)) return word.replace(/^0+(?=\d)/u, '')
  if (/^\.\d+$/u.test(word)) return `0${word}`
  return undefined
}

/** Reads a cell as its place in the form demands. */
export function readCell(text: string, kind: FigureKind, unit: Unit): CellReading {
  const word = plain(text)
  if (word === '' || word === BLANK_WORD) return { figure: BLANK }
  const bare = word.endsWith(unit) ? word.slice(0, -unit.length).trim() : word
  const direct = bare === '' ? undefined : readFigure(bare, kind)
  if (direct) return { figure: direct }
  const other = normalised(bare, kind, unit)
  const figure = other === undefined ? undefined : readFigure(other, kind)
  if (!figure) return { told: `写着“${word.slice(0, 40)}”，不能确定是多少` }
  return { figure, told: `写着“${word.slice(0, 40)}”，记作 ${figure.text}` }
}
