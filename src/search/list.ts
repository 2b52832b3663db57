/** Puts results into a list without holding up the page, and completes them as they are seen. */

/** An item, and how the rest of it is brought in once it is looked at. */
export interface LazyItem {
  readonly item: HTMLLIElement
  readonly complete: () => Promise<void>
}

/** Put in at once: more than any screen shows. */
const FIRST = 50
/** Put in at a time, with a pause for the reader in between. */
const CHUNK = 250
/**
 * Put in before the page comes to rest; further ones when the reader nears the end of the list. A
 * browser takes minutes for a hundred thousand items.
 */
const AT_REST = 10_000
/** Completed before the page comes to rest, even where the list begins below the screen. */
const AT_LEAST = 5
/** How far below the screen an item is completed, in pixels. */
const AHEAD = 400

/** Fills a list as its items come. */
export interface Filler {
  /** Puts items to the end; done when they are in the list, or wait for the reader to come near. */
  readonly add: (makers: readonly (() => LazyItem)[]) => Promise<void>
  /** Done when the first screenful is complete. */
  readonly settled: () => Promise<void>
}

/**
 * A filler for a list, which it empties at the first item. Items further down than the first
 * screenful are completed when they come near the screen, until the signal says no more.
 */
export function fillerOf(list: HTMLOListElement, signal: AbortSignal): Filler {
  const waiting: (() => LazyItem)[] = []
  const completeOf = new Map<Element, LazyItem['complete']>()
  const begun = new Map<Element, Promise<void>>()
  const complete = (item: Element): Promise<void> => {
    // A result without its passage is still a result.
    const rest =
      begun.get(item) ??
      completeOf
        .get(item)?.()
        .catch(() => undefined)
    const done = rest ?? Promise.resolve()
    begun.set(item, done)
    return done
  }
  const observer = new IntersectionObserver(
    (seen) => {
      for (const { isIntersecting, target } of seen) {
        if (!isIntersecting) continue
        observer.unobserve(target)
        if (target === list.lastElementChild) append(waiting.splice(0, CHUNK))
        void complete(target)
      }
    },
    { rootMargin: `${AHEAD}px 0px` },
  )
  signal.addEventListener('abort', () => observer.disconnect())
  const append = (some: readonly (() => LazyItem)[]): void => {
    const items = some.map((make) => make())
    for (const { item, complete } of items) completeOf.set(item, complete)
    list.append(...items.map(({ item }) => item))
    for (const { item } of items) observer.observe(item)
  }
  let isBegun = false
  return {
    add: async (makers) => {
      let at = 0
      while (at < makers.length && !signal.aborted) {
        if (!isBegun) list.replaceChildren()
        if (isBegun && list.childElementCount >= AT_REST) {
          for (const maker of makers.slice(at)) waiting.push(maker)
          return
        }
        const size = isBegun ? CHUNK : FIRST
        isBegun = true
        append(makers.slice(at, at + size))
        at += size
        await pause()
      }
    },
    settled: async () => {
      if (!isBegun) list.replaceChildren()
      await Promise.all(firstScreenful(list).map(complete))
    },
  }
}

function firstScreenful(list: HTMLOListElement): Element[] {
  const items = [...list.children].filter((item) => !item.hasAttribute('hidden'))
  const below = items.findIndex((item) => item.getBoundingClientRect().top > innerHeight)
  return items.slice(0, below < 0 ? items.length : Math.max(below, AT_LEAST))
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
