/** Reports picked out of a list with boxes beside them, to be set side by side. */

import { element } from '../page/element.ts'
import { MOST, queryOf } from './address.ts'

/** A list out of which reports are picked. */
export interface Picking {
  /** Leads to what has been picked; hidden while nothing has. */
  readonly link: HTMLAnchorElement
  /** Says what is in the way of picking more. */
  readonly told: HTMLElement
  /** A box beside a name; `addresses` are those of the reports' pages, of which some may be picked already. */
  readonly box: (name: string, addresses: readonly string[]) => HTMLLabelElement
}

const KEY = /([a-z0-9][a-z0-9-]*\/\d{4})\/$/

/** Picks reports for the page at an address, `…/compare/`. */
export function pickReports(compare: string): Picking {
  const picked = new Set<string>()
  const link = element('a', { hidden: true })
  const told = element('span')
  told.setAttribute('role', 'status')

  function show(): void {
    link.href = compare + queryOf([...picked], false)
    link.textContent = `对照选中的 ${picked.size} 份报告`
    link.hidden = picked.size === 0
  }

  return {
    link,
    told,
    box(name, addresses) {
      const keys = addresses.flatMap((address) => KEY.exec(address)?.[1] ?? [])
      const input = element('input', {
        type: 'checkbox',
        checked: keys.some((key) => picked.has(key)),
      })
      input.ariaLabel = `选来对照：${name}`
      input.addEventListener('change', () => {
        const isFull = input.checked && picked.size + keys.length > MOST
        told.textContent = isFull ? `最多对照 ${MOST} 份，请先去掉几份。` : ''
        if (isFull) input.checked = false
        for (const key of keys)
          if (input.checked) picked.add(key)
          else picked.delete(key)
        show()
      })
      return element('label', { className: 'pick' }, input)
    },
  }
}
