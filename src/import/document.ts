/**
 * What every reader of a source file gives: blocks in reading order, free of the source's own format.
 * Readers never throw on content; what they could not read is a problem beside the blocks.
 */

/** A word where it is printed, in points; `y` is its baseline and grows downwards, page after page. */
export interface PlacedWord {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
}

/** A run of text of its own line. */
export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: string
  /** Level of a heading, from 1, where the source marks one. */
  readonly level?: number
  /** The text as inline Markdown, where the source has bold, links or list marks. */
  readonly markdown?: string
  /** The whole of it is a link: it names another page, not this one. */
  readonly isLink?: true
  /** Its words with their places, where the source is a printed page without a table's lines. */
  readonly words?: readonly PlacedWord[]
  /** Where in the source, in words: “第 12 行”, “第 3 段”, “第 2 页”. */
  readonly where: string
}

/** One cell of a table as it stands in the source; a blank one is kept. */
export interface GridCell {
  readonly text: string
  readonly colspan: number
  readonly rowspan: number
  readonly where: string
}

/** A table: lines of cells, merged cells as spans. */
export interface Grid {
  readonly kind: 'grid'
  readonly rows: readonly (readonly GridCell[])[]
  /** Neither lines nor tags part its cells: they were told apart by where they are printed. */
  readonly isPlaced?: true
  readonly where: string
}

/** A paragraph or a table. */
export type Block = Paragraph | Grid

/** What a reader could not read, for the findings of the import. */
export interface SourceProblem {
  readonly message: string
  readonly hint: string
  readonly where: string
}

/** What a page says of itself outside its text. */
export interface SaidOfPage {
  /** Its title, its day of publication, or a line that stands beside the text. */
  readonly name: 'title' | 'published' | 'line'
  readonly text: string
  readonly where: string
}

/** A source file, read. */
export interface SourceDocument {
  readonly source: 'docx' | 'html' | 'text' | 'pdf' | 'spreadsheet'
  readonly blocks: readonly Block[]
  readonly problems: readonly SourceProblem[]
  readonly said?: readonly SaidOfPage[]
}
