/** HTML as a value of its own, so that text cannot pass for it. */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** What a template may hold: text is escaped, HTML is not, lists are joined, false is left out. */
export type Content = Html | string | number | false | undefined | readonly Content[]

const SPECIAL = /[&<>"]/
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it stands in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[&<>"]/g, (one) => ENTITIES[one] ?? one) : text
}

function written(content: Content): string {
  if (content instanceof Html) return content.text
  if (typeof content === 'string') return escapeHtml(content)
  if (typeof content === 'number') return String(content)
  return content ? content.map(written).join('') : ''
}

/** A template of HTML: html`<p>${text}</p>`. Line breaks between its elements mean nothing. */
export function html(strings: readonly string[], ...contents: readonly Content[]): Html {
  const [first = '', ...others] = tight(strings)
  let text = first
  for (const [index, content] of contents.entries())
    text += written(content) + (others[index] ?? '')
  return new Html(text)
}

const tightened = new WeakMap<readonly string[], readonly string[]>()

/** A template's own strings without the indentation they are written with. */
function tight(strings: readonly string[]): readonly string[] {
  const known = tightened.get(strings) ?? strings.map((one) => one.replace(/\n\s*/g, ''))
  tightened.set(strings, known)
  return known
}
