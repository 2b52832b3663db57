/** The room of the report's head: organ, year, title, days, source; undo and redo stand there too. */

import { button, element } from '../../page/element.ts'
import { withField, type Field } from '../edit/field.ts'
import type { Known } from '../known.ts'
import { organChoice } from '../organ-choice.ts'
import { fieldId } from '../places.ts'
import type { Desk, DeskState } from '../store.ts'
import { headEntries } from './entries.ts'
import { strings } from './strings.ts'

/** A field of the head, with what is said below it. */
interface Shown {
  readonly field: Field
  readonly box: HTMLElement
  readonly control: HTMLInputElement | HTMLSelectElement
  readonly told: HTMLElement
  readonly show: (word: string | undefined) => void
}

/** What findings say of an entry of the head. */
function saidOf({ findings }: DeskState, field: Field): string {
  return findings
    .filter(({ path, accepted }) => path.split('.')[0] === field && accepted === undefined)
    .map(({ message }) => message)
    .join('')
}

/** Shows the entries of the report's head: organ, year, title, days. */
export function showHead(desk: Desk, root: HTMLElement, known: Known): void {
  function set(field: Field, value: string | undefined): void {
    const state = desk.state()
    if (state) desk.change(withField(state.text, field, value), `field:${field}`)
  }

  function boxed(
    field: Field,
    label: string,
    control: Shown['control'],
    { help = '', beside = [] }: { help?: string; beside?: readonly HTMLElement[] } = {},
  ): Omit<Shown, 'show'> {
    const told = element('p', { id: `${control.id}-said`, className: 'desk-said' })
    const note = element('p', { id: `${control.id}-help`, className: 'note' }, help)
    const described = help === '' ? told.id : `${note.id} ${told.id}`
    control.setAttribute('aria-describedby', described)
    const name = element('label', { htmlFor: control.id }, label)
    const box = element('div', { className: 'desk-entry' }, name, control, ...beside)
    if (help !== '') box.append(note)
    box.append(told)
    return { field, box, control, told }
  }

  function textField(field: Field, label: string, isOptional: boolean, help = ''): Shown {
    const control = element('input', {
      id: fieldId(field),
      type: 'text',
      className: 'desk-field',
      autocomplete: 'off',
    })
    control.addEventListener('input', () => {
      const word = control.value.trim()
      set(field, isOptional && word === '' ? undefined : word)
    })
    return {
      ...boxed(field, label, control, { help }),
      show: (word = '') => {
        if (control.value.trim() !== word) control.value = word
      },
    }
  }

  function organField(): Shown {
    const choice = organChoice(known, fieldId('机关'), {
      changed: (organ) => {
        if (organ) set('机关', organ.id)
      },
    })
    const { input, list } = choice
    const options = { help: strings.organHelp, beside: [list] }
    const made = boxed('机关', strings.organ, input, options)
    let last: string | undefined
    // What is half typed gives way to the organ that stands in the file.
    input.addEventListener('blur', () => choice.set(known.organ(last ?? '')))
    return {
      ...made,
      show: (word = '') => {
        const organ = known.organ(word)
        if (document.activeElement !== input || word !== last) {
          if (choice.organ()?.id !== word) choice.set(organ)
        }
        last = word
        if (!organ && made.told.textContent === '' && known.organs().length > 0)
          made.told.textContent = strings.organUnknown(word)
      },
    }
  }

  function narrativeField(): Shown {
    const control = element(
      'select',
      { id: fieldId('叙述'), className: 'desk-field' },
      ...[strings.original, strings.digest].map((one) => element('option', { value: one }, one)),
    )
    control.addEventListener('change', () =>
      set('叙述', control.value === strings.original ? undefined : control.value),
    )
    return {
      ...boxed('叙述', strings.narrative, control),
      show: (word = strings.original) => {
        control.value = word
      },
    }
  }

  const fields = [
    organField(),
    textField('年度', strings.year, false),
    textField('标题', strings.title, false),
    textField('公布日期', strings.published, true, strings.publishedHelp),
    textField('来源', strings.source, true, strings.sourceHelp),
    narrativeField(),
  ]
  const told = element('p')
  const place = element('p', { className: 'note' })
  const entries = element('div')
  const [undo, redo] = [button(strings.undo, desk.undo), button(strings.redo, desk.redo)]
  root.append(
    told,
    element('div', { className: 'desk-entries' }, ...fields.map(({ box }) => box)),
    entries,
    place,
    element('p', { className: 'desk-line' }, undo, redo),
  )
  let listed = ''
  desk.watch((state) => {
    const { name, opened, format, parsed } = state
    told.textContent = opened.told
    const where = name === '' ? strings.noPlace : strings.place(name)
    place.textContent = `${strings.edition(format.edition, format.notice)}　${where}`
    undo.disabled = !state.canUndo
    redo.disabled = !state.canRedo
    for (const { field, control, told: below, show } of fields) {
      const said = saidOf(state, field)
      below.textContent = said
      control.ariaInvalid = String(said !== '')
      if (parsed.head) show(parsed.head.yaml.scalarAt([field])?.word)
    }
    const { accepted = [], corrections = [] } = parsed.report ?? {}
    const key = JSON.stringify([accepted, corrections])
    if (key !== listed && parsed.report) entries.replaceChildren(...headEntries(desk, state))
    if (parsed.report) listed = key
  })
}
