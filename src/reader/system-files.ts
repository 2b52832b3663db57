/** What systems leave in a folder that somebody has looked at. */
const LEFT_BY_SYSTEMS = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])

/** Is a file of this name what a system left there, and nobody's? */
export function isLeftBySystem(name: string): boolean {
  return LEFT_BY_SYSTEMS.has(name)
}
