/** Something to be copied: plain text, and HTML for programs that take it. */
export interface Copy {
  readonly text: string
  readonly html?: string
}

/**
 * Puts something on the clipboard by the way all browsers have, sites without TLS included, and
 * without waiting; says whether that went well.
 */
export function copyByCommand({ text, html }: Copy): boolean {
  let isTaken = false
  const take = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text)
    if (html !== undefined) event.clipboardData?.setData('text/html', html)
    event.preventDefault()
    event.stopImmediatePropagation()
    isTaken = true
  }
  document.addEventListener('copy', take, { capture: true, once: true })
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand('copy')
  document.removeEventListener('copy', take, { capture: true })
  return isTaken
}
