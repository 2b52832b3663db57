/** So many things stand on one page of a list: some hundred kilobytes of HTML. */
export const PAGE_LENGTH = 200

/** One page of a list that may be long. */
export interface ListPage<T> {
  readonly items: readonly T[]
  /** From 1. */
  readonly number: number
  readonly count: number
}

/** A list cut into pages; one without anything in it has one page all the same. */
export function pagesOf<T>(items: readonly T[]): ListPage<T>[] {
  const count = Math.max(1, Math.ceil(items.length / PAGE_LENGTH))
  return Array.from({ length: count }, (_, index) => ({
    items: items.slice(index * PAGE_LENGTH, (index + 1) * PAGE_LENGTH),
    number: index + 1,
    count,
  }))
}

/** The part of an address that tells the page: nothing for the first. */
export function pagePath(number: number): string {
  return number > 1 ? `${number}/` : ''
}
