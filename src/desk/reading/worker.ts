/** The worker that reads a source: what a file does to it ends with it. It is asked one source at a time. */

import { answerWith } from '../../import/apart/answer.ts'
import type { Answer } from '../../import/apart/questions.ts'
import type { Known } from '../../import/draft/identity.ts'
import { readBytes } from '../../import/sources/read-bytes.ts'

/** What the worker is asked. */
export interface Asked {
  /** Comes back with the answer: the reader of PDF has messages of its own. */
  readonly turn: number
  readonly bytes: Uint8Array
  readonly name: string
  readonly known: Known
}

/** What it answers. */
export interface Answered {
  readonly turn: number
  readonly answer: Answer
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  const { turn, bytes, name, known } = data
  void answerWith(() => readBytes(bytes, name), known).then((answer) => {
    postMessage({ turn, answer } satisfies Answered)
  })
})
