/** Shows the reports that the address names side by side, and lets others be chosen. */

import { element } from '../page/element.ts'
import { printAddress } from '../page/printed-address.ts'
import type { ReportJson } from '../report/data/json.ts'
import { MOST, queryOf, reportsNamed } from './address.ts'
import { startChoice } from './choice.ts'
import { tablesShown } from './show-tables.ts'
import { textsShown } from './show-texts.ts'
import { strings } from './strings.ts'

function found(id: string): HTMLElement {
  const one = document.getElementById(id)
  if (!one) throw new Error(`no #${id}`)
  return one
}

const base = found('compare').dataset['base'] ?? '/'
const status = found('compare-status')
const chosen = found('compare-chosen')
const tables = found('compare-tables')
const texts = found('compare-texts')
const all = found('compare-all') as HTMLInputElement
const known = new Map<string, Promise<ReportJson | undefined>>()

async function fetched(key: string): Promise<ReportJson | undefined> {
  const response = await fetch(`${base}reports/${key}.json`).catch(() => undefined)
  return response?.ok ? ((await response.json()) as ReportJson) : undefined
}

function reportAt(key: string): Promise<ReportJson | undefined> {
  const before = known.get(key) ?? fetched(key)
  known.set(key, before)
  return before
}

function go(keys: readonly string[]): void {
  history.pushState(null, '', queryOf(keys, all.checked))
  void show()
}

function entry(letter: string, key: string, report: ReportJson | undefined): HTMLLIElement {
  const title = report?.title ?? key
  const remove = element(
    'button',
    {
      type: 'button',
      className: 'button',
      ariaLabel: strings.removeNamed(letter, title),
    },
    strings.remove,
  )
  remove.addEventListener('click', () => {
    go(reportsNamed(location.search).filter((one) => one !== key))
    document.getElementById('compare-organ')?.focus()
  })
  const said = report
    ? element('a', { href: `${base}reports/${key}/` }, title)
    : element('span', {}, strings.unknown(key))
  // Names repeat: the place tells them apart.
  const place = element('span', { className: 'note' }, report?.organ.region ?? '')
  return element('li', {}, `${letter} `, element('span', {}, said, ' ', place), remove)
}

let turn = 0

async function show(): Promise<void> {
  const mine = ++turn
  const keys = reportsNamed(location.search)
  all.checked = new URLSearchParams(location.search).get('all') === '1'
  status.textContent = keys.length > 0 ? strings.loading : strings.choose
  const reports = await Promise.all(keys.map(reportAt))
  if (mine !== turn) return
  for (const [at, key] of keys.entries()) if (!reports[at]) known.delete(key)
  chosen.replaceChildren(
    ...keys.map((key, at) => entry(strings.letters[at] ?? '', key, reports[at])),
  )
  const there = reports.flatMap((report, at) =>
    report ? [[strings.letters[at] ?? '', report] as const] : [],
  )
  const [first, ...others] = there
  const isComplete = there.length === keys.length
  found('compare-result').hidden = !first || others.length === 0 || !isComplete
  if (!isComplete) status.textContent = ''
  else if (!first) status.textContent = strings.choose
  else if (others.length === 0) status.textContent = strings.one
  else {
    tables.replaceChildren(
      ...tablesShown(
        there.map(([, report]) => report),
        all.checked,
      ),
    )
    texts.replaceChildren(...others.flatMap((other) => textsShown(first, other)))
    status.textContent = strings.compared(there.length)
  }
}

all.addEventListener('change', () => go(reportsNamed(location.search)))
addEventListener('popstate', () => void show())
addEventListener('beforeprint', () => printAddress())
startChoice(`${base}compare/reports.json`, (key) => {
  const keys = reportsNamed(location.search)
  if (keys.includes(key)) return strings.isThere
  if (keys.length >= MOST) return strings.full
  go([...keys, key])
  return ''
})
found('compare').hidden = false
void show()
