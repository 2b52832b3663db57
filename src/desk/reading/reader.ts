/** Reads sources in a worker of their own, and no longer than the command line would. */

import { received, type Answer } from '../../import/apart/questions.ts'
import type { Draft } from '../../import/draft/draft.ts'
import type { Known } from '../../import/draft/identity.ts'
import { demandModestBytes } from '../../import/sources/limits.ts'
import { UnreadableSource } from '../../import/sources/unreadable.ts'
import type { Answered, Asked } from './worker.ts'

/** As many seconds as `gongkai import` takes at the most. */
const SECONDS = 60

const SMALLER = '请另存一份只有报告文字和表格的文件，再选它'

/** A source: its bytes, under the name it has. */
export interface Source {
  readonly bytes: Uint8Array
  readonly name: string
}

/** Reads one source after another. */
export interface Reader {
  /** A draft of a source; rejects with UnreadableSource, whose message is one sentence. */
  readonly draft: (source: Source, known: Known) => Promise<Draft>
  /** Stops what is being read. */
  readonly stop: () => void
}

function startWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
}

/** Starts no worker before a source is there to be read; one that was stopped is started anew. */
export function openReader(seconds = SECONDS, start: () => Worker = startWorker): Reader {
  let worker: Worker | undefined
  let fail: ((reason: UnreadableSource) => void) | undefined
  const end = (told: string): void => {
    worker?.terminate()
    worker = undefined
    fail?.(new UnreadableSource(told))
  }

  let last = 0
  async function ask(asked: Omit<Asked, 'turn'>): Promise<Answer> {
    const own = (worker ??= start())
    const turn = (last += 1)
    const timer = setTimeout(
      () => end(`${seconds} 秒还没有读完，停下了。${SMALLER}。`),
      seconds * 1_000,
    )
    try {
      return await new Promise<Answer>((resolve, reject) => {
        fail = reject
        own.onmessage = ({ data }: MessageEvent<Partial<Answered>>) => {
          if (data.turn === turn && data.answer) resolve(data.answer)
        }
        // The worker could not be fetched, or what it needs to read this kind of file.
        own.onerror = () => end('读文件的程序没有取到，请检查网络，再选一次。')
        own.onmessageerror = () => end(`读这个文件要用的内存太多，停下了。${SMALLER}。`)
        own.postMessage({ turn, ...asked } satisfies Asked)
      })
    } finally {
      clearTimeout(timer)
      fail = undefined
    }
  }

  return {
    draft: async ({ bytes, name }, known) => {
      demandModestBytes(bytes.length)
      const answer = await ask({ bytes, name, known })
      if ('unreadable' in answer) throw new UnreadableSource(answer.unreadable)
      if ('draft' in answer) return received(answer.draft)
      throw new Error('the worker gave no draft')
    },
    stop: () => end('没有读完，停下了。'),
  }
}
