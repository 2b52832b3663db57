import { readFile } from 'node:fs/promises'
import { notFound, readCall } from './command-line.ts'
import { overview, verbHelp } from './help.ts'
import { UsageError } from './usage-error.ts'
import type { Verb } from './verb.ts'
import { everyVerb, verbs } from './verbs.ts'

async function version(): Promise<string> {
  const manifest = await readFile(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}

/** A verb by the words that begin a call; some verbs are two words. */
async function findVerb(
  words: readonly string[],
): Promise<{ name: string; verb: Verb; rest: readonly string[] }> {
  for (const count of [2, 1]) {
    const name = words.slice(0, count).join(' ')
    const read = Object.hasOwn(verbs, name) ? verbs[name] : undefined
    if (read) return { name, verb: (await read()).verb, rest: words.slice(count) }
  }
  const [word = ''] = words
  if (word.startsWith('-'))
    throw new UsageError(`请先写命令，再写选项“${word}”，如 gongkai build --out 文件夹。`)
  throw notFound(`没有“${word}”这个命令`, word, Object.keys(verbs))
}

async function run(words: readonly string[]): Promise<number> {
  const [first, ...others] = words
  if (first === '--version') {
    console.log(await version())
    return 0
  }
  const isHelp = first !== undefined && ['help', '--help', '-h'].includes(first)
  if (first === undefined || (isHelp && others.length === 0)) {
    console.log(overview(await everyVerb()))
    return isHelp ? 0 : 2
  }
  const { name, verb, rest } = await findVerb(isHelp ? others : words)
  const call = readCall(name, verb, isHelp ? ['--help'] : rest)
  if (!call.isHelp) return verb.run(call.values, call.words)
  console.log(verbHelp(name, verb))
  return 0
}

/** Runs the command line and gives its exit code: 0 clean, 1 findings, 2 wrong usage. */
export async function main(words: readonly string[]): Promise<number> {
  try {
    return await run(words)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    console.error(error.message)
    return 2
  }
}
