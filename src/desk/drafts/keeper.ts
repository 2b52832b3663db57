/** Keeps what lies on the desk while it is written, and asks before unsaved work is left. */

import type { Desk } from '../store.ts'
import type { Draft } from './draft.ts'
import type { DraftStore } from './draft-store.ts'
import { putLastWords } from './last-words.ts'
import {
  draftNow,
  isKept,
  isUnsaved,
  newId,
  savedOf,
  sittingWith,
  type Sitting,
} from './sitting.ts'
import { listenToWindows } from './windows.ts'

/** What there is to say of the draft of what lies on the desk. */
export type KeptState =
  | { readonly is: 'none' | 'writing' | 'blocked' | 'full' }
  | { readonly is: 'kept'; readonly at: number }

/** Keeps drafts. */
export interface Keeper {
  /** The draft on the desk; '' while none has been kept. */
  readonly id: () => string
  readonly state: () => KeptState
  /** Lays a kept draft on the desk. */
  readonly open: (draft: Draft) => void
  /** A draft was removed by hand: if it lies here, it is kept again when it next changes. */
  readonly forget: (id: string) => void
  /** Says to the other windows that drafts have changed. */
  readonly tell: () => void
}

/** What the keeper tells of. */
export interface Heard {
  /** What is known of the draft here has changed. */
  readonly onState: () => void
  /** The list has changed, here or in another window. */
  readonly onList: () => void
  /** Another window had changed the draft: what lies here is kept beside it from now on. */
  readonly onBeside: (other: Draft) => void
  /** Another window has the same draft on its desk. */
  readonly onOther: () => void
}

/** Typing is kept when it has stopped for so long, and at the latest after the other. */
const PAUSE_MS = 400
const LATEST_MS = 2000

/** Begins to keep what lies on the desk. */
export function keepDrafts(desk: Desk, store: DraftStore, base: string, heard: Heard): Keeper {
  let here: Sitting | undefined
  let told: KeptState = { is: 'none' }
  let laid: Draft | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let waitingSince = 0
  let work: Promise<void> = Promise.resolve()

  const windows = listenToWindows(base, {
    id: () => here?.id ?? '',
    onChange: heard.onList,
    onOther: heard.onOther,
  })

  function say(sitting: Sitting, state: KeptState): void {
    if (sitting !== here) return
    told = state
    heard.onState()
  }

  async function keep(sitting: Sitting): Promise<void> {
    if (isKept(sitting)) return
    const { last } = sitting
    const saved = savedOf(sitting)
    const [now, isNew] = [Date.now(), sitting.turn === 0]
    sitting.id ||= newId(now)
    let result = await store.keep(draftNow(sitting))
    if (result.is === 'elsewhere') {
      Object.assign(sitting, { id: newId(now), turn: 0 })
      heard.onBeside(result.draft)
      result = await store.keep(draftNow(sitting))
    }
    if (result.is !== 'kept') {
      say(sitting, { is: result.is === 'full' ? 'full' : 'blocked' })
      return
    }
    Object.assign(sitting, { kept: last.text, saved, turn: sitting.turn + 1 })
    if (sitting.last === last) say(sitting, { is: 'kept', at: now })
    heard.onList()
    windows.tell()
    if (isNew) void askToLast()
  }

  function keepNow(): void {
    clearTimeout(timer)
    waitingSince = 0
    const sitting = here
    if (sitting) work = work.then(() => keep(sitting))
  }

  /** The page may be gone before the database answers. */
  function putDown(): void {
    if (!here || isKept(here)) return
    here.id ||= newId(Date.now())
    putLastWords(base, draftNow(here))
    keepNow()
  }

  function keepSoon(): void {
    const now = Date.now()
    waitingSince ||= now
    clearTimeout(timer)
    timer = setTimeout(keepNow, Math.max(0, Math.min(PAUSE_MS, waitingSince + LATEST_MS - now)))
  }

  desk.watch((state) => {
    if (here?.opened !== state.opened) {
      keepNow()
      here = sittingWith(state, laid)
      told = laid ? { is: 'kept', at: laid.at } : { is: 'none' }
      if (laid) windows.ask(laid.id)
      heard.onState()
    }
    here.last = state
    if (isKept(here)) return
    if (told.is !== 'writing') say(here, { is: 'writing' })
    keepSoon()
  })

  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keepNow()
  })
  addEventListener('pagehide', putDown)
  addEventListener('beforeunload', (event) => {
    if (!here || !isUnsaved(here)) return
    putDown()
    event.preventDefault()
  })

  return {
    id: () => here?.id ?? '',
    state: () => told,
    open: (draft) => {
      laid = draft
      desk.open(draft.opened, draft.text)
      laid = undefined
      if (draft.saved === draft.text) desk.markSaved()
    },
    forget: (id) => {
      if (here?.id !== id) return
      Object.assign(here, { id: '', turn: 0, kept: here.last.text })
      told = { is: 'none' }
      heard.onState()
    },
    tell: windows.tell,
  }
}

/** Asks the browser not to clear drafts away when it needs room; some ask their user first, so it is asked once there are any. */
async function askToLast(): Promise<void> {
  // Not there on sites without TLS.
  const storage = navigator.storage as StorageManager | undefined
  await storage?.persist().catch(() => false)
}
