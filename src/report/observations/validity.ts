/** In which years an organ existed, as 有效期 of organs.yaml says. */

const SPAN =
  /^(?:(\d{4})\s*年?[\d\s年月日.-]*?)?\s*(?:—+|–|－|~|～|至|到|-)\s*(?:(\d{4})\s*年?[^\d].*|(\d{4})|今|)$/u
const SINCE = /^(\d{4})\s*年?.*(?:起|以来|成立|设立)$/u
const UNTIL = /^(\d{4})\s*年?.*(?:止|撤销|合并)$/u

/** The first and last year of a validity such as “2001—2019”; undefined where it cannot be read. */
function spanOf(validity: string): { from: number; to: number } | undefined {
  const text = validity.trim()
  const [, since] = SINCE.exec(text) ?? []
  if (since !== undefined) return { from: Number(since), to: Infinity }
  const [, until] = UNTIL.exec(text) ?? []
  if (until !== undefined) return { from: -Infinity, to: Number(until) }
  const match = SPAN.exec(text)
  if (!match) return undefined
  const [, first, long, short] = match
  const last = long ?? short
  if (first === undefined && last === undefined) return undefined
  return { from: Number(first ?? -Infinity), to: Number(last ?? Infinity) }
}

/** Did an organ exist in a year? One whose validity is not given, or cannot be read, always did. */
export function existedIn(validity: string | undefined, year: number): boolean {
  const span = validity === undefined ? undefined : spanOf(validity)
  return span === undefined || (span.from <= year && year <= span.to)
}
