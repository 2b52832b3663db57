import { describe, expect, it } from 'vitest'
import { findingsGithub } from '../../src/cli/findings/github.ts'
import { findingsGitlab } from '../../src/cli/findings/gitlab.ts'
import { findingsSarif } from '../../src/cli/findings/sarif.ts'
import type { Finding } from '../../src/report/finding.ts'
import { rules } from '../../src/report/rules.ts'

const finding: Finding = {
  rule: 'title-form',
  severity: 'warning',
  path: '标题',
  file: 'content/reports/a,b:c/2021.md',
  line: 5,
  column: 1,
  excerpt: '标题: 甲',
  message: '标题 100% 不对。\n第二行',
  hint: '请改。',
}
const listed: Finding = { ...finding, rule: 'review-total', severity: 'error', accepted: '照录。' }

describe('findingsGithub(findings)', () => {
  it('is a workflow command a finding, escaped, without those listed as printed so', () => {
    expect(findingsGithub([finding, listed])).toBe(
      '::warning file=content/reports/a%2Cb%3Ac/2021.md,line=5,col=1,title=title-form::标题 100%25 不对。%0A第二行%0A请改。',
    )
    expect(findingsGithub([{ ...finding, severity: 'note' }])).toMatch(/^::notice /)
  })
})

interface Issue {
  check_name: string
  severity: string
  fingerprint: string
  location: { path: string; lines: { begin: number } }
}

function issues(findings: readonly Finding[]): Issue[] {
  return JSON.parse(findingsGitlab(findings)) as Issue[]
}

describe('findingsGitlab(findings)', () => {
  it('is a code quality report', () => {
    expect(issues([finding, listed])).toMatchObject([
      {
        check_name: 'title-form',
        severity: 'minor',
        location: { path: finding.file, lines: { begin: 5 } },
      },
    ])
  })

  it('keeps a fingerprint when lines are added above, and has one for each finding', () => {
    const marks = issues([finding, { ...finding, path: '年度' }, finding]).map(
      ({ fingerprint }) => fingerprint,
    )
    expect(new Set(marks).size).toBe(3)
    expect(issues([{ ...finding, line: 9 }])[0]?.fingerprint).toBe(marks[0])
  })
})

interface Log {
  version: string
  runs: {
    tool: { driver: { rules: { id: string }[] } }
    results: {
      ruleId: string
      ruleIndex: number
      level: string
      suppressions?: { justification: string }[]
      locations: { physicalLocation: { artifactLocation: { uri: string } } }[]
    }[]
  }[]
}

describe('findingsSarif(findings)', () => {
  it('is a SARIF 2.1.0 log with every rule, and suppresses what is listed as printed so', () => {
    const log = JSON.parse(findingsSarif([finding, listed])) as Log
    expect(log.version).toBe('2.1.0')
    const [run] = log.runs
    expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id))
    const [first, second] = run?.results ?? []
    expect(run?.tool.driver.rules[first?.ruleIndex ?? -1]?.id).toBe('title-form')
    expect(first).toMatchObject({ ruleId: 'title-form', level: 'warning' })
    expect(first?.suppressions).toBeUndefined()
    expect(second?.suppressions).toEqual([{ kind: 'inSource', justification: '照录。' }])
  })
})
