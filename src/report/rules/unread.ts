/** The rule about cells that nobody has looked at. */

import { figureAt, placesOfFormat, UNREAD_WORD } from '../figures.ts'
import { groupBy } from '../group-by.ts'
import { placesOf, placeName, type Place } from '../spec.ts'
import type { Found, ReportRule, ReportSubject } from './rule.ts'
import { yamlPathOf } from './tables.ts'

/** Unread cells of one row, told at the first of them. */
function inRow(row: readonly Place[], unread: readonly Place[]): Found[] {
  const [first] = unread
  if (!first) return []
  const { table, row: leaf } = first
  const name = [table.name, ...leaf.names].join(' · ')
  const at = yamlPathOf(first)
  if (unread.length === 1)
    return [{ at, path: first.id, message: `“${placeName(first)}”这一格待核。` }]
  const isWhole = unread.length === row.length
  const columns = unread.map(({ column }) => column.names.at(-1)).join('、')
  const which = isWhole ? '整行' : `的${columns} ${unread.length} 格`
  return [{ at, path: `${table.id}.${leaf.path}`, message: `“${name}”${which}待核。` }]
}

function checkUnread({ report }: ReportSubject): Found[] {
  const isUnread = ({ id }: Place): boolean => figureAt(report.figures, id).state === 'unread'
  const unread = placesOfFormat(report.format).filter(isUnread)
  return groupBy(unread, ({ table }) => table).flatMap(([table, own]): Found[] => {
    const all = placesOf(table)
    if (own.length === all.length)
      return [
        {
          at: [table.name],
          path: table.id,
          message: `“${table.name}”整张表 ${all.length} 格待核。`,
        },
      ]
    return groupBy(own, ({ row }) => row.path).flatMap(([path, cells]) =>
      inRow(
        all.filter(({ row }) => row.path === path),
        cells,
      ),
    )
  })
}

/** Unread is not blank: a cell that nobody has looked at says nothing about the original. */
export const unreadRule: ReportRule = {
  id: 'figure-unread',
  severity: 'error',
  scope: 'figure',
  says: `表格里没有“${UNREAD_WORD}”：每一格都有人对照原件看过。`,
  hint: `请对照原件，把“${UNREAD_WORD}”改成原件印的数；原件空着的写“空”，印着“/”的写“/”。`,
  check: checkUnread,
}
