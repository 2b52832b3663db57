import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../../browser.ts'
import { readPdf } from '../../../src/import/sources/pdf.ts'
import { recognise, type Draft } from '../../../src/import/draft/recognise.ts'
import { figuresOf, generate, type Printed } from '../property/generate.ts'
import { silentCells } from '../property/hard-case.ts'
import { laidOut } from '../property/laid.ts'
import { randomOf } from '../property/random.ts'
import { writePdf } from '../property/shapes/pdf.ts'
import { whole } from '../whole.ts'

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  page = await browser.newPage()
})
afterAll(() => browser.close())

async function draftOf(printed: Printed): Promise<Draft> {
  const source = await readPdf(await writePdf(page, laidOut(printed), false))
  return recognise(source, { organs: [] })
}

describe('a PDF whose tables have no lines', () => {
  it('is read by the positions of its figures', async () => {
    expect((await draftOf(whole)).figures).toEqual(figuresOf(whole.format, whole.cells))
  })

  it.each([1, 2, 3, 4, 5, 6])('is silent of no cell, blank ones among them (%i)', async (seed) => {
    const printed = generate(randomOf(seed))
    expect(silentCells(printed, await draftOf(printed))).toEqual([])
  })
})
