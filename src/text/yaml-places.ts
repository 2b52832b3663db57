/** Where the entries of a YAML text stand. */

import { EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, type Event } from 'js-yaml'
import type { YamlPath } from '../report/finding.ts'
import { labelKey } from '../report/labels.ts'

/** A value on its own: how it is written from one offset to another, in quotation marks or not, and its text. */
export interface Scalar {
  readonly from: number
  readonly to: number
  readonly word: string
}

/** A key in any of several spellings, the first that is found. */
export type Spellings = readonly (string | number | readonly string[])[]

/** A value, and what stands below it. */
interface Place {
  /** Undefined for a value that is left out. */
  readonly offset: number | undefined
  readonly scalar?: Scalar
  /** By their numbers, or by their keys as written and by what spellings of a label have in common. */
  readonly entries: Map<string, Entry>
}

interface Entry {
  /** Where its key begins, or else its value. */
  readonly offset: number | undefined
  readonly place: Place
}

function scalarOf(text: string, event: Event): Scalar | undefined {
  if (event.type !== EVENT_ID.SCALAR || event.valueStart < 0) return undefined
  const isQuoted =
    event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED
  const marks = isQuoted ? 1 : 0
  return {
    from: event.valueStart - marks,
    to: event.valueEnd + marks,
    word: getScalarValue(text, event),
  }
}

function addEntry({ entries }: Place, key: string, entry: Entry): void {
  entries.set(key, entry)
  const folded = labelKey(key)
  if (!entries.has(folded)) entries.set(folded, entry)
}

/** Reads the value that begins with an event off the events that follow. */
function takePlace(text: string, events: Iterator<Event, undefined>, event: Event): Place {
  const scalar = scalarOf(text, event)
  const offset = 'start' in event ? event.start : scalar?.from
  const own: Place = { offset, ...(scalar && { scalar }), entries: new Map() }
  if (event.type !== EVENT_ID.SEQUENCE && event.type !== EVENT_ID.MAPPING) return own
  let index = 0
  for (let next = events.next().value; next && next.type !== EVENT_ID.POP;) {
    const first = takePlace(text, events, next)
    if (event.type === EVENT_ID.SEQUENCE) {
      own.entries.set(String(index), { offset: first.offset, place: first })
      index += 1
    } else {
      const value = events.next().value
      if (!value) break
      const place = takePlace(text, events, value)
      const key = next.type === EVENT_ID.SCALAR ? getScalarValue(text, next) : ''
      addEntry(own, key, { offset: first.offset ?? place.offset, place })
    }
    next = events.next().value
  }
  return own
}

/** Where the entries of a sound YAML text stand. */
export interface Places {
  /** The offset at which an entry begins, or else the nearest entry above it. */
  readonly offsetOf: (path: YamlPath) => number
  /** The value at an entry, if it is there and no list or group. */
  readonly scalarAt: (path: Spellings) => Scalar | undefined
}

function entryAt(place: Place | undefined, key: string | number): Entry | undefined {
  const name = String(key)
  return place?.entries.get(name) ?? place?.entries.get(labelKey(name))
}

/** The entries of a sound YAML text. */
export function placesIn(text: string): Places {
  const events = parseEvents(text, {}).values()
  events.next()
  const first = events.next().value
  const top = first && first.type !== EVENT_ID.POP ? takePlace(text, events, first) : undefined
  const scalarAt = (path: Spellings): Scalar | undefined => {
    let place = top
    for (const key of path) {
      const spellings = typeof key === 'object' ? key : [key]
      const [found] = spellings.flatMap((one) => entryAt(place, one) ?? [])
      if (!found) return undefined
      place = found.place
    }
    return place?.scalar
  }
  const offsetOf = (path: YamlPath): number => {
    let place = top
    let offset = top?.offset ?? 0
    for (const key of path) {
      const entry = entryAt(place, key)
      if (!entry) break
      offset = entry.offset ?? offset
      place = entry.place
    }
    return offset
  }
  return { offsetOf, scalarAt }
}
