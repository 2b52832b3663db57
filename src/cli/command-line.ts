/** Words as typed → a verb's values and arguments, or a sentence about what is wrong with them. */

import { parseArgs } from 'node:util'
import { distance } from 'fastest-levenshtein'
import { callText } from './help.ts'
import type { Verb } from './verb.ts'
import { UsageError } from './usage-error.ts'

/** The name meant by one that is its beginning, or a slip or two away from it. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  const begun = names.filter((name) => word !== '' && name.startsWith(word))
  if (begun.length === 1) return begun[0]
  const slips = (name: string): number => distance(word.toLowerCase(), name)
  const [best] = names.toSorted((one, other) => slips(one) - slips(other))
  return best !== undefined && slips(best) <= (best.length > 3 ? 2 : 1) ? best : undefined
}

/** What is asked for by name but not there: the nearest that is, or else all that are. */
export function notFound(told: string, word: string, names: readonly string[]): UsageError {
  const near = nearest(word, names)
  if (near !== undefined) return new UsageError(`${told}，是不是 ${near}？`)
  return new UsageError(`${told}。可用的有：${names.join('、')}。`)
}

/** What was typed after a verb. */
export interface Call {
  readonly values: Record<string, unknown>
  readonly words: readonly string[]
  /** Is it only the help that is asked for? */
  readonly isHelp: boolean
}

function demandWords(name: string, verb: Verb, words: readonly string[]): void {
  const needed = verb.arguments.filter(({ isOptional }) => !isOptional)
  if (words.length < needed.length) {
    const missing = needed.map((argument) => argument.name).join('和')
    throw new UsageError(`请写明${missing}，如 ${verb.example ?? callText(name, verb)}。`)
  }
  const surplus = words.slice(verb.arguments.length)
  if (surplus.length > 0 && !verb.arguments.at(-1)?.isMany)
    throw new UsageError(
      `多写了“${surplus.join(' ')}”。用法：gongkai ${callText(name, verb)} [选项]`,
    )
}

/** Reads what was typed after a verb, by what the verb declares. */
export function readCall(name: string, verb: Verb, typed: readonly string[]): Call {
  const { options } = verb
  const isFlag = (key: string): boolean => options[key]?.value === undefined
  const { tokens } = parseArgs({
    args: [...typed],
    options: {
      ...Object.fromEntries(
        Object.keys(options).map((key) => [key, { type: isFlag(key) ? 'boolean' : 'string' }]),
      ),
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const given = tokens.filter((token) => token.kind === 'option')
  if (given.some((token) => token.name === 'help')) return { values: {}, words: [], isHelp: true }
  const values = Object.fromEntries(
    Object.entries(options).map(([key, { fallback }]): [string, unknown] => [key, fallback]),
  )
  for (const { name: key, rawName, value, inlineValue } of given) {
    const option = Object.hasOwn(options, key) ? options[key] : undefined
    if (!option)
      throw notFound(
        `gongkai ${name} 没有“${rawName}”这个选项`,
        rawName,
        Object.keys(options).map((one) => `--${one}`),
      )
    if (isFlag(key) && value !== undefined)
      throw new UsageError(`“${rawName}”后面不写值，“=${value}”请删去。`)
    const isMissing = value === undefined || (!inlineValue && /^-./.test(value))
    if (!isFlag(key) && isMissing) throw new UsageError(`“${rawName}”后面要写${option.value}。`)
    values[key] = option.read(value ?? '')
  }
  const words = tokens.filter((token) => token.kind === 'positional').map(({ value }) => value)
  demandWords(name, verb, words)
  return { values, words, isHelp: false }
}
