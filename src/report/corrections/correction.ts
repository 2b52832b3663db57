/** 更正: what was changed in a report after its publication, and what in the report an entry speaks of. */

import { labelKey } from '../labels.ts'
import { figureWord, figureAt, placesOfFormat, type Figures } from '../figures.ts'
import { numeral } from '../numerals.ts'
import { findSection, type Section } from '../sections.ts'
import { leaves, type Format, type Place } from '../spec.ts'

/** The entry of a report file that lists what was changed after its publication. */
export const CORRECTIONS_KEY = '更正'

/** One change after publication, told in the open. */
export interface Correction {
  /** YYYY-MM-DD. */
  readonly day: string
  /** A figure or a row by names from the table down (复议诉讼.行政复议), 标题 or 公布日期. */
  readonly place?: string | undefined
  /** A section by its heading, where its text was changed. */
  readonly section?: string | undefined
  /** As a report file writes it. */
  readonly before?: string | undefined
  readonly after?: string | undefined
  readonly reason?: string | undefined
}

/** The entries of a file's head that a correction may speak of. */
export const HEAD_PLACES = { title: '标题', published: '公布日期' } as const

/** The place of a figure as 更正 writes it: names from the table down, joined by dots. */
export function placeWords({ table, band, row, column }: Place): string {
  const isSingle = leaves(band.columns).length === 1
  return [table.name, ...row.names, ...(isSingle ? [] : column.names)].join('.')
}

function rowWords({ table, row }: Place): string {
  return [table.name, ...row.names].join('.')
}

/** The figures that words name: one, those of a row, or none. */
export function placesNamed(format: Format, words: string): Place[] {
  const places = placesOfFormat(format)
  const one = places.filter((place) => placeWords(place) === words)
  return one.length > 0 ? one : places.filter((place) => rowWords(place) === words)
}

/** The id of what words name: of a figure, or of a row; undefined where they name neither. */
export function idNamed(format: Format, words: string): string | undefined {
  const [first, ...others] = placesNamed(format, words)
  if (!first) return undefined
  return others.length === 0 ? first.id : `${first.table.id}.${first.row.path}`
}

/** Does one of the figures that words name stand in a report as 更正 says it does? */
export function standsAs(
  { format, figures }: { readonly format: Format; readonly figures: Figures },
  words: string,
  value: string,
): boolean {
  return placesNamed(format, words).some(({ id }) => figureWord(figureAt(figures, id)) === value)
}

/** A section's heading with its number, as 更正 names it. */
export function sectionWords({ number, title }: Pick<Section, 'number' | 'title'>): string {
  return number === null ? title : `${numeral(number)}、${title}`
}

/** Does a word name a section of a report: by its heading, its number, or its title in the form? */
export function namesSection(
  format: Format,
  word: string,
  section: Pick<Section, 'number' | 'title'>,
): boolean {
  const { number, title } = section
  if (labelKey(word) === labelKey(title)) return true
  if (number === null) return false
  return word === numeral(number) || findSection(format, word)?.number === number
}
