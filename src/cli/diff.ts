/** Two texts of equally many lines as a unified diff. */

const CONTEXT = 3

/** Groups of changed lines that stand close together, by first and last line from 0. */
function hunks(changed: readonly number[]): { first: number; last: number }[] {
  const found: { first: number; last: number }[] = []
  for (const line of changed) {
    const open = found.at(-1)
    if (open && line - open.last <= 2 * CONTEXT) open.last = line
    else found.push({ first: line, last: line })
  }
  return found
}

/** The lines in which a text was changed, as `diff -u` shows them. */
export function unifiedDiff(name: string, before: string, after: string): string {
  const [old, now] = [before, after].map((text) => text.split(/\r\n|\r|\n/)) as [string[], string[]]
  const changed = old.flatMap((line, index) => (line === now[index] ? [] : index))
  const parts = hunks(changed).map(({ first, last }) => {
    const from = Math.max(0, first - CONTEXT)
    const to = Math.min(old.length, last + CONTEXT + 1)
    const lines: string[] = []
    for (let index = from; index < to;) {
      if (old[index] === now[index]) {
        lines.push(` ${old[index]}`)
        index += 1
        continue
      }
      let end = index
      while (end < to && old[end] !== now[end]) end += 1
      lines.push(...old.slice(index, end).map((line) => `-${line}`))
      lines.push(...now.slice(index, end).map((line) => `+${line}`))
      index = end
    }
    return [`@@ -${from + 1},${to - from} +${from + 1},${to - from} @@`, ...lines].join('\n')
  })
  return [`--- ${name}`, `+++ ${name}`, ...parts].join('\n')
}
