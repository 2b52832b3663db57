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
  /** The file that lists the pages of the bundle in a folder, unpacked, once Pagefind has loaded it. */
  readonly metaOf: (folder: string) => Promise<Uint8Array>
  readonly stop: () => void
}

const PACKED = /\.(?:pf_\w+|pagefind)(?:\?|$)/
const META = /[^/]*\.pf_meta(?:\?.*)?$/

/** A response with the contents of a compressed file, whose checksum is compared. */
async function open(response: Response): Promise<ArrayBuffer> {
  const file = new Blob([await response.arrayBuffer()])
  const content = file.stream().pipeThrough(new DecompressionStream('gzip'))
  return new Response(content).arrayBuffer()
}

/**
 * Fetches for Pagefind. It goes on without a part of its index that did not load or is damaged, as if
 * the word stood nowhere, and waits without end for its program: so failures are noted here. It takes
 * files as they are or compressed, and these it is given as they are.
 */
function watchFetch(
  folder: string,
  isAgain: boolean,
  {
    onMeta,
    onFailure,
  }: {
    readonly onMeta: (folder: string, content: ArrayBuffer) => void
    readonly onFailure: (reason: unknown) => void
  },
) {
  const plain = globalThis.fetch
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input)
    if (!address.includes(folder)) return plain(input, init)
    try {
      const response = await plain(input, isAgain ? { ...init, cache: 'reload' } : init)
      if (!response.ok) throw new Error(`${response.status} for ${address}`)
      if (!PACKED.test(address)) return response
      const content = await open(response)
      if (META.test(address)) onMeta(address.replace(META, ''), content)
      return new Response(content)
    } catch (error) {
      onFailure(error)
      throw error
    }
  }
  return () => {
    globalThis.fetch = plain
  }
}

function pathOf(address: string): string {
  return new URL(address, location.href).pathname
}

/** Things that come some time, by their names. */
function expectedThings<Thing>() {
  const known = new Map<string, { thing: Promise<Thing>; come: (thing: Thing) => void }>()
  const expect = (name: string) => {
    let come: (thing: Thing) => void = () => undefined
    const thing = new Promise<Thing>((resolve) => (come = resolve))
    const one = known.get(name) ?? { thing, come }
    known.set(name, one)
    return one
  }
  return {
    at: (name: string): Promise<Thing> => expect(name).thing,
    come: (name: string, thing: Thing): void => expect(name).come(thing),
  }
}

/** Starts Pagefind over the bundle in a folder; `attempt` counts how often that was done before. */
export async function startPagefind(folder: string, attempt: number): Promise<Started> {
  let fail: (reason: unknown) => void = () => undefined
  const failure = new Promise<never>((_, reject) => (fail = reject))
  // Whoever works with Pagefind hears of it.
  failure.catch(() => undefined)
  const metas = expectedThings<Uint8Array>()
  const stop = watchFetch(folder, attempt > 0, {
    onMeta: (of, content) => metas.come(pathOf(of), new Uint8Array(content)),
    onFailure: (reason) => fail(reason),
  })
  try {
    // A module that failed to load is remembered as failed under its address.
    const script = `${folder}pagefind.js${attempt === 0 ? '' : `?again=${attempt}`}`
    const { createInstance } = (await import(/* @vite-ignore */ script)) as PagefindModule
    // In a worker its program would be under the policy of another file, and out of sight.
    const pagefind = createInstance({ noWorker: true })
    return {
      pagefind,
      guarded: (work) => Promise.race([work, failure]),
      metaOf: (of) => metas.at(pathOf(of)),
      stop,
    }
  } catch (error) {
    stop()
    throw error
  }
}
