/** A report of the portal opened to be corrected, and an empty one begun with last year's carry-over. */

import { element } from '../../page/element.ts'
import { nameOfReport } from '../../report/file/name.ts'
import { carriedFigures, skeleton } from '../../report/file/skeleton.ts'
import { formatInForce } from '../../report/formats/index.ts'
import { parseReport } from '../../text/report-text.ts'
import type { Known } from '../known.ts'
import { organChoice } from '../organ-choice.ts'
import type { Desk } from '../store.ts'
import { organAndYear, yearField, yearIn } from './ask.ts'
import { strings } from './strings.ts'

/** Opens the file of a published report; false where it cannot be had. */
export async function openPublished(
  desk: Desk,
  known: Known,
  organ: string,
  year: number,
): Promise<boolean> {
  const file = await known.file(organ, year)
  if (!file) return false
  const name = nameOfReport(organ, year)
  const told = strings.isPublished(name) + (file.hasComments ? strings.comments : '')
  desk.open({ name, from: 'published', told, before: file.text, doubts: [] }, file.text)
  return true
}

/** Opens an empty report, as `gongkai new` writes it; false where there is no such organ, or no form for the year. */
export async function openEmpty(
  desk: Desk,
  known: Known,
  id: string,
  year: number,
): Promise<boolean> {
  const [organ, format] = [known.organ(id), formatInForce(year)]
  if (!organ || !format) return false
  const before = await known.file(id, year - 1)
  const last = before && parseReport(before.text, nameOfReport(id, year - 1)).report
  const { text, isCarriedOver } = skeleton(format, organ, year, last)
  const carried =
    isCarriedOver && last
      ? strings.carried(year - 1, carriedFigures(last))
      : strings.notCarried(year - 1)
  const told = strings.isEmpty(format.edition) + carried
  desk.open({ name: '', from: 'empty', told, before: text, doubts: [] }, text)
  return true
}

function lineOf(title: string, label: string, fields: HTMLElement[], act: () => Promise<string>) {
  const told = element('p', { role: 'status' })
  const form = element(
    'form',
    { className: 'desk-line', method: 'dialog' },
    ...fields,
    element('button', { type: 'submit', className: 'button' }, label),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void act().then((said) => {
      told.textContent = said
    })
  })
  return element('details', {}, element('summary', {}, title), form, told)
}

/** The way to a published report. */
export function publishedWay(desk: Desk, known: Known): HTMLElement {
  const year = element('select', { id: 'desk-published-year', className: 'desk-field' })
  const choice = organChoice(known, 'desk-published-organ', {
    isMeant: ({ id }) => known.years(id).length > 0,
    changed: (organ) => {
      const years = organ ? known.years(organ.id).toReversed() : []
      year.replaceChildren(
        ...years.map((one) => element('option', { value: String(one) }, String(one))),
      )
    },
  })
  return lineOf(strings.published, strings.open, organAndYear(choice, year), async () => {
    if (!(await known.ready)) return strings.noList
    const organ = choice.organ()
    if (!organ) return strings.noOrgan
    return (await openPublished(desk, known, organ.id, Number(year.value))) ? '' : strings.notThere
  })
}

/** The way to an empty report. */
export function emptyWay(desk: Desk, known: Known): HTMLElement {
  const year = yearField('desk-empty-year')
  const choice = organChoice(known, 'desk-empty-organ', {
    changed: (organ) => {
      const last = organ && known.years(organ.id).at(-1)
      if (last !== undefined) year.value = String(last + 1)
    },
  })
  return lineOf(strings.empty, strings.begin, organAndYear(choice, year), async () => {
    if (!(await known.ready)) return strings.noList
    const [organ, given] = [choice.organ(), yearIn(year)]
    if (!organ) return strings.noOrgan
    if (given === undefined) return strings.noYear
    return (await openEmpty(desk, known, organ.id, given)) ? '' : strings.noYear
  })
}
