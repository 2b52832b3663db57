import { closeSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { tryLock, waitForLock } from 'fs-native-extensions'

/** Gives a turn back. */
export type EndTurn = () => void

/**
 * Waits until no other process holds a file's lock, then holds it. The system itself keeps the lock:
 * it is gone with the process that held it, however that ended, and of several that wait one gets it.
 * `onWait` is told, once, which process holds it.
 */
export async function takeTurn(path: string, onWait: (holder: string) => void): Promise<EndTurn> {
  await mkdir(dirname(path), { recursive: true })
  const file = openSync(path, 'a+')
  if (!tryLock(file)) {
    onWait(readFileSync(path, 'utf8').trim())
    await waitForLock(file)
  }
  truncateSync(path)
  writeSync(file, String(process.pid))
  return () => closeSync(file)
}
