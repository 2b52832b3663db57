/** The card of the figures whose row or column of the form a query names: it leads to the explorer and to their lists. */

import { element, link } from './element.ts'
import { fold } from './fold.ts'
import { strings } from './strings.ts'

/** More figures than this are not what a query means: 总计 stands in every table. */
const MOST = 8

/** The figures that a query may name. */
export interface NamedFigures {
  /** Makes their names ready, before they are asked for; words can be folded by then. */
  readonly prepare: () => void
  /** The card of those that the folded terms name, none or one; `pages` is the path of the site's pages. */
  readonly cardsOf: (terms: readonly string[], pages: string) => HTMLLIElement[]
}

/** A figure by its names, folded. */
interface Named {
  readonly item: HTMLElement
  /** Its whole label. */
  readonly label: string
  /** The parts of its label, and what else it is called. */
  readonly names: readonly string[]
}

/** The figures that are the items of a list: each an id, a label, and what else it is called. */
export function namedFigures(list: ParentNode | null): NamedFigures {
  let known: readonly Named[] | undefined
  const all = (): readonly Named[] => (known ??= namesIn(list))
  return {
    prepare: () => void all(),
    cardsOf: (terms, pages) => {
      const found = terms.length === 0 ? [] : all().filter((figure) => isCalled(figure, terms))
      return found.length === 0 || found.length > MOST ? [] : [cardOf(found, pages)]
    },
  }
}

function namesIn(list: ParentNode | null): Named[] {
  const items = [...(list?.querySelectorAll<HTMLElement>('[data-figure]') ?? [])]
  return items.map((item) => {
    const others = item.dataset['names']?.split('|') ?? []
    const names = [...item.textContent.split('·'), ...others].map(fold)
    return { item, label: fold(item.textContent), names }
  })
}

function cardOf(found: readonly Named[], pages: string): HTMLLIElement {
  const links = found.map(({ item: { dataset, textContent } }) => {
    const { figure = '', year } = dataset
    const explore = link(`${pages}explore/?figure=${encodeURIComponent(figure)}`, textContent)
    // The same without a script, where a report has the figure.
    const list = link(`${pages}figures/${figure}/${year ?? ''}/`, strings.figureList(year ?? ''))
    return element('li', '', explore, ...(year === undefined ? [] : [' ', list]))
  })
  const name = element('p', 'search-card__name', strings.figures)
  const about = element('p', 'search-card__about', strings.figuresHelp)
  return element('li', 'search-card', name, about, element('ul', 'search-card__figures', ...links))
}

/** Whether every term is a name of the figure, or its whole label is what they make up. */
function isCalled({ names, label }: Named, terms: readonly string[]): boolean {
  return terms.every((term) => names.includes(term)) || terms.join('') === label
}
