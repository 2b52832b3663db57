/** Rules that hold the numbers of the narrative against the tables. */

import { sumOf } from '../figures.ts'
import type { Report } from '../report.ts'
import { claimsOf, type Claim, type Counted } from './claims.ts'
import type { Found, ReportRule, ReportSubject } from './rule.ts'

const FIGURES: Record<Counted, readonly string[]> = {
  received: ['requests.received.total'],
  carriedIn: ['requests.carriedIn.total'],
  carriedOut: ['requests.carriedOut.total'],
  reconsideration: ['review.reconsideration.total'],
  litigation: ['review.litigationDirect.total', 'review.litigationAfterReconsideration.total'],
  cases: [
    'review.reconsideration.total',
    'review.litigationDirect.total',
    'review.litigationAfterReconsideration.total',
  ],
}

function numberOf(report: Report, ids: readonly string[]): number | null {
  const figures = ids.map((id) => report.figures.get(id))
  return sumOf(figures.filter((figure) => figure !== undefined))
}

/** What the tables give for a statement, and every number that would agree with it. */
function inTables(
  report: Report,
  { counts, isNew }: Claim,
): { told: number; fits: number[] } | undefined {
  const told = numberOf(report, FIGURES[counts])
  if (told === null) return undefined
  if (counts !== 'received' || isNew) return { told, fits: [told] }
  const all = numberOf(report, [...FIGURES.received, ...FIGURES.carriedIn]) ?? told
  return { told, fits: [told, all] }
}

function isAllZero(report: Report): boolean {
  return [...report.figures].every(
    ([id, { value }]) => !/^(?:requests|review)\./.test(id) || !value,
  )
}

function checkProse({ report }: ReportSubject): Found[] {
  if (isAllZero(report)) return []
  return claimsOf({ report }).flatMap((claim): Found[] => {
    const tables = inTables(report, claim)
    if (!tables || tables.fits.includes(claim.number)) return []
    if (claim.number === 0 && claim.counts === 'received') return []
    const message = `正文写“${claim.text}”，表里却是 ${tables.told} 件。`
    return [{ at: claim.at, path: FIGURES[claim.counts][0] ?? '', message }]
  })
}

function checkZero({ report }: ReportSubject): Found[] {
  const isZero = isAllZero(report)
  const claims = claimsOf({ report })
  const against = claims.find((claim) => {
    const tables = inTables(report, claim)
    if (isZero) return claim.number > 0
    return claim.number === 0 && claim.counts === 'received' && (tables?.told ?? 0) > 0
  })
  if (!against) return []
  const [requests, review] = ['requests', 'review'].map(
    (id) => report.format.tables.find((table) => table.id === id)?.name,
  )
  const tables = isZero
    ? `“${requests}”“${review}”两张表全是 0`
    : `“${requests}”表的新收却有 ${inTables(report, against)?.told} 件`
  return [{ at: against.at, message: `正文写“${against.text}”，${tables}。` }]
}

/** In the order in which findings are told. */
export const proseRules: readonly ReportRule[] = [
  {
    id: 'prose-figures',
    severity: 'warning',
    scope: 'report',
    says: '正文里的申请、结转、复议、诉讼件数与表格一致。',
    hint: '请对照原件，看是正文还是表格录错；原件自己就不一致的，照录不改。',
    check: checkProse,
  },
  {
    id: 'zero-table',
    severity: 'warning',
    scope: 'report',
    says: '正文说有申请、复议、诉讼的，表格不全是 0；正文说没有的，表格不另有数。',
    hint: '请对照原件，看表格是不是漏填；原件自己就不一致的，照录不改。',
    check: checkZero,
  },
]
