/** What stands in a Word file in ways that mammoth passes over, put where it reads it. */

/** A field of Word such as a sum: its result stands inside. */
const FIELD = /<w:fldSimple\b[^>]{0,2000}>|<\/w:fldSimple>/gu
const FORMULA = { open: /<m:oMath[ >]/u, close: '</m:oMath>' }
const RUN = { open: /<w:r[ >]/u, close: '</w:r>' }
const LETTERS = /<m:t\b[^>]{0,200}>([^<]*)<\/m:t>/gu
const HIDDEN = /<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>/u

/** Puts other text in the place of every element of a kind; such elements do not hold one another. */
function replaced(
  xml: string,
  { open, close }: { open: RegExp; close: string },
  change: (element: string) => string,
): string {
  const parts = xml.split(close)
  const last = parts.pop() ?? ''
  const made = parts.map((part) => {
    const start = part.search(open)
    return start < 0 ? part + close : part.slice(0, start) + change(part.slice(start) + close)
  })
  return made.join('') + last
}

/** A document's XML: fields and formulas as plain runs, hidden text left out. */
export function readable(xml: string): string {
  const plain = replaced(xml.replace(FIELD, ''), FORMULA, (formula) => {
    const text = [...formula.matchAll(LETTERS)].map((one) => one[1]).join('')
    return `<w:r><w:t>${text}</w:t></w:r>`
  })
  return HIDDEN.test(plain) ? replaced(plain, RUN, (run) => (HIDDEN.test(run) ? '' : run)) : plain
}
