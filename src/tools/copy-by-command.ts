/**
 * Puts text on the clipboard by the way all browsers have, sites without TLS included, and without
 * waiting; says whether that went well. Reports and the explorer have a way for tables besides.
 */
export function copyText(text: string): boolean {
  let isTaken = false
  const take = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text)
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
