/** The card of the figures whose row or column of the form a query names: it leads to the explorer and to their lists. */

import { element, link } from './element.ts'
import type { TableFigure } from './exact/table.ts'
import { strings } from './strings.ts'

/** More figures than this are not what a query means: 总计 stands in every table. */
const MOST = 8

/** The cards of figures, none or one; `pages` is the path of the site's pages. */
export function figureCards(figures: readonly TableFigure[], pages: string): HTMLLIElement[] {
  if (figures.length === 0 || figures.length > MOST) return []
  const links = figures.map(({ id, path, year }) => {
    const explore = link(`${pages}explore/?figure=${encodeURIComponent(id)}`, path.join('·'))
    if (year === undefined) return element('li', '', explore)
    // The same without a script.
    const list = link(`${pages}figures/${id}/${year}/`, strings.figureList(year))
    return element('li', '', explore, ' ', list)
  })
  const name = element('p', 'search-card__name', strings.figures)
  const about = element('p', 'search-card__about', strings.figuresHelp)
  const list = element('ul', 'search-card__figures', ...links)
  return [element('li', 'search-card', name, about, list)]
}
