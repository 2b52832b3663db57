import { closeSync, lstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { MAX_REPORT } from '../reader/text-file.ts'
import type { OrganFolder } from './organ-reports.ts'
import { digestOf } from './program.ts'

const BEGINNING = 1024

/** Stands for a file beside a report: its length and its beginning are all that rules look at. */
function attachmentMark(path: string): string {
  const file = openSync(path, 'r')
  try {
    const first = Buffer.alloc(BEGINNING)
    const length = readSync(file, first, 0, BEGINNING, 0)
    return `${lstatSync(path).size} ${first.toString('base64', 0, length)}`
  } finally {
    closeSync(file)
  }
}

function attachmentMarks(folder: string): string[] {
  const found = readdirSync(folder, { withFileTypes: true })
  const files = found.filter((entry) => entry.isFile()).map((entry) => entry.name)
  return files.sort().map((file) => `${file} ${attachmentMark(join(folder, file))}`)
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
