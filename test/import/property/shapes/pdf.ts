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

/** The bytes of the file, printed in `page`; its tables without lines where `isRuled` is false. */
export async function writePdf(page: Page, laid: Laid, isRuled = true): Promise<Uint8Array> {
  const bare = isRuled ? '' : 'td { border: 0 }'
  await page.setContent(`<!doctype html><style>${STYLE}${bare}</style>${bodyHtml(laid)}`)
  return new Uint8Array(await page.pdf({ preferCSSPageSize: true }))
}
