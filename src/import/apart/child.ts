/**
 * The process that reads sources: what a file does to it ends with it. It is asked one source at a
 * time, and ends when nobody is left to ask.
 */

import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { readBytes } from '../sources/read-bytes.ts'
import { readSource } from '../sources/read-file.ts'
import { answerWith } from './answer.ts'
import type { Answer, Question } from './questions.ts'

function answer({ source, known }: Question): Promise<Answer> {
  return answerWith(
    () => ('path' in source ? readSource(source.path) : readBytes(source.bytes, source.name)),
    known,
  )
}

const watch = new Worker(new URL(`./watch${extname(import.meta.url)}`, import.meta.url), {
  workerData: { parent: process.ppid },
})
watch.unref()

process.on('message', (question: Question) => {
  void answer(question).then((answered) => process.send?.(answered))
})
