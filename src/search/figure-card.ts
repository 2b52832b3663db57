/** The card of the figures whose row or column of the form a query names: it leads to the explorer and to their lists. */

import { element, link } from './element.ts'
import { fold } from './fold.ts'
import { strings } from './strings.ts'

/** More figures than this are not what a query means: 总计 stands in every table. */
const MOST = 8

/** The card, none or one. The figures are items of a list: an id, a label, and what else it is called. */
export function figureCard(
  list: ParentNode | null,
  terms: readonly string[],
  pages: string,
): HTMLLIElement[] {
  const items = [...(list?.querySelectorAll<HTMLElement>('[data-figure]') ?? [])]
  const found = terms.length === 0 ? [] : items.filter((item) => isCalled(item, terms))
  if (found.length === 0 || found.length > MOST) return []
  const links = found.map(({ dataset: { figure = '', year }, textContent }) => {
    const explore = link(`${pages}explore/?figure=${encodeURIComponent(figure)}`, textContent)
    // The same without a script, where a report has the figure.
    const list = link(`${pages}figures/${figure}/${year ?? ''}/`, strings.figureList(year ?? ''))
    return element('li', '', explore, ...(year === undefined ? [] : [' ', list]))
  })
  const name = element('p', 'search-card__name', strings.figures)
  const about = element('p', 'search-card__about', strings.figuresHelp)
  return [
    element('li', 'search-card', name, about, element('ul', 'search-card__figures', ...links)),
  ]
}

/** Whether every term is a name of the figure, or its whole label is what they make up. */
function isCalled({ textContent, dataset }: HTMLElement, terms: readonly string[]): boolean {
  const others = dataset['names']?.split('|') ?? []
  const names = [...textContent.split('·'), ...others].map(fold)
  return terms.every((term) => names.includes(term)) || terms.join('') === fold(textContent)
}
