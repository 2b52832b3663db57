/** The tools around a long list: a field, choices, headings to sort by, and its lines as the tools leave them. */

import type { Picking } from '../compare/pick.ts'
import type { ListColumn } from './rows.ts'
import { strings } from './strings.ts'

/** What a reader does. */
export interface ListActs {
  readonly onWords: (words: string) => void
  readonly onChoice: (column: number, text: string) => void
  readonly onSort: (column: number) => void
  readonly onMore: () => void
  /** Picks lines that are reports. */
  readonly picking: Picking | undefined
  /** The tools are about to be used. */
  readonly onFirst: () => void
}

/** A line to be shown. */
export interface ShownLine {
  readonly href: string
  readonly texts: readonly string[]
  readonly isNone: readonly boolean[]
}

/** The tools of a list, and the list. */
export interface ListTable {
  readonly offer: (column: number, texts: readonly string[]) => void
  readonly choose: (column: number, text: string) => void
  readonly fill: (words: string) => void
  readonly show: (lines: readonly ShownLine[], all: number) => void
  readonly tell: (text: string) => void
  readonly mark: (column: number | undefined, isDown: boolean) => void
}

/** More than a window holds; lines beyond take the time that the next key would have to wait for. */
const AT_ONCE = 40
/** Between them, in milliseconds: a quick hand presses the next key within it. */
const PAUSE = 150

/** An element with a class and children. */
function made<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const own = document.createElement(tag)
  if (className !== '') own.className = className
  own.append(...children)
  return own
}

function lineOf({ href, texts, isNone }: ShownLine, columns: readonly ListColumn[]): HTMLElement {
  const [name = '', ...others] = texts
  const link = made('a', '', name)
  link.href = href
  const head = made('th', '', link)
  head.scope = 'row'
  const cells = others.map((text, at) => {
    const kind = columns[at + 1]?.kind
    const names = [kind === 'number' ? 'number' : 'words', kind === 'text' && 'text']
    return made('td', [...names, isNone[at + 1] && 'blank'].filter(Boolean).join(' '), text)
  })
  return made('tr', '', head, ...cells)
}

/** Puts the tools around a table. */
export function listTable(
  table: HTMLTableElement,
  heads: readonly HTMLTableCellElement[],
  columns: readonly ListColumn[],
  acts: ListActs,
): ListTable {
  const field = made('input', '')
  Object.assign(field, { type: 'search', placeholder: strings.placeholder, id: 'list-words' })
  const label = made('label', '', strings.filter)
  label.htmlFor = field.id
  const status = made('p', 'list-tools__status')
  status.setAttribute('role', 'status')
  const choices = columns.flatMap(({ kind, label: name }, column) => {
    if (kind !== 'choice') return []
    const select = made('select', '', new Option(strings.all(name), ''))
    select.setAttribute('aria-label', name)
    select.addEventListener('change', () => acts.onChoice(column, select.value))
    return [{ column, select }]
  })
  const bar = made(
    'div',
    'list-tools',
    label,
    field,
    ...choices.map(({ select }) => select),
    status,
  )
  field.addEventListener('input', () => acts.onWords(field.value))
  bar.addEventListener('focusin', acts.onFirst, { once: true })
  const more = made('button', 'button')
  more.type = 'button'
  more.hidden = true
  more.addEventListener('click', acts.onMore)
  for (const [column, head] of heads.entries()) {
    const button = made('button', 'sort', ...head.childNodes)
    button.type = 'button'
    button.addEventListener('click', () => acts.onSort(column))
    // A heading that is partly in view counts as in view for browsers.
    button.addEventListener('focus', () =>
      head.scrollIntoView({ inline: 'nearest', block: 'nearest' }),
    )
    head.append(button)
  }
  const { picking } = acts
  const addBoxes = (lines: Iterable<Element>): void => {
    if (!picking) return
    for (const line of lines) {
      const link = line.querySelector<HTMLAnchorElement>('th[scope="row"] a')
      link?.before(picking.box(link.textContent.trim(), [link.pathname]))
    }
  }
  if (picking) bar.append(picking.link, picking.told)
  addBoxes(table.querySelectorAll('tbody tr'))
  const region = table.closest<HTMLElement>('.scroll') ?? table
  region.before(bar)
  region.after(more)

  /** What is in the table or on its way there. */
  let listed: readonly ShownLine[] = []
  let next: ReturnType<typeof setTimeout> | undefined
  /** Puts lines to the end: a window full at once, the others while nothing else is asked. */
  const append = (lines: readonly ShownLine[]): void => {
    const made = lines.slice(0, AT_ONCE).map((line) => lineOf(line, columns))
    addBoxes(made)
    table.tBodies[0]?.append(...made)
    const others = lines.slice(AT_ONCE)
    next = others.length > 0 ? setTimeout(() => append(others), PAUSE) : undefined
  }

  return {
    offer: (column, texts) => {
      const select = choices.find((one) => one.column === column)?.select
      if (select?.length === 1) select.append(...texts.map((text) => new Option(text, text)))
    },
    choose: (column, text) => {
      const select = choices.find((one) => one.column === column)?.select
      if (select) select.value = text
    },
    fill: (words) => {
      field.value = words
    },
    show: (lines, all) => {
      for (const paging of document.querySelectorAll<HTMLElement>('.paging')) paging.hidden = true
      for (const body of [...table.tBodies].slice(1)) body.remove()
      const isMore = listed.length > 0 && listed.every(({ href }, at) => href === lines[at]?.href)
      clearTimeout(next)
      if (!isMore) table.tBodies[0]?.replaceChildren()
      const first = listed.length
      const isPressed = document.activeElement === more
      append(lines.slice(table.tBodies[0]?.rows.length))
      listed = lines
      // The button goes with the last lines: who pressed it reads on where they begin.
      const line = table.tBodies[0]?.rows[first]
      if (isMore && isPressed) (line?.querySelector('a') ?? region).focus()
      more.hidden = lines.length >= all
      more.textContent = strings.more(all - lines.length)
    },
    tell: (text) => {
      status.textContent = text
    },
    mark: (column, isDown) => {
      for (const [at, head] of heads.entries())
        if (at === column) head.setAttribute('aria-sort', isDown ? 'descending' : 'ascending')
        else head.removeAttribute('aria-sort')
    },
  }
}
