/** What lies on the desk: the text of one report file, with all that follows from it, and its past. */

import type { ImportFinding } from '../import/draft/import-finding.ts'
import { nameOfReport } from '../report/file/name.ts'
import type { Finding } from '../report/finding.ts'
import { formats } from '../report/formats/index.ts'
import type { Format } from '../report/spec.ts'
import { figureWords } from '../text/figure-words.ts'
import { keepingNarrative, parseReport, readHead, type ParsedReport } from '../text/report-text.ts'
import { findingsOn } from './findings.ts'
import type { Known } from './known.ts'

/** A text as it came onto the desk. */
export interface Opened {
  /** Its place in the content folder, where it has one already; '' for one that is new. */
  readonly name: string
  readonly from: 'file' | 'paste' | 'published' | 'empty' | 'disk'
  /** One sentence: where it came from. */
  readonly told: string
  /** The text as it was (published, on disk, as imported): changed cells are seen against it. */
  readonly before: string | null
  /** Of the import: each to be shown at its cell or section, with the line of the source. */
  readonly doubts: readonly ImportFinding[]
}

/** The text on the desk, and what follows from it. */
export interface DeskState {
  readonly opened: Opened
  readonly text: string
  /** Its place in the content folder, as it says itself unless it has one; '' while organ or year are not known. */
  readonly name: string
  readonly parsed: ParsedReport
  /** Every cell's word as it stands in the text, by figure id, be it a figure or not. */
  readonly words: ReadonlyMap<string, string>
  /** The last good one while the head is broken. */
  readonly format: Format
  /** As `check` says them. */
  readonly findings: readonly Finding[]
  /** Those of the import that have not been put away. */
  readonly doubts: readonly ImportFinding[]
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** The text last handed over. */
  readonly saved: string | null
}

/** The desk. */
export interface Desk {
  /** Undefined while nothing lies on it. */
  readonly state: () => DeskState | undefined
  readonly open: (opened: Opened, text: string) => void
  /** `kind` joins successive edits of one place into one step of undo; '' joins none. */
  readonly change: (text: string, kind: string) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly markSaved: () => void
  /** Puts away doubts of the import that somebody has looked at. */
  readonly putAway: (doubts: readonly ImportFinding[]) => void
  /** Tells of every change, and at once of what lies there. */
  readonly watch: (listener: (state: DeskState) => void) => () => void
}

/** So many steps can be taken back. */
const STEPS = 500

/** Has a text a place in the content folder that it does not choose itself? */
function hasPlace({ from, name }: Opened): boolean {
  return name !== '' && (from === 'published' || from === 'disk')
}

function nameIn(text: string): string {
  const { yaml } = readHead(text) ?? {}
  const [organ, year] = ['机关', '年度'].map((field) => yaml?.scalarAt([field])?.word ?? '')
  const isKnown = /^[a-z][a-z0-9-]*$/.test(organ ?? '') && /^20\d\d$/.test(year ?? '')
  return isKnown ? nameOfReport(organ ?? '', Number(year)) : ''
}

/** Opens an empty desk. */
export function openDesk(known: Known): Desk {
  const listeners = new Set<(state: DeskState) => void>()
  let state: DeskState | undefined
  let past: string[] = []
  let future: string[] = []
  let lastKind = ''
  const narrativeIn = keepingNarrative()
  let seen: ReadonlySet<ImportFinding> = new Set()

  function made(opened: Opened, text: string, saved: string | null): DeskState {
    const [first] = formats.slice(-1)
    const name = hasPlace(opened) ? opened.name : nameIn(text)
    const parsed = parseReport(text, name, name, narrativeIn)
    const format = parsed.head?.format ?? state?.format ?? first
    if (!format) throw new Error('no edition is declared')
    const published = opened.from === 'published' ? (opened.before ?? undefined) : undefined
    return {
      opened,
      text,
      name,
      parsed,
      words: parsed.head ? figureWords(parsed.head) : new Map<string, string>(),
      format,
      findings: findingsOn(parsed, known, { name, published }),
      doubts: opened.doubts.filter((one) => !seen.has(one)),
      canUndo: past.length > 0,
      canRedo: future.length > 0,
      saved,
    }
  }

  function put(opened: Opened, text: string, saved: string | null): void {
    const now = made(opened, text, saved)
    state = now
    for (const listener of [...listeners]) listener(now)
  }

  function step(from: string[], to: string[]): void {
    const text = from.pop()
    if (!state || text === undefined) return
    to.push(state.text)
    lastKind = ''
    put(state.opened, text, state.saved)
  }

  known.watch(() => {
    if (state) put(state.opened, state.text, state.saved)
  })

  return {
    state: () => state,
    open: (opened, text) => {
      past = []
      future = []
      lastKind = ''
      seen = new Set()
      state = undefined
      put(opened, text, null)
    },
    change: (text, kind) => {
      if (!state || text === state.text) return
      if (kind === '' || kind !== lastKind) past = [...past, state.text].slice(-STEPS)
      lastKind = kind
      future = []
      put(state.opened, text, state.saved)
    },
    undo: () => step(past, future),
    redo: () => step(future, past),
    markSaved: () => {
      if (!state) return
      lastKind = ''
      put(state.opened, state.text, state.text)
    },
    putAway: (doubts) => {
      seen = new Set([...seen, ...doubts])
      if (state) put(state.opened, state.text, state.saved)
    },
    watch: (listener) => {
      listeners.add(listener)
      if (state) listener(state)
      return () => listeners.delete(listener)
    },
  }
}
