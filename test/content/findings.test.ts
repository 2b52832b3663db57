import { relative, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { checkedReports } from '../../src/reader/checked-reports.ts'
import { readPortal } from '../../src/reader/portal.ts'

const content = resolve(import.meta.dirname, '../../content')

it('the five samples have no error, and are told what they deserve', async () => {
  const { organs, findings } = await readPortal(content)
  expect(findings).toEqual([])
  const told: string[] = []
  for await (const file of checkedReports(content, organs, { isCompared: true }))
    for (const { file: path, line, severity, rule } of file.findings)
      told.push(`${relative(content, resolve(path))}:${line} ${severity} ${rule}`)
  expect(told.sort()).toEqual(
    [
      'reports/badou/2021.md:104 note section-title',
      'reports/badou/2021.md:104 warning fee-unstated',
      // Speaks of 2023 at its beginning.
      'reports/baliying/2024.md:57 warning text-year',
      'reports/baliying/2024.md:55 note parts-missing',
      'reports/baliying/2024.md:91 warning fee-unstated',
      // Two blank cells, no section 六, and a title without 工作.
      'reports/kangjiahui/2021.md:32 warning figure-blank',
      'reports/kangjiahui/2021.md:43 warning figure-blank',
      'reports/kangjiahui/2021.md:5 warning section-missing',
      'reports/kangjiahui/2021.md:5 warning title-form',
      'reports/kangjiahui/2021.md:57 note parts-missing',
      'reports/kangjiahui/2021.md:57 note section-title',
      'reports/kangjiahui/2021.md:74 note section-title',
      'reports/lilin/2021.md:56 note parts-missing',
    ].sort(),
  )
})
