/** Reads sources in a process of its own, with limits on its time and memory. */

import { fork, type ChildProcess } from 'node:child_process'
import { getCompileCacheDir } from 'node:module'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Known } from '../draft/identity.ts'
import type { SourceDocument } from '../document.ts'
import type { Draft } from '../draft/draft.ts'
import { UnreadableSource } from '../sources/unreadable.ts'
import { received, type Answer, type Question, type Source } from './questions.ts'

/** Reads one source after another. */
export interface Reader {
  /** A draft of a source; throws UnreadableSource for one that cannot be read within the limits. */
  readonly draft: (source: Source, known: Known) => Promise<Draft>
  /** What stands in a source, of whatever it is; throws as `draft` does. */
  readonly document: (source: Source) => Promise<SourceDocument>
  readonly end: () => void
}

/** Megabytes of JavaScript objects; `watch.ts` looks at all memory. */
const HEAP = 480

/** Starting and ending are part of the time that a user waits. */
const STARTING_MS = 1_000

const program = fileURLToPath(new URL(`./child${extname(import.meta.url)}`, import.meta.url))

function start(): ChildProcess {
  return fork(program, {
    execArgv: [`--max-old-space-size=${HEAP}`],
    // What has been compiled once is not compiled again, if the command keeps it.
    env: { ...process.env, NODE_COMPILE_CACHE: getCompileCacheDir() },
    serialization: 'advanced',
    // What V8 says as it dies is not for the user.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // A group of its own, so that what it has started ends with it.
    detached: process.platform !== 'win32',
  })
}

function kill(child: ChildProcess): void {
  try {
    if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
}

const SMALLER = '请另存一份只有报告文字和表格的文件，再导入'

async function ask(child: ChildProcess, question: Question, seconds: number): Promise<Answer> {
  let isLate = false
  const timer = setTimeout(
    () => {
      isLate = true
      kill(child)
    },
    seconds * 1_000 - STARTING_MS,
  )
  try {
    return await new Promise<Answer>((resolve, reject) => {
      child.once('message', (answer) => resolve(answer as Answer))
      child.once('error', reject)
      child.once('exit', () => {
        const told = isLate
          ? `${seconds} 秒还没有读完，停下了。${SMALLER}；确实要等的，用 --timeout 写明秒数。`
          : `读这个文件要用的内存太多，停下了。${SMALLER}。`
        reject(new UnreadableSource(told))
      })
      child.send(question, (error) => {
        if (error) child.kill('SIGKILL')
      })
    })
  } finally {
    clearTimeout(timer)
    for (const event of ['message', 'error', 'exit']) child.removeAllListeners(event)
  }
}

/** Starts a process that reads; a file that ends it costs the next one a new start. */
export function openReader(seconds: number): Reader {
  let child: ChildProcess | undefined = start()
  const answerTo = async (question: Question): Promise<Exclude<Answer, { unreadable: string }>> => {
    child ??= start()
    try {
      const answer = await ask(child, question, seconds)
      if ('unreadable' in answer) throw new UnreadableSource(answer.unreadable)
      return answer
    } finally {
      if (child.exitCode !== null || child.signalCode !== null || !child.connected)
        child = undefined
    }
  }
  return {
    draft: async (source, known) => {
      const answer = await answerTo({ source, known })
      if ('draft' in answer) return received(answer.draft)
      throw new Error('the process gave no draft')
    },
    document: async (source) => {
      const answer = await answerTo({ source })
      if ('document' in answer) return answer.document
      throw new Error('the process gave no document')
    },
    end: () => {
      if (child?.connected) child.disconnect()
    },
  }
}
