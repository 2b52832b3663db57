import { placesOfFormat } from '../../report/figures.ts'
import { leaves, type Format, type Place, type TableSpec } from '../../report/spec.ts'
import type { RowPlace } from './label-index.ts'

/** A stretch of the form that is printed as one line: a row, or all rows of a table printed across. */
export interface Slot {
  /** `requests.received`, or `review`. */
  readonly id: string
  readonly name: string
  readonly places: readonly Place[]
}

/** The slot of a row. */
export function slotOf({ table, band, leaf, id }: Omit<RowPlace, 'order'>): Slot {
  const places = leaves(band.columns).map((column) => ({
    id: `${id}.${column.path}`,
    table,
    band,
    row: leaf,
    column,
  }))
  return { id, name: [table.name, ...leaf.names].join(' · '), places }
}

/** Every row of an edition, table by table. */
export function slotsOfFormat(format: Format): Slot[] {
  return format.tables.flatMap((table) =>
    table.bands.flatMap((band) =>
      leaves(band.rows).map((leaf) =>
        slotOf({ table, band, leaf, id: `${table.id}.${leaf.path}` }),
      ),
    ),
  )
}

/** The slot of a whole table printed across. */
export function acrossSlot(format: Format, table: TableSpec): Slot {
  return {
    id: table.id,
    name: table.name,
    places: placesOfFormat(format).filter((place) => place.table === table),
  }
}
