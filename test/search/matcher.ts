/** The rule of search, written straight from the design page, without the code under test. */

import type { SearchableReport } from './write-index.ts'

function foldedStraight(text: string): string {
  const lower = text.normalize('NFKC').toLowerCase()
  return [...lower].filter((character) => !/[\p{P}\p{S}\p{Z}\p{C}]/u.test(character)).join('')
}

/** Finds the reports a query asks for, by looking through all of their texts. */
export function bruteForce(reports: readonly SearchableReport[]): (query: string) => string[] {
  const searchable = reports.map(({ organ, year, title, sections, ...names }) => ({
    id: `${organ}/${year}`,
    texts: [
      title,
      names.organName,
      names.organShortName,
      ...names.aliases,
      ...sections.map((section) => `${section.title}\n${section.text}`),
    ].map(foldedStraight),
  }))
  return (query) => {
    const terms = query.split(/\s+/).map(foldedStraight).filter(Boolean)
    return searchable
      .filter(({ texts }) => terms.every((term) => texts.some((text) => text.includes(term))))
      .map(({ id }) => id)
      .sort()
  }
}
