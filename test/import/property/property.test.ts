import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '../../shared-browser.ts'
import type { SourceDocument } from '../../../src/import/document.ts'
import { readPdf } from '../../../src/import/sources/pdf/read-pdf.ts'
import { readDocx } from '../../../src/import/sources/word/read-docx.ts'
import { readHtml } from '../../../src/import/sources/html/read-html.ts'
import { readText } from '../../../src/import/sources/read-text.ts'
import { caseOf, faultsOf, hash, type Shape } from './case.ts'
import type { Laid } from './laid.ts'
import { writeDocx } from './shapes/docx.ts'
import { writeHtml } from './shapes/html.ts'
import { BARE, writePdf } from './shapes/pdf.ts'
import { writeCells, writePipes, writeTabs } from './shapes/text.ts'

/** `SEED=pdf:12 npx vitest run test/import/property` runs one case again. */
const again = process.env['SEED']
/** `CASES=10` runs ten times as many. */
const times = Number(process.env['CASES'] ?? 1)

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  page = await browser.newPage()
})
afterAll(() => browser.close())

type Read = (laid: Laid, seed: string) => Promise<SourceDocument>

const bareWays = Object.keys(BARE) as (keyof typeof BARE)[]
const bareOf = (seed: string): keyof typeof BARE =>
  bareWays[Math.abs(hash(seed)) % bareWays.length] ?? 'centred'

const shapes: Readonly<Record<Shape, { count: number; read: Read }>> = {
  html: { count: 450, read: (laid) => readHtml(new TextEncoder().encode(writeHtml(laid))) },
  tabs: { count: 500, read: (laid) => Promise.resolve(readText(writeTabs(laid))) },
  cells: { count: 500, read: (laid) => Promise.resolve(readText(writeCells(laid))) },
  pipes: { count: 400, read: (laid) => Promise.resolve(readText(writePipes(laid), true)) },
  docx: { count: 150, read: async (laid) => readDocx(await writeDocx(laid)) },
  pdf: { count: 50, read: async (laid) => readPdf(await writePdf(page, laid)) },
  bare: {
    count: 60,
    read: async (laid, seed) => readPdf(await writePdf(page, laid, bareOf(seed))),
  },
}

describe.each(Object.entries(shapes))('a report as %s', (name, { count, read }) => {
  const shape = name as Shape
  const seeds = Array.from({ length: count * times }, (_, at) => `${shape}:${at}`)
  const chosen =
    again === undefined ? seeds : [again].filter((seed) => seed.startsWith(`${shape}:`))

  test.runIf(chosen.length > 0)(
    'gives every figure as printed, or a finding that points at it',
    { timeout: 120_000 },
    async () => {
      const faults: string[] = []
      for (const seed of chosen) {
        const one = caseOf(seed)
        const found = faultsOf(one, await read(one.laid, seed), shape === 'bare')
        if (found.length > 0)
          faults.push(`SEED=${seed} [${one.damages.join(' + ')}] ${found.slice(0, 6).join('; ')}`)
      }
      expect(faults.slice(0, 40).join('\n')).toBe('')
    },
  )
})
