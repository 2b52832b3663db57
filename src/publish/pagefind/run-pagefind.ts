/** Pages → the files of a Pagefind bundle, by Pagefind's own indexer in a process of its own. */

import { close, createIndex, type HTMLFile, type NewFileResponse } from 'pagefind'

/** Files by their path in the bundle. */
export type BundleFiles = ReadonlyMap<string, Uint8Array>

/** So many pages are on their way to the indexer at a time. */
const AHEAD = 64
/** How often the indexer is looked after, in milliseconds. */
const WATCH = 200

/**
 * How many places of words make a file of the index. Pagefind's own 20,000 are some 35 kB for every
 * word of a query; of these, a bundle of five hundred reports has some 600 of about 2 kB.
 */
const CHUNK = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'
const CHUNK_SIZE = '700'

/**
 * How the indexer's allocator, jemalloc, gets memory: in large pages, kept until the process ends, which
 * is soon, and from one heap, for little of its work is done side by side. Page by page, given back and
 * asked for again, a third of its time went to that. Elsewhere than on Linux it has no large pages.
 */
const MALLOC = '_RJEM_MALLOC_CONF'
const MALLOC_SETTING = 'thp:always,dirty_decay_ms:-1,narenas:1'

/** Settings that a machine has for other sites must not change this one; where the indexer is may. */
function settle(): void {
  for (const name of Object.keys(process.env))
    if (name.startsWith('PAGEFIND_') && !name.endsWith('BINARY_PATH'))
      Reflect.deleteProperty(process.env, name)
  process.env[CHUNK] = CHUNK_SIZE
  if (process.platform === 'linux') process.env[MALLOC] = MALLOC_SETTING
}

function checked<Answer extends Pick<NewFileResponse, 'errors'>>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`)
  return answer
}

/** What Pagefind answers; it would never answer if its process were killed, for want of memory say. */
async function answered<Answer extends Pick<NewFileResponse, 'errors'>>(
  answer: Promise<Answer>,
): Promise<Answer> {
  let watch: ReturnType<typeof setInterval> | undefined
  const gone = new Promise<never>((_, fail) => {
    watch = setInterval(() => {
      if (!process.getActiveResourcesInfo().includes('ProcessWrap'))
        fail(new Error('Pagefind was stopped before it was done'))
    }, WATCH)
  })
  try {
    return checked(await Promise.race([answer, gone]))
  } finally {
    clearInterval(watch)
  }
}

/** Has pages indexed; without any, the bundle has Pagefind's scripts alone. */
export async function runPagefind(pages: Iterable<HTMLFile>): Promise<BundleFiles> {
  settle()
  try {
    const { index } = await answered(createIndex())
    if (!index) throw new Error('Pagefind did not begin')
    const waiting = new Set<Promise<unknown>>()
    for (const page of pages) {
      const added = answered(index.addHTMLFile(page)).finally(() => waiting.delete(added))
      // Whoever waits for it hears of a failure; until then it is not unhandled.
      added.catch(() => undefined)
      waiting.add(added)
      if (waiting.size >= AHEAD) await Promise.race(waiting)
    }
    await Promise.all(waiting)
    const { files } = await answered(index.getFiles())
    return new Map(files.map(({ path, content }) => [path, content]))
  } finally {
    await close()
  }
}
