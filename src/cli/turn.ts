import { rmSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const AGAIN_MS = 200

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function take(mark: string): Promise<boolean> {
  try {
    await writeFile(mark, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  }
}

/**
 * Waits until no other process holds a mark, then holds it until this one ends. A mark that a killed
 * process left behind holds nobody up.
 */
export async function takeTurn(mark: string): Promise<void> {
  await mkdir(dirname(mark), { recursive: true })
  let isTold = false
  while (!(await take(mark))) {
    const holder = Number(await readFile(mark, 'utf8').catch(() => '0'))
    if (holder > 0 && !isRunning(holder)) {
      await rm(mark, { force: true })
      continue
    }
    if (!isTold) console.error(`另一次构建（进程 ${holder}）正在进行，等它完成…`)
    isTold = true
    await pause(AGAIN_MS)
  }
  process.once('exit', () => rmSync(mark, { force: true }))
}
