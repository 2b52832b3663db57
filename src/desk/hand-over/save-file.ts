/** Saving on this machine: into a file of the user's choice where the browser can, by a download elsewhere. */

/** A file the user chose, as File System Access has it. */
interface FileHandle {
  readonly name: string
  readonly createWritable: () => Promise<{
    readonly write: (data: Blob) => Promise<void>
    readonly close: () => Promise<void>
  }>
}

type Picker = (options: {
  readonly suggestedName: string
  readonly types: readonly { description: string; accept: Record<string, string[]> }[]
}) => Promise<FileHandle>

/** How the browser lets a file be chosen; most do so on secure pages only, some never. */
function picker(): Picker | undefined {
  return (globalThis as { showSaveFilePicker?: Picker }).showSaveFilePicker
}

/** Can a file be chosen to be written into? */
export function canChooseFile(): boolean {
  return picker() !== undefined
}

/** Hands a file to the browser's downloads. */
export function download(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob)
  Object.assign(document.createElement('a'), { href: address, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** The text of a report file as its bytes are. */
export function textFile(text: string): Blob {
  return new Blob([text], { type: 'text/markdown' })
}

const chosen = new Map<string, FileHandle>()

/** The file of a report that was chosen before, by the report's place. */
export function chosenFile(place: string): string | undefined {
  return chosen.get(place)?.name
}

function isCancelled(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError'
}

/**
 * Writes a text into the file chosen for a report, which is asked for the first time; resolves with
 * its name, or with undefined where the user chose none.
 */
export async function saveFile(
  place: string,
  suggestedName: string,
  text: string,
): Promise<string | undefined> {
  const choose = picker()
  try {
    const types = [{ description: '报告文件', accept: { 'text/markdown': ['.md'] } }]
    const handle = chosen.get(place) ?? (await choose?.({ suggestedName, types }))
    if (!handle) throw new Error('no file can be chosen')
    const writable = await handle.createWritable()
    await writable.write(textFile(text))
    await writable.close()
    chosen.set(place, handle)
    return handle.name
  } catch (error) {
    chosen.delete(place)
    if (isCancelled(error)) return undefined
    throw error
  }
}
