/** A source that was read, as it is told. */

import { draftJson, type DraftJson } from '../../import/draft/draft-json.ts'
import type { ImportFinding } from '../../import/draft/import-finding.ts'
import type { Imported } from '../../import/draft/imported.ts'
import { splitFrontmatter } from '../../text/frontmatter.ts'

/** A draft as `--json` prints it. */
export function importedJson({ draft, organ, text, findings }: Imported): {
  report: DraftJson
  findings: readonly ImportFinding[]
} {
  const parts = splitFrontmatter(text)
  return draftJson(draft, organ, 'body' in parts ? parts.body : '', findings)
}

/** How many of its cells nobody has read. */
export function unreadCells({ draft }: Imported): number {
  return [...draft.figures.values()].filter(({ state }) => state === 'unread').length
}

/** Does it still want something before it can be published? An unread cell stops the build. */
export function wantsWork(one: Imported): boolean {
  return one.findings.some(({ severity }) => severity === 'error') || unreadCells(one) > 0
}
