/**
 * The list of a site's files with their digests, as `sha256sum` writes and reads it: anybody can hold
 * a site against it with a tool of the system's. Its name begins with no dot, as hosts leave such
 * files out when they copy.
 */

/** The name of the list in the site. */
export const SUMS_FILE = 'sha256sums.txt'

/** The text of the list, in the order of the names. */
export function sumsText(digests: ReadonlyMap<string, string>): string {
  return [...digests]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, digest]) => `${digest}  ${name}\n`)
    .join('')
}

const LINE = /^([0-9a-f]{64}) [ *](.+)$/

/** The digests in a list by the names of the files; undefined if it is none. */
export function sumsIn(text: string): Map<string, string> | undefined {
  const lines = text.split('\n').filter((line) => line !== '')
  const read = lines.flatMap((line): [string, string][] => {
    const [, digest, name] = LINE.exec(line) ?? []
    return digest !== undefined && name !== undefined ? [[name, digest]] : []
  })
  return read.length > 0 && read.length === lines.length ? new Map(read) : undefined
}
