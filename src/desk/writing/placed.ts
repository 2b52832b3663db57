/** Pasted text in its place among what is there. */

/** Plain text whose lines are paragraphs, led by blanks as Word and WPS print them, parted as Markdown has them. */
export function paragraphsOf(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const isLed = lines.filter((line) => /^[\u3000\u00a0]{1,4}\S/u.test(line)).length
  if (isLed === 0) return text
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n\n')
}

/** The blank lines that part blocks from the text before or after them, given as far as the nearest text. */
function partingFrom(text: string, isBlank: RegExp, isBroken: RegExp): string {
  if (text === '' || isBlank.test(text)) return ''
  return isBroken.test(text) ? '\n' : '\n\n'
}

/** What to put in the place of a selection so that blocks stand on lines of their own, and words stay within a line. */
export function placedIn(before: string, after: string, markdown: string): string {
  if (!markdown.includes('\n')) {
    const isWithin = before !== '' && !before.endsWith('\n')
    return isWithin ? markdown.replace(/^### /, '') : markdown
  }
  const lead = partingFrom(before, /\n\n$/, /\n$/)
  return lead + markdown + partingFrom(after, /^\n\n/, /^\n/)
}
