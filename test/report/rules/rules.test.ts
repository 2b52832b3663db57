import { readdirSync } from 'node:fs'
import { relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkedReports } from '../../../src/reader/checked-reports.ts'
import { readPages } from '../../../src/reader/pages.ts'
import { readPortal } from '../../../src/reader/portal.ts'
import type { Finding } from '../../../src/report/finding.ts'
import { rules } from '../../../src/report/rules.ts'
import { aContentFolder } from '../../a-content-folder.ts'
import { reportText } from '../../a-report.ts'
import { casesFolder, ruleCase, type RuleCase } from './rule-cases.ts'

/** Files that cannot well be kept as readable cases; what is found in them, else nothing. */
const made: Record<string, RuleCase> = {
  'file-size': {
    files: { 'reports/shili/2021.md': `${reportText()}${'字'.repeat(100_000)}` },
    expected: ['reports/shili/2021.md:1 file-size'],
    history: new Map(),
  },
  'attachment-size': {
    files: {
      'reports/shili/2021.md': reportText().replace('132 条。', '132 条，见[目录](2021/a.pdf)。'),
      'reports/shili/2021/a.pdf': Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(20_000_000)]),
    },
    expected: ['reports/shili/2021.md:53 attachment-size'],
    history: new Map(),
  },
  'file-encoding': {
    files: {
      'reports/shili/2021.md': Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xca, 0xbe, 0xc0, 0xfd]),
    },
    expected: ['reports/shili/2021.md:1 file-encoding'],
    history: new Map(),
  },
}

/** Links are made and refused in test/reader/hostile.test.ts; a missing site.yaml in check.test.ts. */
const ELSEWHERE = ['file-link', 'file-missing']

async function foundIn({ files, history }: RuleCase): Promise<string[]> {
  const folder = await aContentFolder(files)
  const portal = await readPortal(folder)
  const { findings: ofPages } = await readPages(folder)
  const findings: Finding[] = [...portal.findings, ...ofPages]
  const versions = [...history].map(([name, text]) => [name, { text, day: '2022-06-01' }] as const)
  const past = { published: new Map(versions), isShallow: false }
  const options = { today: '2026-11-21', history: past, isCompared: true }
  for await (const file of checkedReports(folder, portal.organs, options))
    findings.push(...file.findings)
  return findings
    .filter(({ accepted }) => accepted === undefined)
    .map(({ file, line, rule }) => `${relative(folder, file)}:${line} ${rule}`)
    .sort()
}

const ids = rules.map(({ id }) => id).filter((id) => !ELSEWHERE.includes(id))

describe.each(ids)('the rule %s', (id) => {
  it('is broken by its bad case, on the marked line, and no other rule is', async () => {
    const bad = made[id] ?? ruleCase(id, 'bad')
    expect(bad.expected.some((one) => one.endsWith(` ${id}`))).toBe(true)
    expect(await foundIn(bad)).toEqual([...bad.expected].sort())
  })

  it('says nothing of its good case, nor does any other rule', async () => {
    const sound = { files: { 'reports/shili/2021.md': reportText() }, history: new Map() }
    const good = made[id] ? { ...sound, expected: [] } : ruleCase(id, 'good')
    expect(good.expected).toEqual([])
    expect(await foundIn(good)).toEqual([])
  })
})

it('every case belongs to a rule', () => {
  const cases = readdirSync(casesFolder)
  expect(cases.filter((name) => !ids.includes(name))).toEqual([])
})

it('rules have ids of their own, in kebab-case, and say what they demand and what to do', () => {
  const all = rules.map(({ id }) => id)
  expect(new Set(all).size).toBe(all.length)
  for (const { id, says, hint } of rules) {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
    expect(says).toMatch(/。$/)
    expect(hint).toMatch(/。$/)
  }
})
