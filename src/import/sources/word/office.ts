/** .doc and .wps, turned into .docx by LibreOffice where it is installed. */

import { execFile } from 'node:child_process'
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { UnreadableSource } from '../unreadable.ts'

const run = promisify(execFile)

/** LibreOffice that has not finished by then never will. */
const TIME_LIMIT = 60_000

/** Names under which LibreOffice stands on PATH. */
const PROGRAMS = ['soffice', 'libreoffice']

const SAVE_AS = '请在 Word 或 WPS 里打开它，“另存为” .docx 格式，再导入那一份。'

interface Options {
  readonly programs?: readonly string[]
  readonly timeLimit?: number
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT'
}

async function convert(
  program: string,
  path: string,
  folder: string,
  limit: number,
): Promise<void> {
  // A profile of its own, so that an open LibreOffice window does not take the job over.
  const profile = pathToFileURL(join(folder, 'profile')).href
  const options = ['--headless', '--norestore', '--convert-to', 'docx', '--outdir', folder, path]
  await run(program, [`-env:UserInstallation=${profile}`, ...options], {
    timeout: limit,
    killSignal: 'SIGKILL',
    windowsHide: true,
  })
}

/** The bytes of a .docx made of an old Word or WPS file. */
export async function readOffice(path: string, options: Options = {}): Promise<Uint8Array> {
  const { programs = PROGRAMS, timeLimit = TIME_LIMIT } = options
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-office-'))
  try {
    for (const program of programs) {
      try {
        await convert(program, path, folder, timeLimit)
      } catch (error) {
        if (isMissing(error)) continue
        throw new UnreadableSource(`LibreOffice 没有打开这个文件。${SAVE_AS}`)
      }
      const made = (await readdir(folder)).find((name) => name.endsWith('.docx'))
      if (!made) throw new UnreadableSource(`LibreOffice 没有打开这个文件。${SAVE_AS}`)
      return new Uint8Array(await readFile(join(folder, made)))
    }
    throw new UnreadableSource(`这是旧格式文件，这台机器上没有 LibreOffice，读不了。${SAVE_AS}`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
