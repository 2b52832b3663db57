import { createHash } from 'node:crypto'
import type { Finding } from '../../report/finding.ts'

/** A mark by which a finding is known again though lines are added above it: one for each finding. */
export function fingerprints(findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>()
  return findings.map(({ rule, file, path, excerpt }) => {
    const spot = [rule, file, path || excerpt.trim()].join('\0')
    const nth = (seen.get(spot) ?? 0) + 1
    seen.set(spot, nth)
    return createHash('sha256').update(`${spot}\0${nth}`).digest('hex')
  })
}
