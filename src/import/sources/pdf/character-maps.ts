/**
 * What the codes of a PDF's text stand for, where its font is not in the file and names one of the maps
 * for Chinese that every reader is taken to have (ISO 32000-1, 9.7.5.2). pdf.js would load them; what
 * they say of characters Unicode and GBK say too, so that a map is written when it is asked for.
 *
 * Between code and character stands a number, by which a font tells widths. That of ASCII is Adobe-GB1's;
 * the others begin above all those of Adobe-GB1, which are not known here.
 */

/** ASCII that may be printed, and its first number where it is as wide as it likes and half as wide. */
const ASCII = { from: 0x20, to: 0x7e, proportional: 1, half: 814 }

const FIRST_OWN = 0x8000
const LAST = 0xffff

/** Characters with a number of their own, from and to, as Unicode has them. */
const CHARACTERS: readonly (readonly [from: number, to: number])[] = [
  [0xa0, 0x2ff],
  [0x391, 0x451],
  [0x1e3f, 0x1e3f],
  [0x2010, 0x2642],
  [0x2e80, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe6b],
  [0xff00, 0xffef],
]

/** Characters that follow one another as their numbers do. */
interface Numbered {
  readonly from: number
  readonly to: number
  readonly first: number
}

const NUMBERED: readonly Numbered[] = CHARACTERS.map(([from, to], at) => {
  const before = CHARACTERS.slice(0, at).reduce((sum, [one, last]) => sum + last - one + 1, 0)
  return { from, to, first: FIRST_OWN + before }
})

const hex = (code: number, bytes = 2): string => code.toString(16).padStart(2 * bytes, '0')

/** A map as PDF writes it. */
function written(name: string, codes: readonly string[], lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(`/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /${name} def /CMapType 1 def /WMode ${name.endsWith('-V') ? 1 : 0} def
${codes.length} begincodespacerange ${codes.join(' ')} endcodespacerange
${lines.join('\n')}
endcmap end end
`)
}

function ranges(kind: 'bf' | 'cid', all: readonly string[]): string {
  return `${all.length} begin${kind}range\n${all.join('\n')}\nend${kind}range`
}

/** The first of the numbers of Adobe-GB1 after those of ASCII. */
const FIRST_UNKNOWN = ASCII.half + ASCII.to - ASCII.from + 1

/** Numbers that stand for no character that is known here: text that has them is seen to be garbled. */
function unknown(from: number, to: number): string {
  return `<${hex(from)}> <${hex(to)}> [${'<fffd> '.repeat(to - from + 1)}]`
}

/** From the numbers to characters, as UTF-16. */
function toUnicode(name: string): Uint8Array {
  const { from, to, proportional, half } = ASCII
  const runs = [proportional, half].map((first) => ({ from, to, first }))
  const known = [...runs, ...NUMBERED].map(
    (run) => `<${hex(run.first)}> <${hex(run.first + run.to - run.from)}> <${hex(run.from)}>`,
  )
  const others = [
    unknown(proportional + to - from + 1, half - 1),
    unknown(FIRST_UNKNOWN, FIRST_OWN - 1),
  ]
  return written(name, ['<0000> <ffff>'], [ranges('bf', [...known, ...others])])
}

/** Codes that are UTF-16 themselves. */
function ofUnicode(name: string): Uint8Array {
  const codes = name.includes('UTF16')
    ? ['<0000> <d7ff>', '<d800dc00> <dbffdfff>', '<e000> <ffff>']
    : ['<0000> <ffff>']
  const known = [{ ...ASCII, first: ASCII.proportional }, ...NUMBERED]
  const between = known.map(({ to }, at) => {
    return { from: to + 1, to: (known[at + 1]?.from ?? LAST + 1) - 1, first: FIRST_UNKNOWN }
  })
  const runs = [...known, ...between.filter(({ from, to }) => from <= to)]
  const lines = runs.map(({ from, to, first }) => `<${hex(from)}> <${hex(to)}> ${first}`)
  return written(name, codes, [ranges('cid', lines)])
}

function numberOf(character: number): number {
  const run = NUMBERED.find(({ from, to }) => character >= from && character <= to)
  return run ? run.first + character - run.from : FIRST_UNKNOWN
}

/** Codes that are GB 2312 or GBK. */
function ofGbk(name: string): Uint8Array {
  const decoder = new TextDecoder('gbk')
  const lines: string[] = []
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const text = decoder.decode(Uint8Array.of(lead, trail))
      const number = numberOf(text.length === 1 ? text.charCodeAt(0) : 0)
      lines.push(`<${hex(lead, 1)}${hex(trail, 1)}> ${number}`)
    }
  const ascii = `<${hex(ASCII.from, 1)}> <${hex(ASCII.to, 1)}> ${ASCII.half}`
  const rest = `${lines.length} begincidchar\n${lines.join('\n')}\nendcidchar`
  return written(name, ['<00> <80>', '<8140> <fefe>'], [ranges('cid', [ascii]), rest])
}

const MAPS: readonly [RegExp, (name: string) => Uint8Array][] = [
  [/^Adobe-GB1-UCS2$/, toUnicode],
  [/^UniGB-(?:UCS2|UTF16)-[HV]$/, ofUnicode],
  [/^(?:GB|GBpc|GBK|GBKp)-EUC-[HV]$/, ofGbk],
]

/** Gives pdf.js the maps it asks for, as text; of others it hears that there are none. */
export class CharacterMaps {
  fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const map = MAPS.find(([names]) => names.test(filename))
    return map ? Promise.resolve(map[1](filename)) : Promise.reject(new Error(`no ${filename}`))
  }
}
