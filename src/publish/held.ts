import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** What systems leave in a folder that somebody has looked at. */
const LEFT_BY_SYSTEMS = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])

/** The names in a folder, without what systems leave there; none if there is no folder. Throws for what is no folder. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => !LEFT_BY_SYSTEMS.has(name))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** The names of all files and links below a folder, with forward slashes, without what systems leave there. */
export function filesBelow(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    if (LEFT_BY_SYSTEMS.has(entry.name)) return []
    const name = below + entry.name
    return entry.isDirectory() ? filesBelow(folder, `${name}/`) : [name]
  })
}
