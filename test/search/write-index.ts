/** A search index over reports in memory, as a build writes it. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buildShard } from '../../src/publish/exact-index/shard.ts'
import { shardsOf } from '../../src/publish/exact-index/shard-plan.ts'
import {
  tableFile,
  type TableParts,
  type TableReport,
} from '../../src/publish/exact-index/table.ts'
import { searchTexts } from '../../src/publish/organ/search-texts.ts'
import type { PassageSection } from '../../src/search/passage.ts'
import { INDEX_FOLDER, shardFolder, TABLE_FILE, textFile } from '../../src/search/exact/table.ts'

/** What of a report is searched, filtered by and shown in a result list. */
export interface SearchableReport extends TableReport {
  readonly sections: readonly PassageSection[]
}

/** Writes the index of the reports into a site's folder, with what else its table is to tell. */
export function writeSearchIndex(
  reports: readonly SearchableReport[],
  site: string,
  parts: Omit<TableParts, 'shards'> = {},
): void {
  const write = (name: string, bytes: Uint8Array): void => {
    const path = join(site, INDEX_FOLDER, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, bytes)
  }
  const sized = reports.map(({ sections, ...report }) => {
    const { folded, passages } = searchTexts(sections)
    write(textFile(report.organ, report.year), passages)
    return { ...report, folded, characters: folded.reduce((sum, text) => sum + text.length, 0) }
  })
  const groups = shardsOf(sized)
  const rows = groups.map((group) => {
    const { row, files } = buildShard(group.reports.map(({ folded }) => folded))
    for (const [name, bytes] of files) write(`${shardFolder(row)}/${name}`, bytes)
    return row
  })
  write(
    TABLE_FILE,
    tableFile(
      groups.flatMap((group) => group.reports),
      { shards: rows, ...parts },
    ),
  )
}
