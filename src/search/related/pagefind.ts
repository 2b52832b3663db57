/** Pagefind on the search page: started when it is first needed, and made to tell of its failures. */

import { unpack } from '../inflate.ts'

/** A result of Pagefind. */
export interface PagefindResult {
  readonly id: string
  readonly score: number
  readonly data: () => Promise<{ readonly url: string }>
}

/** As much of Pagefind as is used. */
export interface Pagefind {
  readonly search: (
    text: string,
    options: { readonly filters: Readonly<Record<string, string>> },
  ) => Promise<{ readonly results: readonly PagefindResult[] }>
  readonly mergeIndex: (folder: string) => Promise<void>
}

interface PagefindModule {
  readonly createInstance: (options: { readonly noWorker: boolean }) => Pagefind
}

/** Pagefind as it starts, and what it does not tell itself. */
export interface Started {
  /** There once its script is. */
  readonly pagefind: Promise<Pagefind>
  /** What some work with Pagefind comes to, or that a file it needs could not be had. */
  readonly guarded: <Result>(work: Promise<Result>) => Promise<Result>
  /** The contents of a file of a bundle, which Pagefind then need not load itself. */
  readonly load: (address: string) => Promise<ArrayBuffer>
  /** Tells it what a file of JSON holds, which it then need not load at all. */
  readonly give: (address: string, content: unknown) => void
  readonly stop: () => void
}

const PACKED = /\.(?:pf_\w+|pagefind)(?:\?|$)/

/** What a response holds; where it is a compressed file, what that holds: its checksum is compared. */
async function contentOf(response: Response, isPacked: boolean): Promise<ArrayBuffer> {
  const file = await response.arrayBuffer()
  return isPacked ? unpack(file, 'gzip') : file
}

function pathOf(address: string): string {
  return new URL(address, location.href).pathname
}

/**
 * Fetches for Pagefind. It goes on without a part of its index that did not load or is damaged, as if
 * the word stood nowhere, and waits without end for its program: so failures are noted here. It takes
 * files as they are or compressed, and these it is given as they are.
 */
function watchFetch(folder: string, isAgain: boolean, onFailure: (reason: unknown) => void) {
  const plain = globalThis.fetch
  const early = new Map<string, Promise<ArrayBuffer>>()

  async function read(address: string, init?: RequestInit): Promise<ArrayBuffer> {
    const response = await plain(address, isAgain ? { ...init, cache: 'reload' } : init)
    if (!response.ok) throw new Error(`${response.status} for ${address}`)
    return contentOf(response, PACKED.test(address))
  }

  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input)
    if (!address.includes(folder)) return plain(input, init)
    try {
      return new Response(await (early.get(pathOf(address)) ?? read(address, init)))
    } catch (error) {
      onFailure(error)
      throw error
    }
  }
  return {
    load: (address: string): Promise<ArrayBuffer> => {
      const loading = early.get(pathOf(address)) ?? read(address)
      // Whoever needs it hears of a failure.
      loading.catch(() => undefined)
      early.set(pathOf(address), loading)
      return loading
    },
    give: (address: string, content: unknown): void => {
      const { buffer } = new TextEncoder().encode(JSON.stringify(content))
      early.set(pathOf(address), Promise.resolve(buffer))
    },
    stop: () => {
      globalThis.fetch = plain
    },
  }
}

/** Pagefind sleeps so long before it looks again whether its program is there, in milliseconds. */
const NAP = 50
/** It is woken after so long instead. */
const SHORT_NAP = 1

/**
 * Lets Pagefind look again soon: it sleeps twice before a first result, each time for what takes a
 * few milliseconds, and cannot be told. Gives back what ends it.
 */
function shortenNaps(): () => void {
  const plain = globalThis.setTimeout
  const timer = (work: TimerHandler, delay?: number, ...given: unknown[]): number =>
    plain(work, delay === NAP ? SHORT_NAP : delay, ...given)
  globalThis.setTimeout = timer as typeof setTimeout
  return () => {
    globalThis.setTimeout = plain
  }
}

/** Starts Pagefind over the bundle in a folder; `attempt` counts how often it was started before. */
export function startPagefind(folder: string, attempt: number): Started {
  let fail: (reason: unknown) => void = () => undefined
  const failure = new Promise<never>((_, reject) => (fail = reject))
  // Whoever works with Pagefind hears of it.
  failure.catch(() => undefined)
  const watched = watchFetch(folder, attempt > 0, (reason) => fail(reason))
  const lengthenNaps = shortenNaps()
  // A module that failed to load is remembered as failed under its address.
  const script = `${folder}pagefind.js${attempt === 0 ? '' : `?again=${attempt}`}`
  const loading = import(/* @vite-ignore */ script) as Promise<PagefindModule>
  // In a worker its program would be under the policy of another file, and out of sight.
  const pagefind = loading.then(({ createInstance }) => createInstance({ noWorker: true }))
  pagefind.catch(() => undefined)
  return {
    pagefind,
    guarded: (work) => Promise.race([work, failure]),
    load: watched.load,
    give: watched.give,
    stop: () => {
      watched.stop()
      lengthenNaps()
    },
  }
}
