/** The form of the explorer: what is chosen in it, and a view written into it. */

import { element } from '../page/element.ts'
import { groupBy } from '../report/group-by.ts'
import { conditionIn, conditionText } from './condition.ts'
import { figureRows, findFigures, rowOfFigure } from './figure-choice.ts'
import type { Holdings, View } from './view.ts'

const MOST_FOUND = 8

/** The form as a script uses it. */
export interface ExploreForm {
  /** Writes a view into it. */
  readonly fill: (view: View) => void
  /** What is chosen; the order of the view before stays. A condition that is none is said beside it. */
  readonly read: (before: View) => View
}

/** Takes the form over; `changed` is called after each choice. */
export function exploreForm(
  form: HTMLFormElement,
  holdings: Holdings,
  changed: () => void,
): ExploreForm {
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
  const find = <Kind extends HTMLElement = HTMLElement>(name: string): Kind => {
    const found = form.querySelector<Kind>(`[name="${name}"], #explore-${name}`)
    if (!found) throw new Error(`no field ${name}`)
    return found
  }
  const [row, column] = [find<HTMLSelectElement>('row'), find<HTMLSelectElement>('column')]
  const [type, region] = [find<HTMLSelectElement>('type'), find<HTMLSelectElement>('region')]
  const where = find<HTMLInputElement>('where')
  const wrong = find('wrong')
  const [words, found] = [find<HTMLInputElement>('words'), find('found')]
  const years = [...form.querySelectorAll<HTMLInputElement>('[name^="year-"]')]

  for (const [table, rows] of groupBy(figureRows, (one) => one.table)) {
    const group = element('optgroup', { label: table })
    group.append(...rows.map(({ id, label }) => new Option(label, id)))
    row.append(group)
  }
  region.append(...holdings.regions.map((one) => new Option(one, one)))

  function showColumns(figure: string): void {
    const own = rowOfFigure(figure)
    if (!own) return
    row.value = own.id
    column.replaceChildren(...own.columns.map(({ id, label }) => new Option(label, id)))
    column.value = figure
  }

  function choose(figure: string): void {
    showColumns(figure)
    changed()
  }

  row.addEventListener('change', () => {
    const own = figureRows.find(({ id }) => id === row.value)
    // The same column of the other row, or its last: the total, where there is one.
    const tail = column.value.slice((rowOfFigure(column.value)?.id.length ?? 0) + 1)
    const same = own?.columns.find(({ id }) => id === `${own.id}.${tail}`) ?? own?.columns.at(-1)
    if (same) choose(same.id)
  })
  words.addEventListener('input', () => {
    const hits = findFigures(words.value, MOST_FOUND)
    found.replaceChildren(
      ...hits.map(({ id, label, explain }) => {
        const press = element('button', { type: 'button', className: 'explore-hit' }, label)
        press.dataset['figure'] = id
        press.addEventListener('click', () => {
          words.value = ''
          found.replaceChildren()
          choose(id)
          row.focus()
        })
        return element('li', {}, press, ...(explain ? [element('p', {}, explain)] : []))
      }),
      ...(hits.length === 0 && words.value.trim() !== ''
        ? [element('li', {}, '没有找到这样的栏目，换个词试试。')]
        : []),
    )
  })
  for (const field of [column, type, region, where, ...years])
    field.addEventListener('change', changed)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    changed()
  })

  return {
    fill(view) {
      showColumns(view.figure)
      for (const box of years) box.checked = view.years.includes(Number(box.value))
      type.value = view.type
      region.value = view.region
      where.value = view.where ? conditionText(view.where) : ''
      wrong.textContent = ''
      where.removeAttribute('aria-invalid')
    },
    read(before) {
      const chosen = years.filter(({ checked }) => checked).map(({ value }) => Number(value))
      const condition = conditionIn(where.value)
      const isWrong = where.value.trim() !== '' && !condition
      wrong.textContent = isWrong
        ? `“${where.value}”不是条件。可以写 >0、≥10、≠0、=空、=/、前10%。`
        : ''
      where.toggleAttribute('aria-invalid', isWrong)
      if (isWrong) where.setAttribute('aria-invalid', 'true')
      return {
        figure: column.value,
        years: chosen.length > 0 ? chosen : before.years,
        ...{ type: type.value, region: region.value, where: condition },
        sort: before.sort,
      }
    },
  }
}
