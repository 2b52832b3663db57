/** Sorts and filters a long list on its page, over all of its lines; without it there are pages of them. */

import { pickReports } from '../compare/pick.ts'
import { listTable } from './list-table.ts'
import { shownCell, viewOf, type ListKind, type ListRow } from './rows.ts'
import { strings } from './strings.ts'

/** So many lines are shown at a time. */
const AT_A_TIME = 200

interface State {
  words: string
  chosen: Map<number, string>
  by: number | undefined
  isDown: boolean
  most: number
}

/** Makes a list that can be asked of its table; its lines are fetched when the first question comes. */
function enhance(table: HTMLTableElement, address: string): void {
  const heads = [...table.querySelectorAll<HTMLTableCellElement>('thead th')]
  const columns = heads.map((head) => ({
    label: head.textContent.trim(),
    kind: (head.dataset['kind'] ?? 'text') as ListKind,
    none: head.dataset['none'] ?? '',
  }))
  const state: State = {
    words: '',
    chosen: new Map(),
    by: undefined,
    isDown: false,
    most: AT_A_TIME,
  }
  let loading: Promise<readonly ListRow[]> | undefined
  const load = (): Promise<readonly ListRow[]> =>
    (loading ??= fetch(address).then((response) => {
      if (!response.ok) throw new Error(String(response.status))
      return response.json() as Promise<readonly ListRow[]>
    }))

  const compare = table.dataset['compare']
  const picking = compare === undefined ? undefined : pickReports(compare)
  const shown = listTable(table, heads, columns, {
    picking,
    onWords: (words) => change({ words }),
    onChoice: (column, text) => {
      if (text === '') state.chosen.delete(column)
      else state.chosen.set(column, text)
      change({})
    },
    onSort: (by) =>
      change({ by, isDown: state.by === by ? !state.isDown : columns[by]?.kind === 'number' }),
    onMore: () => change({ most: state.most + AT_A_TIME }),
    onFirst: () => void load().then(offer, () => undefined),
  })

  /** Fills the choices with what the lines have. */
  function offer(rows: readonly ListRow[]): void {
    for (const [column, { kind }] of columns.entries())
      if (kind === 'choice')
        shown.offer(column, [
          ...new Set(rows.flatMap((row) => (row[column + 1] as string | null) ?? [])),
        ])
  }

  function change(changes: Partial<State>): void {
    Object.assign(state, { most: AT_A_TIME }, changes)
    load().then(
      (rows) => {
        offer(rows)
        const found = viewOf(rows, state)
        const lines = found.slice(0, state.most).map(([href, ...cells]) => ({
          href,
          texts: cells.map((cell, at) => shownCell(cell, columns[at] ?? { none: '' })),
          isNone: cells.map((cell) => cell === null),
        }))
        shown.show(lines, found.length)
        shown.tell(strings.found(found.length, rows.length))
        shown.mark(state.by, state.isDown)
      },
      () => {
        loading = undefined
        shown.tell(strings.failed)
      },
    )
  }

  const asked = new URLSearchParams(location.search)
  const type = asked.get('type')
  const words = asked.get('q')
  if (type === null && words === null) return
  const column = columns.findIndex(({ kind }) => kind === 'choice')
  if (type !== null && column >= 0) state.chosen.set(column, type)
  if (words !== null) state.words = words
  shown.fill(words ?? '')
  load().then(
    (rows) => {
      offer(rows)
      if (type !== null && column >= 0) shown.choose(column, type)
      change({})
    },
    () => shown.tell(strings.failed),
  )
}

// Lines are as they were written; pages in other characters stay whole without.
const table = document.querySelector<HTMLTableElement>('table[data-rows]')
const address = table?.dataset['rows']
if (table && address !== undefined && document.documentElement.lang !== 'zh-Hant')
  enhance(table, address)
