import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '../../../shared-browser.ts'
import { readPdf } from '../../../../src/import/sources/pdf/read-pdf.ts'
import { readText } from '../../../../src/import/sources/read-text.ts'
import { recognise } from '../../../../src/import/draft/recognise.ts'
import type { Draft } from '../../../../src/import/draft/draft.ts'
import { figuresOf, generate, type Printed } from '../../property/generate.ts'
import { silentCells } from '../../property/hard-case.ts'
import { laidOut, type Laid } from '../../property/laid.ts'
import { randomOf } from '../../property/random.ts'
import { BARE, writePdf } from '../../property/shapes/pdf.ts'
import { READERS, writeCopied } from '../../property/shapes/readers.ts'
import { columnDamage } from '../../property/damage-columns.ts'
import { whole } from '../../whole.ts'

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  page = await browser.newPage()
})
afterAll(() => browser.close())

async function draftOf(laid: Laid, bare: keyof typeof BARE): Promise<Draft> {
  return recognise(await readPdf(await writePdf(page, laid, bare)), { organs: [] })
}

const ways = Object.keys(BARE) as (keyof typeof BARE)[]

/** The first report of the random ones that has blank cells where sums tell them. */
function gapped(seed = 1): Printed {
  const printed = generate(randomOf(seed))
  const blanks = [...printed.cells].filter(([, text]) => text === '').map(([id]) => id)
  const isTold = (id: string): boolean => !id.startsWith('proactive.')
  return blanks.some(isTold) && blanks.every(isTold) ? printed : gapped(seed + 1)
}

describe('a PDF whose tables have no lines', () => {
  it.each(ways)('is read by the positions of its figures (%s)', async (way) => {
    const draft = await draftOf(laidOut(whole), way)
    expect(draft.figures).toEqual(figuresOf(whole.format, whole.cells))
    expect(draft.doubts.filter(({ path }) => path !== 'organ')).toEqual([])
  })

  it('has a blank cell read where the sums confirm it, and pointed at', async () => {
    const printed = gapped()
    const draft = await draftOf(laidOut(printed), 'centred')
    expect(draft.figures).toEqual(figuresOf(printed.format, printed.cells))
    expect(silentCells(printed, draft)).toEqual([])
    expect(draft.doubts.some(({ rule }) => rule === 'import-blank')).toBe(true)
  })

  it('leaves unread what stands in a sum that fails', async () => {
    const id = 'requests.outcomes.total.naturalPerson'
    const cells = new Map(whole.cells).set(id, String(Number(whole.cells.get(id)) + 1))
    const draft = await draftOf(laidOut({ ...whole, cells }), 'centred')
    const word = (path: string): string | undefined => draft.figures.get(path)?.text
    expect(word(id)).toBe('待核')
    expect(word('requests.outcomes.granted.naturalPerson')).toBe('待核')
    expect(word('requests.outcomes.granted.business')).toBe(
      whole.cells.get('requests.outcomes.granted.business'),
    )
    expect(draft.doubts.map(({ rule, path }) => `${rule} ${path}`)).toContain(
      'import-place requests',
    )
  })

  it('is refused where its columns stand in another order than the form’s', async () => {
    const draft = await draftOf(columnDamage.swappedColumns(laidOut(whole), randomOf(1)), 'narrow')
    const own = [...draft.figures].filter(([id]) => id.startsWith('requests.'))
    expect(own.every(([, { state }]) => state === 'unread')).toBe(true)
  })
})

describe('text copied from a table', () => {
  it.each(READERS)('is refused where its columns are turned (%s)', (reader) => {
    for (let seed = 1; seed <= 10; seed++) {
      const printed = generate(randomOf(seed))
      const laid = columnDamage.swappedColumns(laidOut(printed), randomOf(seed))
      const draft = recognise(readText(writeCopied(laid, reader, randomOf(seed))), { organs: [] })
      expect(silentCells(printed, draft)).toEqual([])
    }
  })
})
