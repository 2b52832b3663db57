/** Entries of a list in the head of a report file, put in and taken out, and nothing else touched. */

interface Head {
  readonly lines: string[]
  readonly end: string
  /** The line of the second fence, from 0. */
  readonly close: number
}

function headOf(text: string): Head | undefined {
  const end = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  const lines = text.split(/\r\n|\n|\r/)
  const close = lines.findIndex((line, at) => at > 0 && /^---\s*$/.test(line))
  return close < 0 ? undefined : { lines, end, close }
}

/** How far entries are led in. */
const INDENT = '  '

/** The line of a key of the head; -1 where it is not there. */
function lineOf({ lines, close }: Head, key: string): number {
  return lines.findIndex((line, at) => at < close && line.startsWith(`${key}:`))
}

/** The line after the last of a list that begins on a line. */
function endOf({ lines, close }: Head, own: number): number {
  let last = own + 1
  while (last < close && /^(?:\s|-|$)/.test(lines[last] ?? '')) last += 1
  return last
}

/**
 * The text of a report file with more entries, as lines of YAML, under a key: at the end of its list, or
 * in a list of their own at the end of the head, or before another list that is to come after it.
 */
export function withEntries(
  text: string,
  key: string,
  entries: readonly string[],
  before?: string,
): string {
  const head = headOf(text)
  if (entries.length === 0 || !head) return text
  const { lines, end, close } = head
  const own = lineOf(head, key)
  if (own >= 0) {
    const after = endOf(head, own)
    // Lists of clerks may stand further to the left or to the right.
    const [, indent = INDENT] =
      /^(\s*)-\s/.exec(lines.slice(own + 1, after).find((line) => /^\s*-\s/.test(line)) ?? '') ?? []
    lines.splice(after, 0, ...entries.map((line) => indent + line.slice(INDENT.length)))
  } else {
    const next = before === undefined ? -1 : lineOf(head, before)
    lines.splice(next < 0 ? close : next, 0, `${key}:`, ...entries)
  }
  return lines.join(end)
}

/** The text of a report file without an entry of a list, from 0; without the list, if it was the last. */
export function withoutEntry(text: string, key: string, index: number): string {
  const head = headOf(text)
  const own = head ? lineOf(head, key) : -1
  if (!head || own < 0) return text
  const { lines, end } = head
  const last = endOf(head, own)
  const begins = lines.flatMap((line, at) =>
    at > own && at < last && /^\s*-\s/.test(line) ? at : [],
  )
  const from = begins[index]
  if (from === undefined) return text
  if (begins.length === 1) lines.splice(own, last - own)
  else lines.splice(from, (begins[index + 1] ?? last) - from)
  return lines.join(end)
}
