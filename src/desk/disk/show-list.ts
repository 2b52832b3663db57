/** The reports of the content folder, each with what the checks find, to be opened. */

import { button, element } from '../../page/element.ts'
import type { Desk } from '../store.ts'
import type { Listed } from './addresses.ts'
import type { Disk } from './disk.ts'
import { strings } from './strings.ts'

/** From so many reports on, a field narrows the list. */
const MANY = 10

/** Lists of thousands are narrowed rather than shown whole. */
const MOST = 200

/** Opens the file of a report as it is on the disk. */
export async function openFromDisk(desk: Desk, disk: Disk, name: string): Promise<void> {
  const text = await disk.read(name)
  desk.open({ name, from: 'disk', told: strings.opened(name), before: text, doubts: [] }, text)
}

function findingsOf({ findings }: Listed): HTMLElement {
  const count = (severity: string): number =>
    findings.filter((one) => one.severity === severity).length
  const says = strings.found(count('error'), count('warning'), count('note'))
  if (findings.length === 0) return element('span', {}, says)
  const lines = findings.map(({ line, message }) => element('li', {}, strings.line(line, message)))
  return element('details', {}, element('summary', {}, says), element('ul', {}, ...lines))
}

/** Shows the list. */
export function showList(desk: Desk, room: HTMLElement, disk: Disk): void {
  const told = element('p', { role: 'status' })
  const list = element('ul', { className: 'desk-disk__list' })
  const seek = element('input', { id: 'desk-disk-seek', type: 'search', className: 'desk-field' })
  const line = element(
    'div',
    { className: 'desk-line', hidden: true },
    element('label', { htmlFor: seek.id }, strings.seek),
    seek,
  )
  let all: readonly Listed[] = []

  function open(name: string): void {
    openFromDisk(desk, disk, name).catch((error: unknown) => {
      told.textContent = (error as Error).message
    })
  }

  function lineOf(report: Listed): HTMLElement {
    const way = button(strings.open, () => open(report.name))
    way.setAttribute('aria-label', strings.openNamed(report.name))
    return element(
      'li',
      { className: 'desk-disk__one' },
      element(
        'div',
        { className: 'desk-disk__what' },
        element('strong', {}, report.title === '' ? strings.untitled : report.title),
        element('code', {}, report.name),
        findingsOf(report),
      ),
      way,
    )
  }

  function show(): void {
    const word = seek.value.trim()
    const shown = all
      .filter(({ name, title }) => name.includes(word) || title.includes(word))
      .slice(0, MOST)
    list.replaceChildren(...shown.map(lineOf))
    told.textContent = all.length === 0 ? strings.none : strings.counted(all.length, shown.length)
  }

  function check(): void {
    told.textContent = strings.checking
    disk.list().then(
      (found) => {
        all = found
        line.hidden = found.length < MANY
        show()
      },
      (error: unknown) => {
        told.textContent = (error as Error).message
      },
    )
  }

  seek.addEventListener('input', show)
  const again = element('div', { className: 'desk-line' }, button(strings.again, check), told)
  room.append(element('p', {}, strings.says), again, line, list)
  check()
}
