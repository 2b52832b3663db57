/** The results file: a section for each size, which a new run of that size replaces. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Asked } from '../options.ts'
import { machine } from './machine.ts'
import { building, everyRun, floors, summary } from './building.ts'
import type { Findings } from './numbers.ts'
import { exploring } from './exploring.ts'
import { everyQuestion, relating } from './relating.ts'
import { everyQuery, searching } from './searching.ts'

/** Where the results stand. */
export const resultsFile = join(import.meta.dirname, '../results.md')

const HEAD = `# Benchmark results

Written by \`npm run bench\`; see the README for how to run it. A ratio is gongkai in units of Hugo with stock Pagefind: below 1 is faster or smaller. Times are medians of interleaved runs and include starting the process. What a run leaves is put aside, not deleted, until all is measured: a file system may avoid the places of deleted files for minutes, which costs whoever comes next. What it wrote is on the disk before the next one begins.

Both sides read the same invented reports and write the same kinds of page: reports with three statutory tables, organs, years, lists, home, JSON and CSV of every report, and all of them in one file. Converting the reports to Hugo's front matter is preparation and not timed. gongkai also checks every rule on every report, validates its shape, prints the checks of every sum beside the tables, and writes its rules, help, sitemap and schema; **Hugo does none of these**, and has no cache that lets it leave out reports that did not change. Its report tables are ready templates made from our declaration, common parts are cached, and \`pagefind\` is told to leave out the tables.

Search: every query in a new browser context with empty caches, through a plain file server without compression. The bytes a query adds are those over what the search page loads when it is opened and its field takes the focus. Stock Pagefind loads the data of its first five results, as its own interface does. Recall and precision are held against brute force over the folded texts, and averaged over the queries. Only the list of what stands word for word is judged here.

Questions: sixty in everyday words (several words, another word order, a place and a subject, whole questions), each with answers placed in a few reports and sentences that share some of its words placed in others. The lists of a page are read one after the other, related results after exact ones; precision is of the first five results (or of as many as there are answers), recall of the first twenty. Bytes are all that is sent from the empty cache on. A third of them, as many of each kind, are asked once more as Lighthouse has a phone: 150 ms to the server and back, 1.6 Mbit/s, a processor four times slower; the other times are without any network between browser and server, which no reader has.

Memory and processor time are sampled every 80 ms over the command and all it starts; processor time is the steadier measure where the machine is busy with other things. “Largest process” is its own highest mark; “all processes” adds what they hold at one moment, shared pages counted in each.
`

function title(reports: number): string {
  return `## ${reports.toLocaleString('en-US')} reports`
}

/** The section of one size. */
export function section(asked: Asked, found: Findings, chromium: string | undefined): string {
  const day = new Date().toISOString().slice(0, 10)
  const search = found.search
    ? [
        '### Search',
        searching(found),
        '<details><summary>Every query</summary>',
        everyQuery(found),
        '</details>',
        '### Questions',
        relating(found),
        '<details><summary>Every question</summary>',
        everyQuestion(found),
        '</details>',
        '### The explorer',
        exploring(found),
      ]
    : []
  return [
    title(found.reports),
    [
      `\`${asked.command}\` (${asked.runs} ${asked.runs === 1 ? 'run' : 'runs'}), ${day}.`,
      ...machine(chromium),
    ].join('\n'),
    summary(found),
    '### Building',
    building(found),
    '### Against the floors',
    floors(found),
    ...search,
    '<details><summary>Every run</summary>',
    everyRun(found),
    '</details>',
  ].join('\n\n')
}

function sizeOf(text: string): number {
  return Number((/^## ([\d,]+) reports/.exec(text)?.[1] ?? '0').replaceAll(',', ''))
}

/** A results file with a section put in the place of an older one of its size, smallest size first. */
export function withSection(file: string, added: string): string {
  const [, ...sections] = file.split(/^(?=## )/mu)
  const kept = sections.filter((one) => sizeOf(one) !== sizeOf(added))
  const all = [...kept, added].sort((one, other) => sizeOf(one) - sizeOf(other))
  return `${[HEAD, ...all].map((one) => one.trim()).join('\n\n')}\n`
}

/** Puts a section into the results file. */
export function writeResults(added: string, path = resultsFile): void {
  const before = existsSync(path) ? readFileSync(path, 'utf8') : ''
  writeFileSync(path, withSection(before, added))
}
