import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isLeftBySystem } from '../../reader/system-files.ts'

/** The names in a folder, without what systems leave there; none if there is no folder. Throws for what is no folder. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => !isLeftBySystem(name))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** The names of all files and links below a folder, with forward slashes, without what systems leave there. */
export function filesBelow(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    if (isLeftBySystem(entry.name)) return []
    const name = below + entry.name
    return entry.isDirectory() ? filesBelow(folder, `${name}/`) : [name]
  })
}
