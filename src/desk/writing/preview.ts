/** A section as its page will show it. */

import { element } from '../../page/element.ts'
import { strings } from './strings.ts'

/** The file that an address of an attachment names. */
function fileNamed(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

/**
 * The nodes of a section's HTML, which the page's own renderer has made safe. The files beside a
 * report are not on the desk: pictures are named, and links to them lead nowhere.
 */
export function previewNodes(html: string): DocumentFragment {
  const made = document.createElement('template')
  made.innerHTML = html
  for (const image of made.content.querySelectorAll('img'))
    image.replaceWith(
      element(
        'span',
        { className: 'note' },
        strings.picture(image.alt, fileNamed(image.getAttribute('src') ?? '')),
      ),
    )
  for (const link of made.content.querySelectorAll('a'))
    if (/^(?:https?|mailto):/i.test(link.getAttribute('href') ?? ''))
      Object.assign(link, { target: '_blank', rel: 'noopener noreferrer' })
    else link.removeAttribute('href')
  return made.content
}
