/** What each file of a site is, by the ending of its name: servers are told, `verify` asks. */

/** Files of one type. */
export interface FileType {
  readonly type: string
  /** Endings of names, without the dot. */
  readonly endings: readonly string[]
  /** UTF-8 text: the type says so, and it is worth compressing. */
  readonly isText?: boolean
}

/** The types of a site's files and of what may be attached to a report. */
export const fileTypes: readonly FileType[] = [
  { type: 'text/html', endings: ['html'], isText: true },
  { type: 'text/css', endings: ['css'], isText: true },
  { type: 'text/javascript', endings: ['js', 'mjs'], isText: true },
  { type: 'application/json', endings: ['json'], isText: true },
  { type: 'application/ld+json', endings: ['jsonld'], isText: true },
  { type: 'text/csv', endings: ['csv'], isText: true },
  { type: 'text/plain', endings: ['txt'], isText: true },
  { type: 'application/xml', endings: ['xml'], isText: true },
  { type: 'image/svg+xml', endings: ['svg'], isText: true },
  { type: 'image/png', endings: ['png'] },
  { type: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  { type: 'image/gif', endings: ['gif'] },
  { type: 'image/webp', endings: ['webp'] },
  { type: 'image/x-icon', endings: ['ico'] },
  { type: 'application/wasm', endings: ['wasm'] },
  { type: 'application/vnd.apache.parquet', endings: ['parquet'] },
  { type: 'application/pdf', endings: ['pdf'] },
  { type: 'application/ofd', endings: ['ofd'] },
  { type: 'application/msword', endings: ['doc'] },
  { type: 'application/vnd.ms-excel', endings: ['xls'] },
  {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
  },
  { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', endings: ['xlsx'] },
  { type: 'application/vnd.oasis.opendocument.text', endings: ['odt'] },
  { type: 'application/vnd.oasis.opendocument.spreadsheet', endings: ['ods'] },
  { type: 'application/zip', endings: ['zip'] },
  // The indexes of both kinds of search, which are compressed already.
  {
    type: 'application/octet-stream',
    endings: ['bin', 'pagefind', 'pf_index', 'pf_fragment', 'pf_meta', 'pf_filter'],
  },
]

/** What a file of any other ending is: a browser offers to save it. */
export const OTHER_TYPE = 'application/octet-stream'

const byEnding = new Map(
  fileTypes.flatMap((one) => one.endings.map((ending) => [ending, one] as const)),
)

function fileType(name: string): FileType | undefined {
  return byEnding.get(/\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? '')
}

/** A type as it is sent: of text with its encoding. */
export function sentType({ type, isText }: FileType): string {
  return isText ? `${type}; charset=utf-8` : type
}

/** The type of a file, by its name. */
export function typeOf(name: string): string {
  const found = fileType(name)
  return found ? sentType(found) : OTHER_TYPE
}

/** Is a file text, which gets smaller when it is compressed? */
export function isText(name: string): boolean {
  return fileType(name)?.isText ?? false
}
