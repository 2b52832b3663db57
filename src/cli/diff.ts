/** Two texts as a unified diff, whatever their line ends. */

import { structuredPatch } from 'diff'

/** The lines in which a text was changed, as `diff -u` shows them. */
export function unifiedDiff(name: string, before: string, after: string): string {
  const [old, now] = [before, after].map((text) => text.replace(/\r\n?/g, '\n'))
  const { hunks } = structuredPatch(name, name, old ?? '', now ?? '', '', '', { context: 3 })
  const parts = hunks.map(({ oldStart, oldLines, newStart, newLines, lines }) =>
    [`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`, ...lines].join('\n'),
  )
  return [`--- ${name}`, `+++ ${name}`, ...parts].join('\n')
}
