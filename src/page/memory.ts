/** What a reader chose, for the next report; a browser that keeps nothing forgets it. */

const PREFIX = 'gongkai.'

/** What was chosen under a name, or undefined. */
export function recall(name: string): string | undefined {
  try {
    return localStorage.getItem(PREFIX + name) ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps a choice; an empty one is forgotten. */
export function remember(name: string, choice: string): void {
  try {
    if (choice === '') localStorage.removeItem(PREFIX + name)
    else localStorage.setItem(PREFIX + name, choice)
  } catch {
    // It is chosen for this page all the same.
  }
}
