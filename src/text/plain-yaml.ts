import { FAILSAFE_SCHEMA, load } from 'js-yaml'

/** Quotes, flow mappings, anchors, tags and the like: where libraries may differ about a text. */
const SPECIAL =
  /["'{&*!|>\t\r\u0085\u2028\u2029\uFEFF]|\?(?:\s|$)|(?:^|[\s[,-]):(?:\s|$)|^ *(?:---|\.\.\.|%)/m

/**
 * The value of a YAML text without anything special, every scalar a string; undefined where the
 * text is special, empty or wrong, for the reader to look at closely. js-yaml takes a twentieth of
 * the time of the library that knows the place of everything.
 */
export function plainYaml(text: string): unknown {
  if (SPECIAL.test(text)) return undefined
  try {
    return load(text, { schema: FAILSAFE_SCHEMA })
  } catch {
    return undefined
  }
}
