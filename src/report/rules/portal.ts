/** Rules about the portal as a whole. */

import { bandsOf, likeness } from '../likeness/similarity.ts'
import { distinctShortName } from '../organs/names.ts'
import type { FoundAt, PortalRule, PortalSubject, Sketch } from './rule.ts'

/** From here on a text counts as repeated. */
const ALIKE = 0.85

/** So many texts of one band are looked at; if more are alike, one of them is as good. */
export const LOOKED_AT = 8

/** A sketch whose narrative is long enough to be compared. */
type Comparable = Sketch & { readonly signature: Uint32Array }

type OfYear = Pick<Sketch, 'organ' | 'year'>

interface Match {
  readonly sketch: Comparable
  readonly share: number
}

function better(one: Match | undefined, sketch: Comparable, own: Comparable): Match | undefined {
  if (sketch.organ === own.organ && sketch.year === own.year) return one
  const share = likeness(own.signature, sketch.signature)
  return share >= ALIKE && share > (one?.share ?? 0) ? { sketch, share } : one
}

/** Texts repeat those of earlier years, and of one year those of organs that come before by id. */
export function order(one: OfYear, other: OfYear): number {
  return one.year - other.year || (one.organ < other.organ ? -1 : +(one.organ > other.organ))
}

function checkRepeated({ sketches, organ }: PortalSubject): FoundAt[] {
  const buckets = new Map<number, Comparable[]>()
  const byOrgan = new Map<string, Comparable>()
  const long = sketches.filter((one): one is Comparable => one.signature !== undefined)
  return long.sort(order).flatMap((own): FoundAt[] => {
    const last = byOrgan.get(own.organ)
    let match = last && better(undefined, last, own)
    const bands = bandsOf(own.signature)
    if (!match) {
      const candidates = new Set(bands.flatMap((band) => buckets.get(band) ?? []))
      for (const one of candidates) match = better(match, one, own)
    }
    for (const band of bands) {
      const bucket = buckets.get(band)
      if (!bucket) buckets.set(band, [own])
      else if (bucket.length < LOOKED_AT) bucket.push(own)
    }
    byOrgan.set(own.organ, own)
    if (!match) return []
    const { organ: id, year } = match.sketch
    const other = organ(id)
    const name = other ? distinctShortName(other) : id
    const whose = id === own.organ ? '本机关' : name
    const message = `正文与${whose} ${year} 年的报告约有 ${Math.round(match.share * 100)}% 相同。`
    return [{ file: own.file, at: own.line, message }]
  })
}

function checkTwice({ sketches }: PortalSubject): FoundAt[] {
  const first = new Map<string, Sketch>()
  return sketches.flatMap((own): FoundAt[] => {
    const key = `${own.organ} ${own.year}`
    const other = first.get(key)
    first.set(key, other ?? own)
    if (!other) return []
    return [
      { file: own.file, at: 1, message: `这个机关 ${own.year} 年的报告另有一份：${other.file}。` },
    ]
  })
}

/** In the order in which findings are told. */
export const portalRules: readonly PortalRule[] = [
  {
    id: 'report-twice',
    severity: 'error',
    scope: 'portal',
    says: '一个机关一个年度只有一份报告。',
    hint: '两份里留一份；更正过的，留更正后的。',
    check: checkTwice,
  },
  {
    id: 'text-repeated',
    severity: 'warning',
    scope: 'portal',
    says: '正文不与上一年的报告雷同，也不与别的机关的报告雷同。',
    hint: '请确认没有把别的报告贴错；原件就是这样的，照录不改。',
    source: '国办公开办函〔2021〕30号“内容雷同、敷衍塞责”',
    check: checkRepeated,
  },
]
