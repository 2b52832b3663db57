/** What is done about a finding, and where it leads, told by the finding's data and not by its words. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mendsOf } from '../../../src/desk/found/mends.ts'
import { strings } from '../../../src/desk/found/strings.ts'
import { targetOf } from '../../../src/desk/found/target.ts'
import { knownOf } from '../../../src/desk/known.ts'
import { sectionId } from '../../../src/desk/places.ts'
import { openDesk, type DeskState } from '../../../src/desk/store.ts'
import { placesOfFormat } from '../../../src/report/figures.ts'
import { format2019, format2021, reportText, sixSections } from '../../a-report.ts'

const site = { base: '/', name: '示例', origin: 'https://example.org' }
const known = knownOf(site, '2030-01-01', () => Promise.resolve(undefined))

function laid(text: string): DeskState {
  const desk = openDesk(known)
  desk.open({ name: '', from: 'file', told: '', before: null, doubts: [] }, text)
  const state = desk.state()
  if (!state) throw new Error('nothing lies there')
  return state
}

it.each([format2021, format2019])(
  'every balance that fails is listed under 原文如此 at a press, it alone ($edition)',
  (format) => {
    const id = fc.constantFrom(...placesOfFormat(format).map((place) => place.id))
    const figures = fc.dictionary(id, fc.constantFrom('1', '7', '20'), { maxKeys: 4 })
    fc.assert(
      fc.property(figures, (written) => {
        const year = format.edition === '2019' ? 2019 : 2021
        const state = laid(reportText({ format, year, figures: written }))
        const failing = state.findings.filter(({ message }) => message.includes('不平衡：'))
        for (const one of failing) {
          const mend = mendsOf(one).find(({ label }) => label === strings.accept)
          const after = laid(mend?.text(state, '原件如此') ?? '').findings
          const accepted = after.filter((now) => now.accepted === '原件如此')
          expect(accepted.map(({ message }) => message)).toEqual([one.message])
        }
        expect(state.findings.filter(({ place }) => place !== undefined)).toEqual(failing)
      }),
      { numRuns: 15 },
    )
  },
)

it('a section that is missing is told of, and the finding leads to where it is added', () => {
  const state = laid(reportText({ body: sixSections.replace(/## 六、[^]*/, '') }))
  const [missing] = state.findings.filter(({ rule }) => rule === 'section-missing')
  expect(missing && targetOf(state, missing)).toEqual({ id: sectionId(6) })
})
