/** Scripts and style sheets that have words of their own, in traditional characters. */

import type { Convert } from './convert.ts'

const CONTENT = /content:[^;}]*/g

/** A script or a style sheet converted; undefined where it has nothing to be converted. */
export function traditionalAsset(name: string, text: string, convert: Convert): string | undefined {
  // Names of fonts in style sheets are no words.
  const own = name.endsWith('.css') ? text.replace(CONTENT, convert) : convert(text)
  return own === text ? undefined : own
}
