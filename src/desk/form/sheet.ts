/** The tables of one edition on the desk, with all that can be done to them. */

import { placesOfFormat, UNREAD_WORD } from '../../report/figures.ts'
import { placeName, type Format } from '../../report/spec.ts'
import type { Desk, DeskState, Opened } from '../store.ts'
import { cellBar } from './cell-bar.ts'
import { asksForALook, sentencesOf } from './cell-says.ts'
import { typedWord } from './cell-word.ts'
import { answerClipboard } from './clipboard.ts'
import { startCursor } from './cursor.ts'
import { deedsAt } from './deeds.ts'
import { editsOn } from './edits.ts'
import { answerKeys } from './keyboard.ts'
import { answerPointer } from './pointer.ts'
import { remarksOf, wordsIn, type CellRemarks } from './remarks.ts'
import { strings } from './strings.ts'
import { formTable, type FormTable } from './tables.ts'
import { answerTyping } from './typing.ts'

/** The tables of an edition. */
export interface Sheet {
  /** What stands in the room, in order. */
  readonly parts: readonly HTMLElement[]
  /** Fits the tables to the room there is, once they are on the page. */
  readonly fit: () => void
  /** Another report has come onto the desk. */
  readonly begin: (opened: Opened) => void
  readonly show: (state: DeskState) => void
  /** Shows a cell that is out of view, by its figure's id. */
  readonly reveal: (id: string) => void
  /** The figure whose cell had the focus last. */
  readonly current: () => string | undefined
  readonly go: (id: string) => void
}

function unreadSays({ cells }: FormTable, words: ReadonlyMap<string, string>): string {
  if (words.size === 0) return strings.broken
  const count = [...cells.keys()].filter((id) => words.get(id) === UNREAD_WORD).length
  return count > 0 ? strings.unread(count) : strings.allRead
}

/** Lays out the tables of an edition. */
export function startSheet(desk: Desk, format: Format): Sheet {
  const tables = format.tables.map((table) => formTable(format, table))
  const views = new Map(tables.flatMap(({ cells }) => [...cells]))
  const names = new Map(placesOfFormat(format).map((place) => [place.id, placeName(place)]))
  const edits = editsOn(desk)
  let before: ReadonlyMap<string, string> = new Map()
  let remarks = new Map<string, CellRemarks>()

  const cursor = startCursor(tables, () => {
    edits.leave()
    bar.tell('')
    bar.say('')
    showBar()
  })
  const here = (): string => cursor.current()?.caret.id ?? ''
  const back = (): void => cursor.go(here())
  const write = (word: string): void => {
    edits.set(new Map([[here(), word]]))
    back()
  }

  /** Takes a step back or forth, and goes where it was. */
  const step = (turn: () => void, says: (name: string) => string): void => {
    const was = desk.state()?.words ?? new Map<string, string>()
    turn()
    const now = desk.state()?.words ?? was
    const [changed] = [...views.keys()].filter((id) => was.get(id) !== now.get(id))
    if (changed === undefined) return
    cursor.go(changed)
    bar.tell(says(names.get(changed) ?? ''))
  }
  const undo = (): void => step(desk.undo, strings.undone)
  const redo = (): void => step(desk.redo, strings.redone)

  const next = (): void => {
    const ids = [...views.keys()]
    const at = ids.indexOf(here()) + 1
    const wanted = [...ids.slice(at), ...ids.slice(0, at)].find((id) => {
      const one = remarks.get(id)
      return id !== here() && one && (one.word === UNREAD_WORD || asksForALook(one))
    })
    if (wanted === undefined) bar.tell(strings.nothingLeft)
    else cursor.go(wanted)
  }

  const bar = cellBar({ undo, redo, next, back })

  const showBar = (): void => {
    const one = remarks.get(here())
    if (!one) return
    const picked = cursor.block()
    const isBlock = picked.flat().length > 1
    const name = names.get(here()) ?? ''
    bar.show({
      name: isBlock
        ? `${name} ${strings.picked(strings.size(picked.length, picked[0]?.length ?? 0))}`
        : name,
      sentences: sentencesOf(one),
      deeds: deedsAt(one, {
        write,
        putAway: (seen) => {
          desk.putAway(seen)
          back()
        },
      }),
    })
  }

  const show = (state: DeskState): void => {
    const said = remarks.get(here())
    const { words, findings, doubts } = state
    remarks = remarksOf({ format, words, before, findings, doubts })
    for (const [id, one] of remarks) views.get(id)?.show(one)
    for (const table of tables) {
      const says = unreadSays(table, words)
      if (table.unread.textContent !== says) table.unread.textContent = says
    }
    bar.allow(state.canUndo, state.canRedo)
    showBar()
    // What comes or goes at the cell that is typed into is heard as well as seen.
    const now = remarks.get(here())
    if (!now || !said || document.activeElement !== views.get(here())?.input) return
    const sentences = sentencesOf({ ...now, former: undefined }).join(' ')
    if (sentences === sentencesOf({ ...said, former: undefined }).join(' ')) return
    bar.say(sentences === '' ? strings.isFine : sentences)
  }

  for (const { section } of tables) {
    answerTyping(section, cursor, edits)
    answerPointer(section, cursor)
    answerKeys(section, cursor, {
      undo,
      redo,
      giveUp: () => {
        const current = cursor.current()
        if (current) write(typedWord(current.found))
      },
      clear: () => edits.set(new Map(cursor.block().flatMap((line) => line.map((id) => [id, ''])))),
      fillTotal: () => {
        const total = remarks.get(here())?.total
        if (total !== undefined) write(total)
      },
      next,
      openBar: bar.enter,
    })
    answerClipboard({
      room: section,
      cursor,
      edits,
      wordAt: (id) => remarks.get(id)?.word ?? '',
      tell: bar.tell,
    })
  }

  return {
    parts: [...tables.map(({ section }) => section), bar.bar],
    fit: () => {
      for (const { fit } of tables) fit()
    },
    begin: (opened) => {
      before = opened.before === null ? new Map() : wordsIn(opened.before)
    },
    show,
    reveal: (id) => {
      const view = views.get(id)
      const table = tables.find(({ cells }) => cells.has(id))
      if (view) table?.reveal(view.cell)
    },
    current: () => cursor.current()?.caret.id,
    go: cursor.go,
  }
}
