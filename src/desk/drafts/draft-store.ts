/** Drafts in the browser's own database: on this machine, in this browser, for this portal alone. */

import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Draft } from './draft.ts'
import { forgetLastWords, lastWords } from './last-words.ts'

interface Schema extends DBSchema {
  drafts: { key: string; value: Draft }
  /** Whose drafts have been copied here. */
  taken: { key: string; value: string }
}

/** What became of a draft that was to be kept. */
export type Kept =
  | { readonly is: 'kept' }
  /** Another window has kept the same draft since. */
  | { readonly is: 'elsewhere'; readonly draft: Draft }
  /** The browser keeps nothing, or has no room. */
  | { readonly is: 'blocked' | 'full' }

/** The drafts of a portal. */
export interface DraftStore {
  /** The latest first; undefined where the browser keeps nothing. */
  readonly all: () => Promise<Draft[] | undefined>
  /** Keeps a draft in the place of the one it was made from, unless another window did so before. */
  readonly keep: (draft: Draft) => Promise<Kept>
  readonly remove: (id: string) => Promise<boolean>
}

function refusal(error: unknown): Kept {
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError'
  return { is: isFull ? 'full' : 'blocked' }
}

/** Whose drafts: of the portal at a sub-path, or of a content folder that is served there. */
export function draftsOf(base: string, folder?: string): string {
  return folder === undefined ? base : `${base}#${folder}`
}

function openNamed(
  base: string,
  stores: readonly ('drafts' | 'taken')[],
  terminated?: () => void,
): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(`gongkai-desk ${base}`, 1, {
    upgrade: (made) => {
      for (const one of stores)
        made.createObjectStore(one, one === 'drafts' ? { keyPath: 'id' } : undefined)
    },
    ...(terminated && { terminated }),
  })
}

/** Copies the drafts that were kept when all folders served at an address had theirs together: once, and they stay there. */
async function takeFrom(former: string, mine: IDBPDatabase<Schema>): Promise<void> {
  if (await mine.get('taken', former)) return
  const old = await openNamed(former, ['drafts'])
  const found = [...(await old.getAll('drafts')), ...lastWords(former)]
  old.close()
  const work = mine.transaction(['drafts', 'taken'], 'readwrite', { durability: 'strict' })
  for (const draft of found) await work.objectStore('drafts').put(draft)
  await work.objectStore('taken').put(former, former)
  await work.done
}

/** Opens the drafts of a portal, with those that stand under a former name. */
export function openDrafts(base: string, former?: string): DraftStore {
  let opening: Promise<IDBPDatabase<Schema>> | undefined
  async function open(): Promise<IDBPDatabase<Schema>> {
    if (former === undefined) return openNamed(base, ['drafts'], () => (opening = undefined))
    const mine = await openNamed(base, ['drafts', 'taken'], () => (opening = undefined))
    await takeFrom(former, mine)
    return mine
  }
  const database = async (): Promise<IDBPDatabase<Schema>> => {
    opening ??= open()
    return opening.catch((error: unknown) => {
      opening = undefined
      throw error
    })
  }
  async function keep(draft: Draft): Promise<Kept> {
    try {
      // Written through to the disk: a power cut takes nothing away.
      const work = (await database()).transaction('drafts', 'readwrite', { durability: 'strict' })
      const there = await work.store.get(draft.id)
      if (there && there.turn !== draft.turn - 1) return { is: 'elsewhere', draft: there }
      await work.store.put(draft)
      await work.done
      forgetLastWords(base, draft.id)
      return { is: 'kept' }
    } catch (error) {
      return refusal(error)
    }
  }

  async function takeLastWords(): Promise<void> {
    for (const draft of lastWords(base)) {
      const result = await keep(draft)
      if (result.is !== 'elsewhere') continue
      // The database may have had it after all, without the time to say so.
      if (result.draft.text !== draft.text)
        await keep({ ...draft, id: `${draft.id}-${draft.turn}`, turn: 1 })
      forgetLastWords(base, draft.id)
    }
  }

  return {
    all: async () => {
      try {
        await takeLastWords()
        const found = await (await database()).getAll('drafts')
        return found.sort((one, other) => other.at - one.at)
      } catch {
        return undefined
      }
    },
    keep,
    remove: async (id) => {
      try {
        await (await database()).delete('drafts', id)
        forgetLastWords(base, id)
        return true
      } catch {
        return false
      }
    },
  }
}
