import { element } from '../../page/element.ts'
import type { Known } from '../known.ts'
import type { Desk } from '../store.ts'
import { showAsPaper } from './as-paper.ts'
import { loadPreview } from './load-preview.ts'
import { strings } from './strings.ts'

/** Widths the page is shown in. */
const WIDTHS = ['phone', 'screen', 'paper'] as const
type Width = (typeof WIDTHS)[number]

/** Frames wider than the room are drawn smaller, but not so small that they cannot be read. */
const SMALLEST = 0.6

/** So long after the last change the page is made again. */
const PAUSE = 400

/** Where the desk itself is no wider, the page is shown first as on a phone. */
const NARROW = 700

/** The part of the room, and what prints the page. */
export interface Preview {
  readonly part: HTMLElement
  readonly print: () => void
}

/** The report as it will be published, in a frame in which no script runs. */
export function showPreview(desk: Desk, known: Known): Preview {
  const said = element('p', { className: 'hand-over__said' })
  said.setAttribute('role', 'status')
  const frame = element('iframe', { title: strings.frame, className: 'see__frame' })
  // Its page is filled from here and may be printed; scripts, forms and windows of its own it may not have.
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals')
  const holder = element('div', {}, frame)
  const details = element('details', { className: 'more' })
  let width: Width = innerWidth < NARROW ? 'phone' : 'screen'
  let timer: ReturnType<typeof setTimeout> | undefined
  let loaded: Promise<Document> | undefined
  let filled: string | undefined

  function load(): Promise<Document> {
    return (loaded ??= loadPreview(known.site.base, frame))
  }

  async function fill(): Promise<Document> {
    const [page, { fillPreview }] = await Promise.all([load(), import('./preview.ts')])
    const state = desk.state()
    if (state && state.text !== filled) {
      if (fillPreview(page, state, known)) {
        filled = state.text
        said.textContent = ''
      } else said.textContent = filled === undefined ? strings.seeNothing : strings.seeBroken
    }
    showAsPaper(page, width === 'paper')
    return page
  }

  function show(): void {
    fill().catch(() => {
      loaded = undefined
      said.textContent = strings.seeFailed
    })
  }

  function choose(one: Width): void {
    width = one
    holder.className = `see see--${one}`
    fit()
  }

  /** Draws the frame as large as the room lets it be. */
  function fit(): void {
    frame.style.setProperty('zoom', '1')
    const room = holder.clientWidth
    if (room === 0 || frame.offsetWidth <= room) return
    frame.style.setProperty('zoom', String(Math.max(SMALLEST, room / frame.offsetWidth)))
  }

  choose(width)
  const choices = WIDTHS.map((one) => {
    const radio = element('input', { type: 'radio', name: 'desk-see', checked: one === width })
    radio.addEventListener('change', () => {
      choose(one)
      show()
    })
    return element('label', {}, radio, ` ${strings[one]}`)
  })
  details.append(
    element('summary', {}, strings.see),
    element(
      'fieldset',
      { className: 'see__widths' },
      element('legend', {}, strings.widths),
      ...choices,
    ),
    said,
    holder,
  )
  details.addEventListener('toggle', () => {
    if (!details.open) return
    fit()
    show()
  })
  addEventListener('resize', fit)
  const later = (): void => {
    clearTimeout(timer)
    if (details.open) timer = setTimeout(show, PAUSE)
  }
  desk.watch(later)
  known.watch(() => {
    filled = undefined
    later()
  })
  return {
    part: element(
      'section',
      { className: 'hand-over__part' },
      element('h3', {}, strings.seeTitle),
      details,
    ),
    print: () => {
      details.open = true
      fill().then(
        () => frame.contentWindow?.print(),
        () => (said.textContent = strings.seeFailed),
      )
    },
  }
}
