/** In which years an organ existed, as 有效期 of organs.yaml says. */

const SPAN = /^(?:(\d{4})[\d年月日.-]*?)?(?:—+|–|－|~|～|至|到|-)(?:(\d{4})(?!\d)|今?$)/u
const YEAR = /^\d{4}/u
const SINCE = /(?:起|以来|成立|设立)$/u
const UNTIL = /(?:止|撤销|合并)$/u

/** The first and last year of a validity such as “2001—2019”; undefined where it cannot be read. */
function spanOf(validity: string): { from: number; to: number } | undefined {
  const text = validity.replace(/\s/gu, '')
  const [year] = YEAR.exec(text) ?? []
  if (year !== undefined && SINCE.test(text)) return { from: Number(year), to: Infinity }
  if (year !== undefined && UNTIL.test(text)) return { from: -Infinity, to: Number(year) }
  const [, first, last] = SPAN.exec(text) ?? []
  if (first === undefined && last === undefined) return undefined
  return { from: Number(first ?? -Infinity), to: Number(last ?? Infinity) }
}

/** Did an organ exist in a year? One whose validity is not given, or cannot be read, always did. */
export function existedIn(validity: string | undefined, year: number): boolean {
  const span = validity === undefined ? undefined : spanOf(validity)
  return span === undefined || (span.from <= year && year <= span.to)
}
