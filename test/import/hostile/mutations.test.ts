/** `HOSTILE=all npx vitest run test/import/hostile` changes two hundred copies of each file, a plain run a few. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../../shared-browser.ts'
import { caseOf, wrongFigures } from '../property/case.ts'
import { writeDocx } from '../property/shapes/docx.ts'
import { writePdf } from '../property/shapes/pdf.ts'
import { openMeasured } from './measured.ts'
import { mutationsOf } from './mutations.ts'
import { SENTENCE } from './sentence.ts'
import { writeWorkbook } from './workbook-of.ts'

const isWhole = process.env['HOSTILE'] === 'all'
const COUNT = isWhole ? 200 : 8

const { printed, laid } = caseOf('docx:0')
const organ = { id: 'o', name: printed.organ, shortName: printed.organ, aliases: [], type: '镇' }
const known = { organs: [organ], organ: 'o' }

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const files: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  docx: () => writeDocx(laid),
  xlsx: () => Promise.resolve(writeWorkbook(laid, 'xlsx')),
  pdf: async () => writePdf(await browser.newPage(), laid),
}

describe.each(Object.entries(files))('a .%s', (type, make) => {
  it(
    'with bytes changed is refused in a sentence, or has no figure wrong in silence',
    { timeout: 1_200_000 },
    async () => {
      const bytes = await make()
      const name = `年报.${type}`
      const reader = openMeasured(60)
      const sound = await reader.read({ name, bytes }, known)
      expect(sound.draft && wrongFigures(printed, sound.draft, true)).toEqual([])
      const faults: string[] = []
      const came = { refused: 0, read: 0 }
      let [longest, most] = [0, 0]
      let at = 0
      for (const changed of mutationsOf(bytes, COUNT)) {
        at += 1
        const { draft, told, seconds, megabytes } = await reader.read(
          { name, bytes: changed },
          known,
        )
        longest = Math.max(longest, seconds)
        most = Math.max(most, megabytes)
        came[draft ? 'read' : 'refused'] += 1
        if (told !== undefined && !SENTENCE.test(told)) faults.push(`${at}: ${told}`)
        if (draft) faults.push(...wrongFigures(printed, draft, false).map((one) => `${at}: ${one}`))
      }
      reader.end()
      if (isWhole)
        console.log(
          `${type}: ${COUNT} copies, ${came.refused} refused, ${came.read} read, longest ${longest.toFixed(1)} s, most ${most} MB`,
        )
      expect(faults).toEqual([])
      expect(most).toBeLessThan(1_000)
      expect(longest).toBeLessThan(60)
    },
  )
})
