/** Figures that nothing but their places on a page tells apart count where the sums of their table confirm them. */

import { checkBalances } from '../../../report/balances.ts'
import { figureAt, placesOfFormat, UNREAD } from '../../../report/figures.ts'
import type { Format, TableSpec } from '../../../report/spec.ts'
import { doubt, type Reading } from '../figures.ts'

/** Is any row of a table read from a printed page without lines around its cells? */
function isPrinted({ taken }: Reading, table: TableSpec): boolean {
  return [...taken].some(
    ([id, { isPrinted: isLoose, grid }]) =>
      (id === table.id || id.startsWith(`${table.id}.`)) && (isLoose ?? grid?.isPlaced),
  )
}

/** No more sums are named than this. */
const MOST_NAMED = 4

/** Leaves rows of lines unread in which a figure cannot be read: what it is may have pushed the others aside. */
function strikeBroken(reading: Reading, format: Format, table: TableSpec): void {
  for (const [id, row] of reading.taken) {
    if (!row.isPrinted || !id.startsWith(`${table.id}.`)) continue
    const own = placesOfFormat(format).filter((place) => place.id.startsWith(`${id}.`))
    const open = own.filter((place) => figureAt(reading.figures, place.id).state === 'unread')
    if (open.length === 0 || open.length === own.length) continue
    for (const place of own) reading.figures.set(place.id, UNREAD)
    const message = `这一行里有读不出的数，各数在哪一栏不能确定，整行没有填。`
    doubt(reading, 'import-place', id, row, message, '请对照原件填写这一行。')
  }
}

/** Leaves those figures of a printed table unread that stand in a sum that fails. */
export function strikeUnconfirmed(reading: Reading, format: Format, table: TableSpec): void {
  if (!isPrinted(reading, table)) return
  strikeBroken(reading, format, table)
  const failing = checkBalances(format, reading.figures).filter(
    (one) => one.table === table && one.verdict === 'fails',
  )
  if (failing.length === 0) return
  for (const id of failing.flatMap(({ left, right }) => [...left.ids, ...right.ids]))
    reading.figures.set(id, UNREAD)
  const names = [...new Set(failing.map(({ place }) => place.slice(1).join(' · ')))]
  const which = names.slice(0, MOST_NAMED).join('”、“')
  const more = names.length > MOST_NAMED ? `等 ${names.length} 处` : ''
  const message = `“${table.name}”在原件里没有框线，各数照印的位置读；“${which}”${more}的合计不相符，所涉的格没有填。`
  const hint = '请对照原件填写；有 Word 版或网页版的，改用那一份导入。'
  doubt(reading, 'import-place', table.id, { where: '', quote: '' }, message, hint)
}
