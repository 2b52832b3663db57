import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's own folder, whatever folder the command is run in. */
export const projectFolder = fileURLToPath(new URL('../../', import.meta.url))

/** A digest of anything that JSON can say, short enough for a file's name. */
export function digestOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}\n`).update(part)
  return hash.digest('hex').slice(0, 32)
}

const codeFolder = fileURLToPath(new URL('../', import.meta.url))

/** The folder of the program's own code, as Vite writes paths. */
export const codeModules = codeFolder.replaceAll('\\', '/')

/** What says how the code is put together. */
const OTHERS = ['astro.config.mjs', 'package.json']

/** What an installer leaves in a folder to say which libraries are there. */
const INSTALLED = ['node_modules/.package-lock.json', 'node_modules/.pnpm/lock.yaml']

/** A folder and all it lies in. */
function upwards(folder: string): string[] {
  const above = dirname(folder)
  return above === folder ? [folder] : [folder, ...upwards(above)]
}

/**
 * A digest of the program itself: of its code, its styles, its libraries' versions and Node's. What
 * another program left in the cache is not used, whatever was changed.
 */
export async function programDigest(folder = projectFolder): Promise<string> {
  const code = relative(projectFolder, codeFolder)
  const folders = [code, 'public'].map((name) => join(folder, name))
  const listed = folders.map((folder) => readdir(folder, { recursive: true, withFileTypes: true }))
  const files = (await Promise.all(listed))
    .flat()
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  files.push(...OTHERS.map((name) => join(folder, name)))
  const parts = await Promise.all(
    files.map(async (file) => [relative(folder, file), await readFile(file).catch(() => 'absent')]),
  )
  const lists = upwards(folder).flatMap((above) => INSTALLED.map((name) => join(above, name)))
  const libraries = await Promise.all(lists.map((file) => readFile(file).catch(() => '')))
  return digestOf(process.version, ...parts.flat(), ...libraries.filter((list) => list !== ''))
}
