/** How a reader wants pages to look: words in one attribute of the page, kept for the next page. */

/** The words there are. */
export const LOOKS = ['large', 'larger', 'contrast', 'elder'] as const

/** One of the words. */
export type Look = (typeof LOOKS)[number]

/** The name it is kept under; first-paint.js reads it before anything else runs. */
const KEPT = 'gongkai.look'

/** The words among those of a text. */
export function looksIn(text: string): Look[] {
  const words = text.split(' ')
  return LOOKS.filter((look) => words.includes(look))
}

/** Looks with one of them turned on or off. */
export function turned(looks: readonly Look[], look: Look, isOn: boolean): Look[] {
  return LOOKS.filter((one) => (one === look ? isOn : looks.includes(one)))
}

/** Looks with the next larger size of text; after the largest comes the standard one. */
export function nextSize(looks: readonly Look[]): Look[] {
  if (looks.includes('larger')) return turned(looks, 'larger', false)
  const isLarge = looks.includes('large')
  return turned(turned(looks, 'large', !isLarge), 'larger', isLarge)
}

/** The looks of the page as it is. */
export function currentLooks(): Look[] {
  return looksIn(document.documentElement.dataset['look'] ?? '')
}

/** The looks that were chosen last, on whatever page; those of this one where nothing can be kept. */
export function keptLooks(): Look[] {
  try {
    return looksIn(localStorage.getItem(KEPT) ?? '')
  } catch {
    return currentLooks()
  }
}

/** Keeps looks for the next page. */
export function keepLooks(looks: readonly Look[]): void {
  try {
    if (looks.length === 0) localStorage.removeItem(KEPT)
    else localStorage.setItem(KEPT, looks.join(' '))
  } catch {
    // They are those of this page all the same.
  }
}

/** Makes the page look so; its style sheet is asked for once it is needed. */
export function showLooks(looks: readonly Look[]): void {
  const { dataset } = document.documentElement
  const { sheet = '' } = dataset
  dataset['look'] = looks.join(' ')
  if (looks.length === 0 || document.querySelector(`link[href="${sheet}"]`)) return
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = sheet
  document.head.append(link)
}
