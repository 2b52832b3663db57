/** What Git knows of reports that were changed after they had been published. */

import { execFile, spawn } from 'node:child_process'
import { promisify } from 'node:util'
import { today } from '../report/day.ts'
import { readTextFile } from './text-file.ts'

/** A report file as it was published, which has been changed since. */
export interface PublishedVersion {
  readonly text: string
  /** The day of the last change (YYYY-MM-DD), today for one that is not in Git yet. */
  readonly day: string
}

/** What is known of the past of a folder's reports. */
export interface History {
  /** Only for files that have been changed since they were published, by path in the folder. */
  readonly published: ReadonlyMap<string, PublishedVersion>
  /** A shallow clone does not have the earlier versions of files. */
  readonly isShallow: boolean
}

/** A version of a file: the day and the commit that made it. */
interface Version {
  readonly day: string
  readonly commit: string
}

const run = promisify(execFile)

/** Room for the history of some ten thousand files. */
const MOST_OUTPUT = 1_000_000_000

const QUOTED_NEVER = ['-c', 'core.quotepath=off']

/** What a Git command prints; nothing where the folder is not in Git, or there is no Git. */
async function git(folder: string, words: readonly string[]): Promise<string> {
  const all = ['-C', folder, ...QUOTED_NEVER, ...words]
  const { stdout } = await run('git', all, { maxBuffer: MOST_OUTPUT }).catch(() => ({ stdout: '' }))
  return stdout
}

/** The versions of each report file, newest first, by its path in the folder. */
async function versionsIn(folder: string): Promise<Map<string, Version[]>> {
  const versions = new Map<string, Version[]>()
  const words = ['log', '--relative', '--name-only', '--format=@%cs %H', '--', 'reports']
  let at: Version = { day: '', commit: '' }
  for (const line of (await git(folder, words)).split('\n')) {
    const [, day, commit] = /^@(\S+) (\S+)$/.exec(line) ?? []
    if (day !== undefined && commit !== undefined) at = { day, commit }
    else if (line !== '') versions.set(line, [...(versions.get(line) ?? []), at])
  }
  return versions
}

/** Objects of Git by their names, asked for together; those that are not there are left out. */
async function objectsOf(folder: string, names: readonly string[]): Promise<Map<string, string>> {
  const child = spawn('git', ['-C', folder, 'cat-file', '--batch'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  child.on('error', () => undefined)
  child.stdin.on('error', () => undefined)
  child.stdin.end(names.map((name) => `${name}\n`).join(''))
  const pieces: Buffer[] = []
  for await (const piece of child.stdout) pieces.push(piece as Buffer)
  const all = Buffer.concat(pieces)
  const found = new Map<string, string>()
  let at = 0
  for (const name of names) {
    const end = all.indexOf(0x0a, at)
    if (end < 0) break
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(all.toString('utf8', at, end))?.[1]
    at = end + 1
    if (size === undefined) continue
    found.set(name, all.toString('utf8', at, at + Number(size)))
    at += Number(size) + 1
  }
  return found
}

/** The day of publication that a report file gives. */
function publishedDay(folder: string, name: string): string {
  const file = readTextFile(folder, name)
  return ('rule' in file ? undefined : /^公布日期:\s*['"]?([\d-]{10})/m.exec(file.text)?.[1]) ?? ''
}

/** The version that stood on the day of publication, or the first there is after it. */
function versionOn(day: string, versions: readonly Version[]): Version | undefined {
  return versions.find((version) => version.day <= day) ?? versions.at(-1)
}

/** What Git knows of the reports of a folder, asked once; nothing where the folder is not in Git. */
export async function historyOf(folder: string): Promise<History> {
  const isShallow = (await git(folder, ['rev-parse', '--is-shallow-repository'])).trim() === 'true'
  const none = { published: new Map<string, PublishedVersion>(), isShallow }
  const versions = await versionsIn(folder)
  // The oldest version that a shallow clone has is not the first there was.
  if (versions.size === 0 || isShallow) return none
  const modified = await git(folder, ['diff', '--relative', '--name-only', 'HEAD', '--', 'reports'])
  const open = new Set(modified.split('\n'))
  const wanted: { name: string; object: string; day: string }[] = []
  for (const [name, own] of versions) {
    const isOpen = open.has(name)
    if (!name.endsWith('.md') || (own.length < 2 && !isOpen)) continue
    const version = versionOn(publishedDay(folder, name), own)
    const [last] = own
    if (!version || (version === last && !isOpen)) continue
    const day = isOpen ? today() : (last?.day ?? '')
    wanted.push({ name, object: `${version.commit}:./${name}`, day })
  }
  if (wanted.length === 0) return none
  const texts = await objectsOf(
    folder,
    wanted.map(({ object }) => object),
  )
  const published = wanted.flatMap(({ name, object, day }): [string, PublishedVersion][] => {
    const text = texts.get(object)
    return text === undefined ? [] : [[name, { text, day }]]
  })
  return { published: new Map(published), isShallow }
}
