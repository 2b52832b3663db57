import { describe, expect, test } from 'vitest'
import { areas, headersOf } from '../../src/host/areas.ts'
import { gradeHeaders, worse, type Received } from '../../src/host/grade.ts'

const place = { origin: 'https://example.org', base: '/' }

function declared(changes: Received = {}): Received {
  const [whole] = areas
  const headers = Object.entries(whole ? headersOf(whole, place) : {})
  return {
    ...Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])),
    ...changes,
  }
}

const policy = declared()['content-security-policy'] ?? ''

describe('the grade of headers', () => {
  test.each(areas)('is the best for those that are declared: /$folder', (area) => {
    const headers = Object.entries(headersOf(area, place))
    const received = Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value]))
    expect(gradeHeaders(received, true)).toEqual({ grade: 'A+', faults: [] })
  })

  test('is the worst for none', () => {
    expect(gradeHeaders({}, true).grade).toBe('F')
  })

  test.each([
    ['content-security-policy', undefined, 'C'],
    [
      'content-security-policy',
      policy.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
      'C',
    ],
    ['content-security-policy', policy.replace("script-src 'self'", 'script-src https:'), 'C'],
    ['content-security-policy', policy.replace("; frame-ancestors 'self'", ''), 'C'],
    ['content-security-policy', policy.replace("default-src 'none'", "default-src 'self'"), 'C'],
    ['x-content-type-options', 'sniff', 'B'],
    ['strict-transport-security', 'max-age=60', 'B'],
    ['referrer-policy', 'unsafe-url', 'A'],
    ['permissions-policy', undefined, 'A'],
    ['cross-origin-opener-policy', 'unsafe-none', 'A'],
    ['cross-origin-resource-policy', undefined, 'A'],
    ['x-frame-options', 'ALLOWALL', 'A'],
    ['server', 'nginx/1.22.1', 'A'],
    ['x-powered-by', 'PHP', 'A'],
  ])('is lower where %s is %s', (header, value, due) => {
    const { grade, faults } = gradeHeaders(declared({ [header]: value }), true)
    expect(faults.map((one) => one.header)).toEqual([header])
    expect(grade).toBe(due)
  })

  test('does not ask a portal without encryption to insist on it', () => {
    const received = declared({ 'strict-transport-security': undefined })
    expect(gradeHeaders(received, false).grade).toBe('A+')
  })

  test('of several responses is the worst', () => {
    expect([worse('A+', 'B'), worse('F', 'A'), worse('A', 'A')]).toEqual(['B', 'F', 'A'])
  })
})
