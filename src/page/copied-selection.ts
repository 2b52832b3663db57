/** What a reader selects of a table and copies: its figures, not the links they are on the page. */

/** The part of a table that is selected, within the table it belongs to. */
function selectedPart(range: Range): HTMLElement | undefined {
  const { commonAncestorContainer: common } = range
  const from = common instanceof Element ? common : common.parentElement
  const table = from?.closest('.statutory')
  let part: Node = range.cloneContents()
  // Selected cells alone are no table: what is around them is put around the copy.
  for (let around = table ? from : null; around; around = around.parentElement) {
    const shell = around.cloneNode() as Element
    shell.append(part)
    part = shell
    if (around === table) break
  }
  const whole = document.createElement('div')
  whole.append(part)
  return whole.querySelector('td > a') ? whole : undefined
}

/** Takes the links out of what is copied from a statutory table. */
export function copyFiguresPlain(): void {
  document.addEventListener('copy', (event) => {
    const selection = getSelection()
    const part = selection?.rangeCount ? selectedPart(selection.getRangeAt(0)) : undefined
    if (!selection || !part || !event.clipboardData) return
    for (const link of part.querySelectorAll('td > a')) link.replaceWith(...link.childNodes)
    event.clipboardData.setData('text/html', part.innerHTML)
    event.clipboardData.setData('text/plain', selection.toString())
    event.preventDefault()
  })
}
