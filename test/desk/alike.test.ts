/** A text on the desk is held against the other organs' published ones, as `check` holds it. */

import { readFileSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { knownOf, type Fetch } from '../../src/desk/known.ts'
import { openDesk, type Desk } from '../../src/desk/store.ts'
import { checkedReports } from '../../src/reader/checked-reports.ts'
import { readPortal } from '../../src/reader/portal.ts'
import { aFolder } from '../a-content-folder.ts'
import { copyContent, fixtureContent, fixtureSite } from '../site.ts'

const folder = await fixtureSite('root')
const site = { base: '/', name: '示例', origin: 'https://example.org' }
const fromSite: Fetch = (address) =>
  readFile(join(folder, address), 'utf8').then(
    (text) => JSON.parse(text) as unknown,
    () => undefined,
  )

const name = 'reports/kongju/2023.md'
/** The report of another organ, put down as one's own of the year after. */
const copied = readFileSync(join(fixtureContent, 'reports/shiliju/2022.md'), 'utf8')
  .replace(/^机关: .*$/m, '机关: kongju')
  .replace(/^年度: .*$/m, '年度: 2023')

async function lay(read: Fetch): Promise<{ desk: Desk; known: ReturnType<typeof knownOf> }> {
  const known = knownOf(site, '2024-02-01', read)
  await known.ready
  const desk = openDesk(known)
  desk.open({ name, from: 'disk', told: '', before: null, doubts: [] }, copied)
  return { desk, known }
}

function repeated(desk: Desk): string[] {
  const found = desk.state()?.findings ?? []
  return found.filter(({ rule }) => rule === 'text-repeated').map(({ message }) => message)
}

it('whose text it repeats is said as check says it', async () => {
  const content = join(await aFolder(), 'content')
  await copyContent(content)
  await mkdir(join(content, 'reports/kongju'), { recursive: true })
  await writeFile(join(content, name), copied)
  const { organs } = await readPortal(content)
  const said: string[] = []
  for await (const file of checkedReports(content, organs, { isCompared: true }))
    for (const { rule, message } of file.findings)
      if (file.name === name && rule === 'text-repeated') said.push(message)
  expect(said).toEqual([expect.stringMatching(/^正文与.+ 20\d\d 年的报告约有 \d+% 相同。$/)])
  const { desk, known } = await lay(fromSite)
  await expect.poll(() => repeated(desk)).toEqual(said)
  expect(known.alike.unread()).toEqual([])
  desk.change(copied.replace(/(\n## [一二三四五六]、[^\n]*\n)[^#]*/g, '$1\n'), '')
  expect(repeated(desk)).toEqual([])
})

it('the years whose texts cannot be read are told of', async () => {
  const { desk, known } = await lay((address) =>
    address.includes('/texts/2022') ? Promise.resolve(undefined) : fromSite(address),
  )
  await expect.poll(() => known.alike.unread()).toEqual([2022])
  expect(repeated(desk)).toEqual([])
})
