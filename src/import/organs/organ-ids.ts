/** Ids for organs: pinyin of what is the organ's own in its name, as short as tells it from the others. */

import { spelling } from './spelling.ts'

/** What an id is made from. */
export interface Named {
  readonly name: string
  readonly shortName?: string | undefined
  readonly type: string
  readonly region?: string | undefined
  readonly parentName?: string | undefined
  readonly regionCode?: string | undefined
}

/** As long as an id may be. */
const LONGEST = 64

const TOWN = /(?:民族乡|镇|乡|街道)(?:人民政府|办事处)?$/u

/** A county before the name of a town: 夏邑县 in 夏邑县桑垌乡. */
const COUNTY = /^.{2,12}?(?:县|区|市|旗)(?=.{2,20}(?:镇|乡|街道))/u

/** A place without what governs it: 夏邑县人民政府 → 夏邑县. */
function placeOf(text: string): string {
  return text.replace(/人民政府$/u, '')
}

/** The places that organs of a list lie in, the longest first: their names stand before others. */
export function placesIn(organs: readonly Named[]): string[] {
  const named = organs.flatMap(({ name, type, region, parentName }) => [
    region ?? '',
    parentName?.endsWith('人民政府') ? parentName : '',
    type === '政府' && name.endsWith('人民政府') ? name : '',
    TOWN.test(name) ? (COUNTY.exec(name)?.[0] ?? '') : '',
  ])
  const places = [...new Set(named.map(placeOf))].filter((place) => place.length > 1)
  return places.sort((one, other) => other.length - one.length || (one < other ? -1 : 1))
}

/** A name without the places it lies in. */
function within(name: string, places: readonly string[]): string {
  const place = places.find((one) => name.startsWith(one) && placeOf(name) !== one)
  return place === undefined ? name : within(name.slice(place.length), places)
}

/** What is an organ's own in its name: 八陡 of 八陡镇人民政府, 教育局 of 示例县教育局. */
export function ownName({ name, shortName, type }: Named, places: readonly string[]): string {
  const full = within(shortName ?? name, places)
  if (TOWN.test(full)) return full.replace(COUNTY, '').replace(TOWN, '') || full
  if (type === '政府') return placeOf(full)
  return full.replace('人民政府', '政府').replace(/管理委员会$/u, '') || full
}

/** The last place of several: 静乐县 of 忻州市静乐县. */
function nearest(place: string): string {
  return /[^省市州盟县区旗]+[省市州盟县区旗]$/u.exec(place)?.[0] ?? place
}

/** Ids that an organ could have, the shortest first; each later one tells it from more others. */
function candidates(organ: Named, places: readonly string[]): string[] {
  const own = ownName(organ, places)
  const base = spelling(own)
  if (base === undefined) return []
  const isTown = TOWN.test(organ.shortName ?? organ.name)
  const typed = isTown ? spelling(`${own}${organ.type}`) : undefined
  const place = nearest(placeOf(organ.region ?? organ.parentName ?? ''))
  const placed = place === '' || placeOf(organ.name) === place ? undefined : spelling(place)
  const ids = [
    base,
    typed ?? base,
    placed === undefined ? base : `${placed}-${base}`,
    organ.regionCode === undefined ? base : `${base}-${organ.regionCode}`,
  ]
  return ids.map((id) => id.slice(0, LONGEST - 4).replace(/-$/u, ''))
}

/**
 * An id for each organ, none of them taken; nothing for one whose name has no pinyin. Those that would
 * share one all get a longer one, whatever their order; only where nothing tells them apart are they
 * numbered.
 */
export function proposedIds(
  organs: readonly Named[],
  taken: ReadonlySet<string>,
  known: readonly Named[] = [],
): (string | undefined)[] {
  const places = placesIn([...organs, ...known])
  const wanted = organs.map((organ) => candidates(organ, places))
  const used = new Set(taken)
  const ids: (string | undefined)[] = organs.map(() => undefined)
  const levels = Math.max(0, ...wanted.map((one) => one.length))
  for (let level = 0; level < levels; level += 1) {
    const open = wanted.flatMap((one, at) => (ids[at] === undefined ? (one[level] ?? []) : []))
    const counts = new Map<string, number>()
    for (const id of open) counts.set(id, (counts.get(id) ?? 0) + 1)
    wanted.forEach((one, at) => {
      const id = one[level]
      if (ids[at] !== undefined || id === undefined) return
      if (counts.get(id) === 1 && !used.has(id)) ids[at] = id
    })
    for (const id of ids) if (id !== undefined) used.add(id)
  }
  return ids.map((id, at) => {
    const base = wanted[at]?.[0]
    if (id !== undefined || base === undefined) return id
    let number = used.has(base) ? 2 : 1
    while (used.has(`${base}-${number}`)) number += 1
    used.add(`${base}-${number}`)
    return `${base}-${number}`
  })
}
