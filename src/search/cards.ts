/** The cards above the results: the organs, the places and the figures that a query names. */

import type { Answer } from './answer.ts'
import { element, link } from './element.ts'
import type { TableOrgan } from './exact/table.ts'
import { figureCards } from './figure-card.ts'
import type { Place } from './naming/understand.ts'
import { addressOf } from './query.ts'
import { strings } from './strings.ts'

/** More organs than this have one card together: what tells them apart is asked for. */
const MOST = 3
/** So many organs stand on that card. */
const NAMESAKES = 12
/** So many years of an organ stand on its card. */
const YEARS = 12

/** The cards of an answer, one item each; `pages` is the path of the pages. */
export function cardsOf(answer: Answer, pages: string): HTMLLIElement[] {
  const { named, places, year } = answer.understanding
  const organs =
    named.length > MOST
      ? [namesakesCard(named, pages)]
      : named.map((organ) => organCard(organ, answer, pages, year))
  return [...organs, ...places.map(placeCard), ...figureCards(answer.figures, pages)]
}

function organCard(
  organ: TableOrgan,
  { yearsOf }: Answer,
  pages: string,
  year: string | undefined,
): HTMLLIElement {
  const { id, name, region, type } = organ
  const years = yearsOf(organ)
  const home = link(`${pages}organs/${id}/`, name)
  const heading = element('p', 'search-card__name', home)
  const about = [type, region].filter((text) => text !== undefined && text !== '').join(' · ')
  const card = element('li', 'search-card', heading, element('p', 'search-card__about', about))
  if (years.length === 0) {
    card.append(element('p', '', strings.noReport))
    return card
  }
  const links = years
    .slice(0, YEARS)
    .map((own) => element('li', '', link(`${pages}reports/${id}/${own}/`, strings.inYear(own))))
  card.append(element('ul', 'search-card__years', ...links))
  if (year !== undefined && !years.includes(Number(year)))
    card.append(element('p', '', strings.noReportOf(year)))
  return card
}

function namesakesCard(named: readonly TableOrgan[], pages: string): HTMLLIElement {
  const links = named.slice(0, NAMESAKES).map(({ id, name, region = id }) => {
    return element('li', '', link(`${pages}organs/${id}/`, name), ` · ${region}`)
  })
  const heading = element('p', 'search-card__name', strings.namesakes(named.length))
  const list = element('ul', 'search-card__organs', ...links)
  return element('li', 'search-card', heading, list, element('p', '', strings.tellApart))
}

function placeCard({ name, organs }: Place): HTMLLIElement {
  const address = addressOf({ text: '', year: '', type: '', region: name })
  const all = link(address, strings.reportsOf(name))
  const about = element('p', 'search-card__about', strings.organsIn(organs.length))
  return element('li', 'search-card', element('p', 'search-card__name', all), about)
}
