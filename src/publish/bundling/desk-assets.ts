/** The scripts that only the desk has, among all that Astro bundled: they are named by its own, and by no other. */

import { basename } from 'node:path'

/** The scripts and style sheets that pages name: Vite calls them after their components. */
const OF_PAGE = /\.astro_astro_type_script|\.css$|first-paint/

const OF_DESK = /^Desk\w*\.astro_astro_type_script/

/** The end of a script's or style sheet's name first, then all of it: texts of megabytes have few ends. */
const NAME = /\.(?:js|css)(?<=([\w.-]+))/g

/** What a text names that may be a script or a style sheet, without folders. */
export function namedIn(text: string): Set<string> {
  return new Set([...text.matchAll(NAME)].map(([, name = '']) => name))
}

/** Names of bundled files by what they are reached from. */
function reached(texts: ReadonlyMap<string, string>, from: readonly string[]): Set<string> {
  const names = new Set(from)
  for (const name of names) {
    const named = namedIn(texts.get(name) ?? '')
    for (const other of texts.keys()) if (named.has(basename(other))) names.add(other)
  }
  return names
}

/** Names of the files that the desk alone wants; `files` are all bundled scripts and style sheets. */
export function deskAssets(files: ReadonlyMap<string, Uint8Array>): Set<string> {
  const texts = new Map([...files].map(([name, bytes]) => [name, Buffer.from(bytes).toString()]))
  const entries = [...texts.keys()].filter((name) => OF_PAGE.test(basename(name)))
  const ofDesk = entries.filter((name) => OF_DESK.test(basename(name)))
  const others = reached(
    texts,
    entries.filter((name) => !ofDesk.includes(name)),
  )
  return new Set([...reached(texts, ofDesk)].filter((name) => !others.has(name)))
}
