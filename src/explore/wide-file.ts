/** The wide table at its address: only the columns asked for are loaded, each once. */

import { parquetMetadataAsync, parquetRead } from 'hyparquet'
import { END_LENGTH, openRanged } from './ranged-file.ts'

/** A column of the table: a value a report. */
export type Column = readonly unknown[]

/** A file of the wide table. */
export interface WideFile {
  readonly columns: (names: readonly string[]) => Promise<readonly Column[]>
  /** How long it is where its host sent all of it, having no pieces to send; else undefined. */
  readonly wholeLength: number | undefined
}

/** Opens a file of the wide table. */
export async function openWide(address: string): Promise<WideFile> {
  const file = await openRanged(address)
  const metadata = await parquetMetadataAsync(file, { initialFetchSize: END_LENGTH })
  const known = new Map<string, Promise<Column>>()

  async function load(name: string): Promise<Column> {
    const chunks: { from: number; data: ArrayLike<unknown> }[] = []
    await parquetRead({
      file,
      metadata,
      columns: [name],
      onChunk: ({ columnData, rowStart }) => chunks.push({ from: rowStart, data: columnData }),
    })
    return chunks.sort((a, b) => a.from - b.from).flatMap(({ data }) => Array.from(data))
  }

  function column(name: string): Promise<Column> {
    const loaded = known.get(name) ?? load(name)
    known.set(name, loaded)
    // What failed is asked for again the next time.
    loaded.catch(() => known.delete(name))
    return loaded
  }
  return {
    columns: (names) => Promise.all(names.map(column)),
    wholeLength: file.isWhole ? file.byteLength : undefined,
  }
}
