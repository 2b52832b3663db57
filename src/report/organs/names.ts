/** What organs are called where several are: with a place beside a name that is not unique. */

import { groupBy } from '../group-by.ts'
import type { Organ } from '../report.ts'

/** What an organ is told by, the most telling first: its region, what governs it, its code, its id. */
function placesOf({ region, parentName, regionCode, id }: Organ): string[] {
  return [region, parentName, regionCode, id].flatMap((text) => text ?? [])
}

/** For each organ of one name what tells it from the others; where places are the same too, the next is taken. */
function apart(namesakes: readonly Organ[]): [id: string, place: string][] {
  const places = namesakes.map(placesOf)
  const counts = new Map<string, number>()
  for (const place of places.flatMap((own) => [...new Set(own)]))
    counts.set(place, (counts.get(place) ?? 0) + 1)
  return namesakes.map(({ id }, at) => [id, places[at]?.find((one) => counts.get(one) === 1) ?? id])
}

function besideNames(
  organs: readonly Organ[],
  nameOf: (organ: Organ) => string,
): Map<string, string> {
  return new Map(
    groupBy(organs, nameOf).flatMap(([, same]) => (same.length > 1 ? apart(same) : [])),
  )
}

/** Organs that know what stands beside their names where others are called the same. */
export function withPlaces(organs: readonly Organ[]): Organ[] {
  const names = besideNames(organs, ({ name }) => name)
  const shortNames = besideNames(organs, ({ shortName }) => shortName)
  return organs.map((organ): Organ => {
    const [name, shortName] = [names.get(organ.id), shortNames.get(organ.id)]
    if (name === undefined && shortName === undefined) return organ
    const places = { ...(name && { name }), ...(shortName && { shortName }) }
    return { ...organ, places }
  })
}

/** What names an organ, as far as a list knows it. */
export type NamedOrgan = Pick<Organ, 'name' | 'shortName' | 'places'>

/** A text with a place beside it, if it needs one: “新集镇（示例县）”. */
export function beside(text: string, place: string | undefined): string {
  return place === undefined ? text : `${text}（${place}）`
}

/** An organ's full name, with its region where other organs of the portal have the same. */
export function distinctName({ name, places }: NamedOrgan): string {
  return beside(name, places?.name)
}

/** An organ's short name, with its region where other organs of the portal have the same. */
export function distinctShortName({ shortName, places }: NamedOrgan): string {
  return beside(shortName, places?.shortName)
}
