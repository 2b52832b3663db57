import { copyByCommand, type Copy } from '../tools/copy-by-command.ts'

/** Puts something on the clipboard; says whether that went well. */
export async function putOnClipboard(copy: Copy): Promise<boolean> {
  const { text, html } = copy
  try {
    if (html === undefined) await navigator.clipboard.writeText(text)
    else
      await navigator.clipboard.write([
        new ClipboardItem({ 'text/plain': text, 'text/html': html }),
      ])
    return true
  } catch {
    return copyByCommand(copy)
  }
}
