/** A workbook's bytes with nothing in them but what has been counted. */

import { packed, type Archive } from '../archive.ts'
import type { CellCounts } from './cell-counts.ts'
import { odsFiles } from './ods-files.ts'
import { xlsxFiles } from './xlsx-files.ts'

/** The archive of an .xlsx or .ods, packed anew for a library. */
export function workbookBytes(archive: Archive): Uint8Array {
  const counts: CellCounts = { elements: 0, cells: 0 }
  const isOds = archive.names.includes('content.xml')
  return packed(isOds ? odsFiles(archive, counts) : xlsxFiles(archive, counts))
}
