import type { Headline } from '../report/summary.ts'

/** The headline figures that lists show, in order. */
export const headlineColumns = [
  { key: 'received', label: '新收申请' },
  { key: 'carriedIn', label: '上年结转' },
  { key: 'granted', label: '予以公开' },
  { key: 'partlyGranted', label: '部分公开' },
  { key: 'finished', label: '办结' },
  { key: 'carriedOut', label: '结转下年' },
  { key: 'reconsiderations', label: '行政复议' },
  { key: 'lawsuits', label: '行政诉讼' },
] as const satisfies readonly { key: keyof Headline; label: string }[]

/** The sum of a headline figure over reports; what is not printed counts for nothing. */
export function totalOf(reports: readonly { headline: Headline }[], key: keyof Headline): number {
  return reports.reduce((sum, { headline }) => sum + (headline[key] ?? 0), 0)
}
