/** A page printed by Chromium. */

import type { Page } from 'playwright-core'
import type { Laid } from '../laid.ts'
import { bodyHtml } from './html.ts'

const STYLE = `
  @page { size: A4; margin: 37mm 26mm 35mm 28mm }
  body { font: 12pt/1.8 'Noto Sans SC', sans-serif }
  p { margin: 0; text-indent: 2em }
  p:first-child { font-size: 20pt; text-align: center; text-indent: 0 }
  table { border-collapse: collapse; width: 100%; font-size: 9pt }
  td { border: 1px solid #000; padding: 2pt; text-align: center }
`

/** Ways to set a table without lines around its cells, and its digits within them. */
export const BARE = {
  centred: '',
  right: 'td { text-align: right }',
  left: 'td { text-align: left }',
  top: 'td { vertical-align: top }',
  bottom: 'td { vertical-align: bottom }',
  tight: 'td { padding: 0 1pt; line-height: 1 }',
  large: 'table { font-size: 12pt; line-height: 1.2 }',
  narrow: 'table { table-layout: fixed }',
  pages: '@page { size: A5; margin: 15mm }',
  upright: 'td[rowspan]:not([rowspan="1"]) { writing-mode: vertical-rl }',
  rows: 'tr { border-bottom: 1px solid #000 }',
} as const

/** The bytes of the file, printed in `page`; its tables without lines where it is said how else they are set. */
export async function writePdf(
  page: Page,
  laid: Laid,
  bare?: keyof typeof BARE,
): Promise<Uint8Array> {
  const style = bare === undefined ? '' : `td { border: 0 } ${BARE[bare]}`
  await page.setContent(`<!doctype html><style>${STYLE}${style}</style>${bodyHtml(laid)}`)
  return new Uint8Array(await page.pdf({ preferCSSPageSize: true }))
}
