/** Where the entries of a YAML text stand. */

import { EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, type Event } from 'js-yaml'
import type { YamlPath } from '../report/finding.ts'
import { labelKey } from '../report/labels.ts'

/** A value, and what stands below it. */
interface Place {
  /** Undefined for a value that is left out. */
  readonly offset: number | undefined
  /** By their numbers, or by their keys as written and by what spellings of a label have in common. */
  readonly entries: Map<string, Entry>
}

interface Entry {
  /** Where its key begins, or else its value. */
  readonly offset: number | undefined
  readonly place: Place
}

function beginningOf(event: Event): number | undefined {
  if ('start' in event) return event.start
  if (!('valueStart' in event) || event.valueStart < 0) return undefined
  const isQuoted =
    event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED
  return event.valueStart - (isQuoted ? 1 : 0)
}

function addEntry({ entries }: Place, key: string, entry: Entry): void {
  entries.set(key, entry)
  const folded = labelKey(key)
  if (!entries.has(folded)) entries.set(folded, entry)
}

/** Reads the value that begins with an event off the events that follow. */
function takePlace(text: string, events: Iterator<Event, undefined>, event: Event): Place {
  const own: Place = { offset: beginningOf(event), entries: new Map() }
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

/**
 * The entries of a sound YAML text: gives the offset at which one begins, or else the nearest entry
 * above it.
 */
export function placesIn(text: string): (path: YamlPath) => number {
  const events = parseEvents(text, {}).values()
  events.next()
  const first = events.next().value
  const top = first && first.type !== EVENT_ID.POP ? takePlace(text, events, first) : undefined
  return (path) => {
    let place = top
    let offset = top?.offset ?? 0
    for (const key of path) {
      const name = String(key)
      const entry = place?.entries.get(name) ?? place?.entries.get(labelKey(name))
      if (!entry) break
      offset = entry.offset ?? offset
      place = entry.place
    }
    return offset
  }
}
