/** An edition that is declared tomorrow has its form without a word of code. */

import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { cellId } from '../../../src/desk/places.ts'
import { placesOfFormat } from '../../../src/report/figures.ts'
import { reportText } from '../../a-report.ts'
import { editionOf, projectWithEdition } from '../../edition-project.ts'
import { openRooms, textOn } from '../open-rooms.ts'

const project = join(inject('runFolder'), 'project-of-a-new-edition')
await mkdir(project)
await projectWithEdition(project)
const format = await editionOf(project)
const { lay } = await openRooms(join(project, 'src'), 'rooms-of-a-new-edition')

const NEW = 'requests.outcomes.refused.invented'

test('the form of an invented edition has its cells, its names, its balances and its totals', async () => {
  const text = (figures = {}): string => reportText({ format, year: 2027, figures })
  const page = await lay(text())
  expect(
    await page.locator('td[id] > input').evaluateAll((all) => all.map(({ id }) => id)),
  ).toEqual(placesOfFormat(format).map(({ id }) => cellId(id)))
  const named = page.getByRole('textbox', { name: /9\.示例理由 申请人情况 自然人/ })
  await named.fill('3')
  const total = page.locator(`[id="${cellId(`${NEW}.total`)}"]`)
  await total.focus()
  await page.keyboard.press('Alt+=')
  expect(await textOn(page)).toBe(text({ [`${NEW}.naturalPerson`]: '3', [`${NEW}.total`]: '3' }))
  const stock = page.locator(`[id="${cellId('proactive.regulations.inForce')}"]`)
  await stock.fill('5')
  expect(await page.locator('td[id="proactive.regulations.inForce"]').innerText()).toContain('≠ 0')
})
