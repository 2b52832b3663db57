/** The list of results: one item a report, its passage added when it comes into view. */

import { element } from './element.ts'
import { namedBy } from './exact/find.ts'
import type { Entry } from './exact/table.ts'
import type { Part } from './excerpt.ts'
import { passageOf, type Passage, type PassageSection } from './passage.ts'
import { strings } from './strings.ts'

/** A result without its passage; terms in the title are marked at once. */
export function resultItem(entry: Entry, terms: readonly string[], base: string): HTMLLIElement {
  const link = element('a', 'search-result__link', entry.title)
  link.href = `${base}reports/${entry.organ.id}/${entry.year}/`
  const year = element('span', 'search-result__year', strings.inYear(entry.year))
  const { shortName, region } = entry.organ
  const where = region === undefined ? [] : [' · ', region]
  const about = element('p', 'search-result__about', year, ' ', shortName, ...where)
  const item = element('li', 'search-result', link, about)
  if (terms.length > 0 && namedBy(terms)(entry)) {
    showPassage(item, passageOf({ organ: entry.organ, title: entry.title, sections: [] }, terms))
  }
  return item
}

/** Adds the passage to a result that has none yet, and points its link at the section. */
export async function completeItem(
  item: HTMLLIElement,
  entry: Entry,
  terms: readonly string[],
  read: (entry: Entry) => Promise<readonly PassageSection[]>,
): Promise<void> {
  if (terms.length === 0 || item.querySelector('mark')) return
  const passage = passageOf(
    { organ: entry.organ, title: entry.title, sections: await read(entry) },
    terms,
  )
  if (!item.querySelector('mark')) showPassage(item, passage)
}

function showPassage(item: HTMLLIElement, { place, parts }: Passage): void {
  const link = item.querySelector('a')
  if (place === 'title') {
    link?.replaceChildren(...nodes(parts))
    return
  }
  if (typeof place === 'number') link?.setAttribute('href', `${link.pathname}#section-${place}`)
  item.append(element('p', 'search-result__passage', ...nodes(parts)))
}

function nodes(parts: readonly Part[]): (Node | string)[] {
  return parts.map(({ text, marked }) => (marked ? element('mark', '', text) : text))
}
