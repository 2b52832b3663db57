/** What is pasted from Word, WPS or a web page, as clean Markdown: the importer's own way. */

import type { Block } from '../../import/document.ts'
import { sectionMarkdown } from '../../import/draft/narrative.ts'
import { readHtmlText } from '../../import/sources/html/read-html.ts'

/** What came of a clipboard's HTML. */
export interface Pasted {
  readonly markdown: string
  readonly paragraphs: number
  readonly tables: number
  /** Pictures, which do not come along. */
  readonly pictures: number
}

/** The Markdown of a clipboard's HTML. Throws `UnreadableSource` for one that is made to be endless. */
export function pastedMarkdown(html: string): Pasted {
  // As a Word file's: what is copied has no site around it.
  const { blocks } = readHtmlText(html, 'docx')
  const count = (kind: Block['kind']): number => blocks.filter((one) => one.kind === kind).length
  return {
    markdown: sectionMarkdown(blocks),
    paragraphs: count('paragraph'),
    tables: count('grid'),
    pictures: (html.match(/<img\s/giu) ?? []).length,
  }
}
