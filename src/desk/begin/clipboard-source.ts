/** What was pasted or dropped → a source, as a file would be. */

import type { Source } from '../reading/reader.ts'

/** What a paste or a drop brings: a file, or its HTML, of which merged cells are a part, or its text. */
export async function sourceIn(
  data: DataTransfer | null,
  pastedName: string,
): Promise<Source | undefined> {
  const [file] = data?.files ?? []
  const [html, text] = [data?.getData('text/html') ?? '', data?.getData('text/plain') ?? '']
  // Word and Excel put a picture of what was copied beside it.
  if (file && (html === '' || !file.type.startsWith('image/'))) return sourceOf(file)
  const written = html.trim() === '' ? text : html
  if (written.trim() === '') return undefined
  const name = `${pastedName}.${html.trim() === '' ? 'txt' : 'html'}`
  return { bytes: new TextEncoder().encode(written), name }
}

/** A file that was chosen. */
export async function sourceOf(file: File): Promise<Source> {
  return { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name }
}
