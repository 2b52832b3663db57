/** The content folder behind the desk, where `gongkai desk` or `dev` serves it from this machine. */

import {
  FILE,
  KEY_HEADER,
  KEY_MARK,
  LIST,
  type Listed,
  type Saved,
  type Saving,
} from './addresses.ts'

/** The content folder as the desk has it. A request that fails throws an error with a sentence. */
export interface Disk {
  readonly list: () => Promise<readonly Listed[]>
  readonly read: (name: string) => Promise<string>
  readonly save: (name: string, saving: Saving) => Promise<Saved>
}

const KEPT = 'gongkai.disk'

/** The key that the address brings along, which is then taken off it, or the one this window has had. */
function keyHere(): string | undefined {
  const { hash, pathname, search } = location
  if (!hash.startsWith(KEY_MARK)) return sessionStorage.getItem(KEPT) ?? undefined
  const key = hash.slice(KEY_MARK.length)
  sessionStorage.setItem(KEPT, key)
  history.replaceState(null, '', pathname + search)
  return key
}

/** The content folder; undefined where the desk was not opened from this machine. */
export function openDisk(base: string): Disk | undefined {
  const key = keyHere()
  if (key === undefined) return undefined

  async function ask(path: string, saving?: Saving): Promise<unknown> {
    const response = await fetch(base + path, {
      method: saving ? 'PUT' : 'GET',
      headers: { [KEY_HEADER]: key ?? '', ...(saving && { 'Content-Type': 'application/json' }) },
      ...(saving && { body: JSON.stringify(saving) }),
    }).catch(() => undefined)
    const value = (await response?.json().catch(() => undefined)) as { told?: string } | undefined
    if (response?.ok) return value
    throw new Error(value?.told ?? '问不到本机的程序，请看它是不是还在运行。')
  }

  const file = (name: string): string => `${FILE}?name=${encodeURIComponent(name)}`
  return {
    list: async () => (await ask(LIST)) as Listed[],
    read: async (name) => ((await ask(file(name))) as { text: string }).text,
    save: async (name, saving) => (await ask(file(name), saving)) as Saved,
  }
}
