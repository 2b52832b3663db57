/** An address as a two-dimensional code, for those who hold a page on paper. */

import encodeQR from 'qr'
import { html, type Html } from './html.ts'

/** The runs of dark squares of a code as one path, each from the end of the one before: the shortest. */
function pathOf(code: readonly (readonly boolean[])[]): string {
  let path = ''
  for (const [y, squares] of code.entries()) {
    let row = ''
    let at = 0
    for (let x = 0; x < squares.length; x++) {
      if (!squares[x]) continue
      const from = x
      while (squares[x + 1]) x++
      row += `${row === '' ? `M${from} ${y}` : `m${from - at} 0`}h${x + 1 - from}`
      at = x + 1
    }
    path += row
  }
  return path
}

/** The code of an address as a picture that is seen on paper only. */
export function addressCode(address: string): Html {
  // The margin is the page's own; the library draws one of at least a square.
  const bordered = encodeQR(address, 'raw', { ecc: 'low', border: 1 })
  const code = bordered.slice(1, -1).map((squares) => squares.slice(1, -1))
  // A stroke has its middle on the row it is drawn along.
  const box = `0 -.5 ${code.length} ${code.length}`
  return html`<svg class="print-only address-code" role="img" aria-label="本页地址的二维码" viewBox="${box}" stroke="#000" shape-rendering="crispEdges"><path d="${pathOf(code)}"/></svg>`
}
