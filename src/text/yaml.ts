/** YAML as this project reads it: every value a text, with the place of each entry and of each slip. */

import { constructFromEvents, EVENT_ID, FAILSAFE_SCHEMA, parseEvents, type Event } from 'js-yaml'
import { spotsIn } from '../report/file/line-spots.ts'
import type { Problem, Spot, YamlPath } from '../report/finding.ts'
import { problem } from '../report/rules.ts'
import { placesIn, type Scalar, type Spellings } from './yaml-places.ts'
import { ban, slipIn, type Slip } from './yaml-slips.ts'

/** A YAML text, read so that every value is text (failsafe schema), with the way back to its lines. */
export interface YamlText {
  /** Undefined where there are problems; null where the text is empty. */
  readonly value: unknown
  /** The first thing that is wrong with it. */
  readonly problems: readonly (Problem & { readonly spot: Spot })[]
  /** Where an entry stands, or else the nearest entry above it. */
  readonly locate: (path: YamlPath) => Spot
  /** The value of an entry as it is written, if it is there; offsets are those of the text. */
  readonly scalarAt: (path: Spellings) => Scalar | undefined
}

const ABSENT = -1

/** The first of what YAML allows and a content file does not. */
function bannedIn(events: readonly Event[]): Slip | undefined {
  for (const event of events) {
    if (event.type === EVENT_ID.ALIAS) return ban('别名（*）', event.anchorStart - 1)
    if (!('tagStart' in event)) continue
    if (event.anchorStart !== ABSENT) return ban('锚点（&）', event.anchorStart - 1)
    if (event.tagStart !== ABSENT) return ban('标签（!）', event.tagStart)
  }
  return undefined
}

function secondDocumentIn(text: string): Slip {
  const marks = [...text.matchAll(/^(?:---|\.\.\.)(?=\s|$)/gmu)]
  return {
    offset: marks.at(-1)?.index ?? 0,
    message: '这里另起了一份 YAML。',
    hint: '一个文件里只写一份，请删去这一行 --- 或 ...。',
  }
}

function readEvents(text: string): { value: unknown } | Slip {
  let events: Event[] = []
  try {
    events = parseEvents(text, {})
    const banned = bannedIn(events)
    if (banned) return banned
    const documents = constructFromEvents(events, { source: text, schema: FAILSAFE_SCHEMA })
    return documents.length > 1 ? secondDocumentIn(text) : { value: documents[0] ?? null }
  } catch (error) {
    return slipIn(text, events, error)
  }
}

/** Reads YAML; `firstLine` is the line of the file on which the text begins, from 1. */
export function readYaml(text: string, firstLine = 1): YamlText {
  const read = readEvents(text)
  if ('value' in read) {
    let known: ReturnType<typeof placesIn> | undefined
    let spotAt: ReturnType<typeof spotsIn> | undefined
    const places = (): ReturnType<typeof placesIn> => (known ??= placesIn(text))
    return {
      ...read,
      problems: [],
      locate: (path) => (spotAt ??= spotsIn(text, firstLine))(places().offsetOf(path)),
      scalarAt: (path) => places().scalarAt(path),
    }
  }
  const spot = spotsIn(text, firstLine)(read.offset)
  const problems = [{ ...problem('yaml', [], read.message, read.hint), spot }]
  return { value: undefined, problems, locate: () => spot, scalarAt: () => undefined }
}
