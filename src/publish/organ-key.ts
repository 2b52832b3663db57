import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MAX_REPORT } from '../reader/text-file.ts'
import type { OrganFolder } from './organ-reports.ts'
import { digestOf } from './program.ts'

/** Stands for the files beside a report, which are published as they are. */
function attachmentMarks(folder: string): string[] {
  const found = readdirSync(folder, { withFileTypes: true })
  const files = found.filter((entry) => entry.isFile()).map((entry) => entry.name)
  return files.sort().map((file) => `${file} ${digestOf(readFileSync(join(folder, file)))}`)
}

function reportMarks(content: string, name: string): (string | Uint8Array)[] {
  const path = join(content, name)
  const found = lstatSync(path)
  // What is no file or too large is refused unread, whatever is in it.
  const isRead = found.isFile() && found.size <= MAX_REPORT
  const beside = path.replace(/\.md$/, '')
  const hasFolder = lstatSync(beside, { throwIfNoEntry: false })?.isDirectory() ?? false
  return [
    name,
    isRead ? readFileSync(path) : 'refused',
    ...(hasFolder ? attachmentMarks(beside) : []),
  ]
}

/** Names everything that what is made of an organ's reports depends on. */
export function organKey({ content, cache, site, organ, names }: OrganFolder): string {
  const marks = names.flatMap((name) => reportMarks(content, name))
  return digestOf(cache.program, JSON.stringify([site, organ ?? null]), ...marks)
}
