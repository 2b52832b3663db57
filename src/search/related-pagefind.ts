/** Pagefind on the search page: started when it is first needed, and made to tell of its failures. */

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

/** Pagefind started, and what it does not tell itself. */
export interface Started {
  readonly pagefind: Pagefind
  /** What some work with Pagefind comes to, or that a file it needs could not be had. */
  readonly guarded: <Result>(work: Promise<Result>) => Promise<Result>
  readonly stop: () => void
}

const PACKED = /\.(?:pf_\w+|pagefind)(?:\?|$)/

/** A response with the contents of a compressed file, whose checksum is compared. */
async function opened(response: Response): Promise<Response> {
  const file = new Blob([await response.arrayBuffer()])
  const content = file.stream().pipeThrough(new DecompressionStream('gzip'))
  return new Response(await new Response(content).arrayBuffer())
}

/**
 * Fetches for Pagefind. It goes on without a part of its index that did not load or is damaged, as if
 * the word stood nowhere, and waits without end for its program: so failures are noted here. It takes
 * files as they are or compressed, and these it is given as they are.
 */
function watchFetch(folder: string, isAgain: boolean, onFailure: (reason: unknown) => void) {
  const plain = globalThis.fetch
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input)
    if (!address.includes(folder)) return plain(input, init)
    try {
      const response = await plain(input, isAgain ? { ...init, cache: 'reload' } : init)
      if (!response.ok) throw new Error(`${response.status} for ${address}`)
      return PACKED.test(address) ? await opened(response) : response
    } catch (error) {
      onFailure(error)
      throw error
    }
  }
  return () => {
    globalThis.fetch = plain
  }
}

/** Starts Pagefind over the bundle in a folder; `attempt` counts how often that was done before. */
export async function startPagefind(folder: string, attempt: number): Promise<Started> {
  let fail: (reason: unknown) => void = () => undefined
  const failure = new Promise<never>((_, reject) => (fail = reject))
  // Whoever works with Pagefind hears of it.
  failure.catch(() => undefined)
  const stop = watchFetch(folder, attempt > 0, (reason) => fail(reason))
  try {
    // A module that failed to load is remembered as failed under its address.
    const script = `${folder}pagefind.js${attempt === 0 ? '' : `?again=${attempt}`}`
    const { createInstance } = (await import(/* @vite-ignore */ script)) as PagefindModule
    // In a worker its program would be under the policy of another file, and out of sight.
    const pagefind = createInstance({ noWorker: true })
    return { pagefind, guarded: (work) => Promise.race([work, failure]), stop }
  } catch (error) {
    stop()
    throw error
  }
}
