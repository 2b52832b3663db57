/** Puts results into the list without holding up the page, and completes them as they are seen. */

/** An item, and how the rest of it is brought in once it is looked at. */
export interface LazyItem {
  readonly item: HTMLLIElement
  readonly complete: () => Promise<void>
}

/** Put in at once: more than any screen shows. */
const FIRST = 50
/** Put in at a time, with a pause for the reader in between. */
const CHUNK = 250
/** Completed before the page comes to rest, even where the list begins below the screen. */
const AT_LEAST = 5
/** How far below the screen an item is completed, in pixels. */
const AHEAD = 400

/**
 * Fills an empty list; done when every item is in it and the first screenful is complete. The
 * items further down are completed when they come near the screen, until the signal says no more.
 */
export async function fillList(
  list: HTMLOListElement,
  makers: readonly (() => LazyItem)[],
  signal: AbortSignal,
): Promise<void> {
  const completeOf = new Map<Element, LazyItem['complete']>()
  const complete = async (item: Element): Promise<void> => {
    const rest = completeOf.get(item)
    completeOf.delete(item)
    // A result without its passage is still a result.
    await rest?.().catch(() => undefined)
  }
  const observer = new IntersectionObserver(
    (seen) => {
      for (const { isIntersecting, target } of seen) {
        if (!isIntersecting) continue
        observer.unobserve(target)
        void complete(target)
      }
    },
    { rootMargin: `${AHEAD}px 0px` },
  )
  signal.addEventListener('abort', () => observer.disconnect())
  const add = (some: readonly (() => LazyItem)[]): void => {
    const items = some.map((make) => make())
    for (const { item, complete } of items) completeOf.set(item, complete)
    list.append(...items.map(({ item }) => item))
    for (const { item } of items) observer.observe(item)
  }
  add(makers.slice(0, FIRST))
  const first = firstScreenful(list)
  const firstComplete = Promise.all(first.map(complete))
  for (let at = FIRST; at < makers.length; at += CHUNK) {
    await pause()
    if (signal.aborted) return
    add(makers.slice(at, at + CHUNK))
  }
  await firstComplete
}

function firstScreenful(list: HTMLOListElement): Element[] {
  const items = [...list.children]
  const below = items.findIndex((item) => item.getBoundingClientRect().top > innerHeight)
  return items.slice(0, below < 0 ? items.length : Math.max(below, AT_LEAST))
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
