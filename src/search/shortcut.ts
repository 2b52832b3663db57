/** “/” and Ctrl+K lead to the search field of the page, unless something is being written. */

/** What takes keys itself. */
const WRITING = 'input, textarea, select, [contenteditable]'

addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, target } = event
  const isFind = (ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'k'
  const isSlash = key === '/' && !ctrlKey && !metaKey && !altKey
  const isWriting = target instanceof Element && target.closest(WRITING) !== null
  if (event.isComposing || !(isFind || (isSlash && !isWriting))) return
  const field =
    document.querySelector<HTMLInputElement>('main [role=search] [name=q]') ??
    document.querySelector<HTMLInputElement>('[role=search] [name=q]')
  // Over an open dialog the field is out of reach.
  if (!field || document.querySelector('dialog[open]')) return
  event.preventDefault()
  field.focus()
  field.select()
})
