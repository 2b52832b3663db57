import type { Organ } from '../report.ts'

/** An organ as open data; the keys are permanent. */
export interface OrganData {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly aliases: readonly string[]
  readonly type: string
  readonly regionCode: string | null
  readonly region: string | null
  /** The id of its 上级. */
  readonly parent: string | null
}

/** What open data say of an organ. */
export function organData(organ: Organ): OrganData {
  return {
    id: organ.id,
    name: organ.name,
    shortName: organ.shortName,
    aliases: organ.aliases,
    type: organ.type,
    regionCode: organ.regionCode ?? null,
    region: organ.region ?? null,
    parent: organ.parent ?? null,
  }
}
