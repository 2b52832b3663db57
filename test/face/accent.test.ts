import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  accentCss,
  contrastOn,
  darkAccent,
  grounds,
  LEAST_CONTRAST,
  nearestAccent,
} from '../../src/face/accent.ts'

const anyColour = fc
  .tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 255 })))
  .map((parts) => `#${parts.map((one) => one.toString(16).padStart(2, '0')).join('')}`)

describe('the contrast of an accent', () => {
  it('is that of WCAG, to the ground it is hardest to tell from', () => {
    // Black on #f3f0e8 and white on #272520, by the formula of the standard.
    expect(contrastOn('light', '#000000')).toBeCloseTo(18.44, 1)
    expect(contrastOn('dark', '#ffffff')).toBeCloseTo(15.31, 1)
    expect(contrastOn('light', '#e60012')).toBeLessThan(LEAST_CONTRAST)
    expect(contrastOn('light', '#a3231b')).toBeGreaterThan(LEAST_CONTRAST)
  })

  it('is held against the grounds that the style sheets have', () => {
    const tokens = readFileSync(
      join(import.meta.dirname, '../../src/site/styles/tokens.css'),
      'utf8',
    )
    const of = (name: string): string[] =>
      [...tokens.matchAll(new RegExp(`--${name}: (#[0-9a-f]+)`, 'g'))].map(([, hex = '']) =>
        hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex,
      )
    const [paper, surface, band] = ['paper', 'surface', 'band'].map(of)
    expect(grounds.light).toEqual([paper?.[0], surface?.[0], band?.[0]])
    expect(grounds.dark).toEqual([paper?.[1], surface?.[1], band?.[1]])
  })
})

describe('the nearest accent', () => {
  it('is a colour that will do itself, and else a darker one of its hue', () => {
    expect(nearestAccent('#a3231b')).toBe('#a3231b')
    expect(nearestAccent('#e60012')).toBe('#dd0011')
    expect(nearestAccent('#1e90ff')).toBe('#006ecb')
  })

  it('will do, and so will its tone in the dark, whatever the colour', () => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        const near = nearestAccent(colour)
        expect(contrastOn('light', near)).toBeGreaterThanOrEqual(LEAST_CONTRAST)
        expect(contrastOn('dark', darkAccent(near))).toBeGreaterThanOrEqual(LEAST_CONTRAST)
        expect(nearestAccent(near)).toBe(near)
      }),
      { examples: [['#ffffff'], ['#000000']] },
    )
  })

  it('gives text and focus their colour in both themes', () => {
    expect(accentCss('#7a1d12')).toBe(`@layer tokens {
  :root:root { --seal: #7a1d12; --focus: #7a1d12; }
  @media (prefers-color-scheme: dark) {
    :root:root { --seal: #e57f6e; --focus: #e57f6e; }
  }
}
`)
  })
})
