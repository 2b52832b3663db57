/** The simple order of a page: what it is about first, all that leads elsewhere or is said of it after. */

/** What can wait; the style sheet hides it until it stands there, so that nothing jumps. */
const LATER = ['.site-header nav', '.site-header form', '.report__head .tools', '.report .facts']

/** Where each part stood. */
const homes = new Map<Element, Comment>()

function laterPart(): Element | undefined {
  const main = document.querySelector('main')
  const there = document.querySelector('.later')
  if (there || !main) return there ?? undefined
  const made = document.createElement('div')
  made.className = 'later'
  main.append(made)
  return made
}

/** Puts what can wait to the end of the main part, or everything back where it stood. */
export function putInOrder(isSimple: boolean): void {
  if (isSimple === homes.size > 0) return
  if (isSimple) {
    const later = laterPart()
    for (const part of document.querySelectorAll(LATER.join())) {
      const home = document.createComment('')
      homes.set(part, home)
      part.replaceWith(home)
      later?.append(part)
    }
    return
  }
  for (const [part, home] of homes) home.replaceWith(part)
  homes.clear()
}
