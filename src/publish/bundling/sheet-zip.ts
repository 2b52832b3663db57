/** Workbooks are packed by src/sheet/zip.ts instead of by workers, which pages may not start. */

import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

/** The package that writes workbooks, as pages import it. */
export const WRITER = 'write-excel-file/universal'

const OWN = fileURLToPath(new URL(`../../sheet/zip${extname(import.meta.url)}`, import.meta.url))

/** Gives the writer of workbooks our packing where it asks for a package's. */
export function sheetZip(): Plugin {
  return {
    name: 'gongkai:sheet-zip',
    enforce: 'pre',
    resolveId: (name, importer = '') =>
      name === 'fflate' && /[\\/]write-excel-file[\\/]/.test(importer) ? OWN : null,
  }
}
