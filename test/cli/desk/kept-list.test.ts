/** What is listed after any change is what would be listed by a program that has just been started. */

import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keptList } from '../../../src/cli/desk/kept-list.ts'
import { checkedReports } from '../../../src/reader/checked-reports.ts'
import { readPortal } from '../../../src/reader/portal.ts'
import { aContentFolder } from '../../a-content-folder.ts'
import { reportText } from '../../a-report.ts'

const ORGANS = ['shili', 'shilier'] as const
const organsWith = (name: string): string =>
  ORGANS.map(
    (id) => `- id: ${id}\n  名称: ${name}${id}镇人民政府\n  简称: ${name}${id}镇\n  类型: 镇\n`,
  ).join('')

const place = fc.record({ organ: fc.constantFrom(...ORGANS), year: fc.constantFrom(2021, 2022) })
const step = fc.oneof(
  fc
    .tuple(place, fc.constantFrom('1', '3', '空'), fc.constantFrom('', '![图](2021/a.png)'))
    .map(([{ organ, year }, figure, more]) => async (folder: string) => {
      await mkdir(join(folder, 'reports', organ), { recursive: true })
      const figures = { 'requests.received.total': figure }
      const text = `${reportText({ organ, year, figures })}\n${more}\n`
      await writeFile(join(folder, `reports/${organ}/${year}.md`), text)
    }),
  place.map(({ organ, year }) => async (folder: string) => {
    await rm(join(folder, `reports/${organ}/${year}.md`), { force: true })
  }),
  fc.constant(async (folder: string) => {
    await mkdir(join(folder, 'reports/shili/2021'), { recursive: true })
    await writeFile(join(folder, 'reports/shili/2021/a.png'), '')
  }),
  fc.constantFrom('示例', '另例').map((name) => async (folder: string) => {
    await writeFile(join(folder, 'organs.yaml'), organsWith(name))
  }),
)

/** What a check of the whole folder says, by file. */
async function whole(folder: string, today: string): Promise<Map<string, string[]>> {
  const { organs } = await readPortal(folder)
  const found = new Map<string, string[]>()
  for await (const { name, findings } of checkedReports(folder, organs, {
    today,
    isCompared: true,
  }))
    found.set(name, [...(found.get(name) ?? []), ...findings.map(({ message }) => message)])
  found.delete('reports')
  return found
}

it('after any changes it is what a check of the whole folder says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
      const folder = await aContentFolder({ 'organs.yaml': organsWith('示例') })
      await mkdir(join(folder, 'reports'), { recursive: true })
      const list = keptList(folder)
      for (const change of steps) {
        await change(folder)
        const listed = await list('2030-01-01')
        const told = new Map(
          listed.map(({ name, findings }) => [name, findings.map(({ message }) => message)]),
        )
        expect(told).toEqual(await whole(folder, '2030-01-01'))
        expect(await list('2030-01-01')).toEqual(listed)
      }
    }),
    { numRuns: 12 },
  )
})
