/** An address as a two-dimensional code, for those who hold a page on paper. */

import { generate } from 'lean-qr'
import { html, type Html } from './html.ts'

/** The runs of dark squares of a code as one path, each from the end of the one before: the shortest. */
function pathOf(code: ReturnType<typeof generate>): string {
  let path = ''
  for (let y = 0; y < code.size; y++) {
    let row = ''
    let at = 0
    for (let x = 0; x < code.size; x++) {
      if (!code.get(x, y)) continue
      const from = x
      while (code.get(x + 1, y)) x++
      row += `${row === '' ? `M${from} ${y}` : `m${from - at} 0`}h${x + 1 - from}`
      at = x + 1
    }
    path += row
  }
  return path
}

/** The code of an address as a picture that is seen on paper only. */
export function addressCode(address: string): Html {
  const code = generate(address)
  // A stroke has its middle on the row it is drawn along.
  const box = `0 -.5 ${code.size} ${code.size}`
  return html`<svg class="print-only address-code" role="img" aria-label="本页地址的二维码" viewBox="${box}" stroke="#000" shape-rendering="crispEdges"><path d="${pathOf(code)}"/></svg>`
}
