/** What a report's page needs only when a reader asks for it: one more script, fetched then. */

export { figureDialog } from './figure-dialog.ts'
export { tableCopies } from './table-copies.ts'
