import jsQR from 'jsqr'
import { describe, expect, test } from 'vitest'
import { addressCode } from '../../src/render/address-code.ts'

const SQUARE = 4
const MARGIN = 4

/** The path of a code drawn in black on white, as its strokes say. */
function drawn(svg: string): { pixels: Uint8ClampedArray; width: number } {
  const [, size = ''] = /viewBox="0 -\.5 (\d+) \d+"/.exec(svg) ?? []
  const [, path = ''] = / d="([^"]+)"/.exec(svg) ?? []
  const width = (Number(size) + 2 * MARGIN) * SQUARE
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255)
  let [x, y] = [0, 0]
  const fill = (): void => {
    for (let row = 0; row < SQUARE; row++)
      for (let column = 0; column < SQUARE; column++) {
        const at = ((y + MARGIN) * SQUARE + row) * width + (x + MARGIN) * SQUARE + column
        pixels.fill(0, at * 4, at * 4 + 3)
      }
  }
  for (const [, act, first = '', second = ''] of path.matchAll(/([Mmh])(\d+)(?: (\d+))?/g)) {
    if (act === 'M') [x, y] = [Number(first), Number(second)]
    else if (act === 'm') x += Number(first)
    else for (const end = x + Number(first); x < end; x++) fill()
  }
  return { pixels, width }
}

describe('the two-dimensional code of an address', () => {
  test.each([
    'https://example.org/reports/shili/2021/',
    'https://www.shilixian.gov.cn/zwgk/xxgknb/nianbao/zh-hant/reports/shilizhenrenminzhengfu/2024/',
  ])('is read as %s', (address) => {
    const { pixels, width } = drawn(addressCode(address).text)
    expect(jsQR(pixels, width, width)?.data).toBe(address)
  })

  test('says what it is, and is small', () => {
    const svg = addressCode(
      'https://www.shilixian.gov.cn/zwgk/nianbao/reports/shilizhen/2022/',
    ).text
    expect(svg).toContain('role="img" aria-label="本页地址的二维码"')
    expect(svg.length).toBeLessThan(2200)
  })
})
