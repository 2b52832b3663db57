/** The ways a report comes onto the desk: a file, what is pasted, a report of the portal, an empty one. */

import { button, element } from '../../page/element.ts'
import type { Known } from '../known.ts'
import { openReader, type Source } from '../reading/reader.ts'
import type { Desk } from '../store.ts'
import { questionsIn } from './ask.ts'
import { sourceIn, sourceOf } from './clipboard-source.ts'
import { emptyWay, publishedWay } from './from-portal.ts'
import { strings } from './strings.ts'
import { takeSource } from './take-source.ts'

/** What the chooser offers first; other files can be chosen too. */
const ACCEPTED = '.docx,.xlsx,.xls,.ods,.csv,.et,.pdf,.html,.htm,.mhtml,.mht,.txt,.md,.doc,.wps'

/** Shows the ways a report comes onto the desk. */
export function showBegin(desk: Desk, root: HTMLElement, known: Known): void {
  const reader = openReader()
  const asked = element('div', { className: 'desk-asked' })
  const told = element('p', { id: 'desk-begin-told', role: 'status' })
  const progress = element('progress', { hidden: true })
  progress.setAttribute('aria-labelledby', told.id)
  const stop = button(strings.stop, () => reader.stop())
  stop.hidden = true
  let turn = 0
  let name = ''
  const isReading = (reading: boolean): void => {
    progress.hidden = !reading
    stop.hidden = !reading
    told.textContent = reading ? strings.reading(name) : ''
  }
  const ask = questionsIn(asked, known, (asking) => isReading(!asking))

  async function take(source: Source, from: 'file' | 'paste'): Promise<void> {
    const own = (turn += 1)
    name = source.name
    asked.replaceChildren()
    isReading(true)
    const why = await takeSource(source, from, { desk, known, reader, ask }).then(
      () => '',
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    )
    if (own !== turn) return
    isReading(false)
    if (why !== '') told.textContent = strings.notRead(source.name, why)
  }

  const chooser = element('input', { id: 'desk-file', type: 'file', accept: ACCEPTED })
  chooser.setAttribute('aria-describedby', 'desk-file-help')
  chooser.addEventListener('change', () => {
    const [file] = chooser.files ?? []
    // The same file can be chosen once more, after it was changed.
    if (file) void sourceOf(file).then((source) => take(source, 'file'))
    chooser.value = ''
  })

  const paste = element('textarea', { id: 'desk-paste', rows: 2, className: 'desk-field' })
  paste.setAttribute('aria-describedby', 'desk-paste-help')
  const takeIn = (data: DataTransfer | null, from: 'file' | 'paste'): void => {
    void sourceIn(data, strings.pasted).then((source) => {
      if (source) void take(source, from)
      else told.textContent = strings.nothing
    })
  }
  paste.addEventListener('paste', (event) => {
    event.preventDefault()
    takeIn(event.clipboardData, 'paste')
  })
  const ways = element(
    'div',
    { className: 'desk-drop' },
    element('label', { htmlFor: chooser.id }, strings.file),
    chooser,
    element('p', { id: 'desk-file-help', className: 'note' }, strings.kinds),
    element('label', { htmlFor: paste.id }, strings.paste),
    paste,
    element('p', { id: 'desk-paste-help', className: 'note' }, strings.pasteHelp),
  )
  ways.addEventListener('dragover', (event) => {
    event.preventDefault()
    ways.classList.add('desk-drop--over')
  })
  ways.addEventListener('dragleave', () => ways.classList.remove('desk-drop--over'))
  // A file that misses the place would be opened in the place of the desk.
  document.addEventListener('dragover', (event) => event.preventDefault())
  document.addEventListener('drop', (event) => {
    ways.classList.remove('desk-drop--over')
    if (event.defaultPrevented) return
    event.preventDefault()
    takeIn(event.dataTransfer, 'file')
  })

  const all = element('details', { open: true }, element('summary', {}, strings.another))
  all.append(ways, publishedWay(desk, known), emptyWay(desk, known))
  root.append(all, element('div', { className: 'desk-line' }, told, progress, stop), asked)
  let opened = desk.state()?.opened
  desk.watch((state) => {
    if (state.opened === opened) return
    opened = state.opened
    all.open = false
  })
}
