/** Reports → the files in a site's search folder that its search page reads. */

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { PassageSection } from '../passage.ts'
import {
  INDEX_FOLDER,
  shardFolder,
  SHARDS_FOLDER,
  TABLE_FILE,
  textFile,
  TEXTS_FOLDER,
  type ShardRow,
} from '../table.ts'
import { buildShard } from './shard.ts'
import { shardsOf, type SizedReport } from './shard-plan.ts'
import { openSpool, type Spool, type Spooled } from './spool.ts'
import { tableFile, type TableReport } from './table.ts'
import { searchTexts } from './texts.ts'

/** What of a report is searched, filtered by and shown in a result list. */
export interface SearchableReport extends TableReport {
  readonly sections: readonly PassageSection[]
}

/** A report whose texts wait in the spool. */
type WaitingReport = Omit<SearchableReport, 'sections'> & SizedReport & { texts: Spooled }

/**
 * Writes the search index of the reports into a site's folder, in the place of an earlier one.
 * The bytes depend on the reports alone, not on their order; the texts of one shard at a time are
 * in memory.
 */
export async function writeSearchIndex(
  reports: Iterable<SearchableReport> | AsyncIterable<SearchableReport>,
  site: string,
): Promise<{ reports: number }> {
  const folder = join(site, INDEX_FOLDER)
  mkdirSync(folder, { recursive: true })
  for (const name of [TABLE_FILE, TEXTS_FOLDER, SHARDS_FOLDER]) {
    rmSync(join(folder, name), { recursive: true, force: true })
  }
  const spool = openSpool()
  try {
    const waiting: WaitingReport[] = []
    for await (const report of reports) waiting.push(writeTexts(report, folder, spool))
    const groups = shardsOf(waiting)
    const rows = groups.map((group) => writeShard(group.reports, folder, spool))
    const ordered = groups.flatMap((group) => group.reports)
    writeFileSync(join(folder, TABLE_FILE), tableFile(ordered, rows))
    return { reports: ordered.length }
  } finally {
    spool.close()
  }
}

function writeTexts(
  { sections, ...report }: SearchableReport,
  folder: string,
  spool: Spool,
): WaitingReport {
  const { folded, passages } = searchTexts(sections)
  const path = join(folder, textFile(report.organ, report.year))
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, passages)
  const characters = folded.reduce((sum, text) => sum + text.length, 0)
  return { ...report, characters, texts: spool.put(folded) }
}

function writeShard(reports: readonly WaitingReport[], folder: string, spool: Spool): ShardRow {
  const { row, files } = buildShard(textsOf(reports, spool))
  const own = join(folder, shardFolder(row))
  mkdirSync(own, { recursive: true })
  for (const [name, bytes] of files) writeFileSync(join(own, name), bytes)
  return row
}

function* textsOf(reports: readonly WaitingReport[], spool: Spool): Generator<string[]> {
  for (const { texts } of reports) yield spool.take(texts)
}
