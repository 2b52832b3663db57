/** Strings built against a pattern: long runs of what it repeats, near misses, beginnings again and again. */

import { RegExpParser, type AST } from '@eslint-community/regexpp'

/** Tried in turn as what a class of characters stands for. */
const CANDIDATES = [
  ' ',
  '\n',
  '\t',
  '1',
  '0',
  'a',
  'X',
  '一',
  '甲',
  '（',
  '-',
  '#',
  '_',
  ',',
  '\u3000',
]

function asLiteral(flags: string, raw: string): RegExp {
  return new RegExp(`^(?:${raw})$`, flags.replace(/[gy]/g, ''))
}

/** Characters that a class, a set or a single character stands for, at most three. */
function characters(node: AST.Element, flags: string): string[] {
  if (node.type === 'Character') return [String.fromCodePoint(node.value)]
  const own =
    node.type === 'CharacterClass'
      ? node.elements.flatMap((one) =>
          one.type === 'Character' ? [String.fromCodePoint(one.value)] : [],
        )
      : []
  const fits = asLiteral(flags, node.raw)
  const found = [...CANDIDATES, ...own].filter((one) => fits.test(one))
  return [...new Set(found)].slice(0, 3)
}

/** The texts that a part of a pattern stands for: one a choice, and as short as may be. */
function words(node: AST.Element, flags: string): string[] {
  switch (node.type) {
    case 'Character':
    case 'CharacterClass':
    case 'CharacterSet':
      return characters(node, flags)
    case 'Group':
    case 'CapturingGroup':
      return node.alternatives.flatMap((one) => sequence(one.elements, flags).slice(0, 1))
    case 'Quantifier':
      return words(node.element, flags).map((one) => one.repeat(Math.max(node.min, 1)))
    default:
      return ['']
  }
}

/** Texts of parts that follow one another. */
function sequence(elements: readonly AST.Element[], flags: string): string[] {
  const lists = elements.map((one) => words(one, flags))
  const width = Math.max(1, ...lists.map((list) => Math.min(list.length, 3)))
  return Array.from({ length: width }, (_, at) =>
    lists.map((list) => list[at] ?? list[0] ?? '').join(''),
  )
}

interface Pump {
  readonly before: string
  readonly pump: string
}

/** Every repetition in a pattern, with a text that leads up to it. */
function pumps(elements: readonly AST.Element[], flags: string, before = ''): Pump[] {
  return elements.flatMap((node, at): Pump[] => {
    const lead = before + (sequence(elements.slice(0, at), flags)[0] ?? '')
    const inside = 'alternatives' in node ? node.alternatives : []
    const inner = inside.flatMap((one) => pumps(one.elements, flags, lead))
    if (node.type !== 'Quantifier') return inner
    const own = words(node.element, flags).map((pump) => ({ before: lead, pump }))
    return [...pumps([node.element], flags, lead), ...(node.max > 10 ? own : [])]
  })
}

/** What few patterns allow for at the end of a run. */
const MISSES = ['\u0001', '\n\u0001']

/** A string of about a given length. */
export type Attack = (length: number) => string

function run(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / Math.max(unit.length, 1)))
}

/** The attacks on a pattern. */
export function attacksOn({ source, flags }: RegExp): Attack[] {
  const { alternatives } = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(
    source,
    0,
    source.length,
    { unicode: flags.includes('u'), unicodeSets: flags.includes('v') },
  )
  const wholes = alternatives.flatMap(({ elements }) => sequence(elements, flags))
  const units = wholes.flatMap((whole) => [
    whole,
    whole.slice(0, -1),
    whole.slice(0, Math.ceil(whole.length / 2)),
  ])
  const repeated = alternatives.flatMap(({ elements }) => pumps(elements, flags))
  const runs = [
    ...[...new Set(units)].map((unit) => ['', unit, ''] as const),
    ...repeated.flatMap(({ before, pump }) => [
      ['', pump, ''] as const,
      [before, pump, ''] as const,
      [before, pump, before] as const,
      ['', before + pump, ''] as const,
      ['', before, ''] as const,
      ['', before + pump.repeat(100), ''] as const,
    ]),
  ]
  const each = new Map(runs.map((parts) => [parts.join('\0'), parts]))
  return [...each.values()].flatMap(([before, unit, after]) =>
    MISSES.map((miss) => (length: number) => before + run(unit, length) + after + miss),
  )
}
