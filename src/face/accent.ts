/** The accent colour of a portal: is it told apart from the ground, and what is it in the dark? */

import {
  clampChroma,
  converter,
  formatHex,
  modeLrgb,
  modeOklch,
  modeRgb,
  useMode,
  wcagContrast,
  type Oklch,
} from 'culori/fn'

useMode(modeRgb)
useMode(modeLrgb)
useMode(modeOklch)
const toOklch = converter('oklch')

/** WCAG 2.2, success criterion 1.4.3: text. A ring around what has the focus would do with 3. */
export const LEAST_CONTRAST = 4.5

/** In the dark a tone is derived, so that it may as well be easy to read. */
const DARK_CONTRAST = 5.5

/** The grounds that text and focus lie on in each theme, as tokens.css has them. */
export const grounds = {
  light: ['#fbfaf6', '#ffffff', '#f3f0e8'],
  dark: ['#171613', '#1f1e1a', '#272520'],
} as const

type Theme = keyof typeof grounds

/** The least contrast of a colour to a theme's grounds. */
export function contrastOn(theme: Theme, colour: string): number {
  return Math.min(...grounds[theme].map((ground) => wcagContrast(colour, ground)))
}

const STEP = 0.002

/** A colour as it is at another lightness, as near to it as a screen can show. */
function atLightness(colour: Oklch, l: number): string {
  return formatHex(clampChroma({ ...colour, l }, 'oklch'))
}

/** The nearest colour of the same hue, darker or lighter, that is told apart from a theme's grounds. */
function nearest(colour: string, theme: Theme, least: number): string {
  const own = toOklch(colour)
  if (!own) throw new Error(`${colour} is no colour`)
  const step = theme === 'light' ? -STEP : STEP
  for (let l = Math.min(own.l, 1); l >= 0 && l <= 1; l += step) {
    const found = atLightness(own, l)
    if (contrastOn(theme, found) >= least) return found
  }
  return theme === 'light' ? '#000000' : '#ffffff'
}

/** The nearest colour that can be the accent; the colour itself if it can. */
export function nearestAccent(colour: string): string {
  return contrastOn('light', colour) >= LEAST_CONTRAST
    ? colour
    : nearest(colour, 'light', LEAST_CONTRAST)
}

/** The accent's tone on dark grounds. */
export function darkAccent(colour: string): string {
  return nearest(colour, 'dark', DARK_CONTRAST)
}

/**
 * The tokens of the accent. The sheet is linked before the portal's own, so it says the order of
 * layers first, and its rule weighs more than that of tokens.css; paper and other layers still win.
 */
export function accentCss(colour: string): string {
  const rule = (tone: string): string => `:root:root { --seal: ${tone}; --focus: ${tone}; }`
  return `@layer tokens {
  ${rule(colour)}
  @media (prefers-color-scheme: dark) {
    ${rule(darkAccent(colour))}
  }
}
`
}
