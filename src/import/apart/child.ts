/**
 * The process that reads sources: what a file does to it ends with it. It is asked one source at a
 * time, and ends when nobody is left to ask.
 */

import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { recognise } from '../draft/recognise.ts'
import { readBytes } from '../sources/read-bytes.ts'
import { readSource } from '../sources/read-file.ts'
import { UnreadableSource } from '../sources/unreadable.ts'
import { sent, type Answer, type Question } from './questions.ts'

/** Bytes of a narrative for which no report file has room. */
const MOST_DRAFT = 300_000

async function answer({ source, known }: Question): Promise<Answer> {
  try {
    const document =
      'path' in source ? await readSource(source.path) : await readBytes(source.bytes, source.name)
    if (!known) return { document }
    const draft = recognise(document, known)
    const size = Buffer.byteLength(draft.sections.map(({ markdown }) => markdown).join(''))
    if (size > MOST_DRAFT)
      throw new UnreadableSource('读出的文字太多，一份报告的文件放不下。请只留报告的文字和表格。')
    return { draft: sent(draft) }
  } catch (error) {
    if (error instanceof UnreadableSource) return { unreadable: error.message }
    const isDeep = error instanceof RangeError
    return {
      unreadable: isDeep
        ? '这个文件套得太深，读不下去。请另存一份只有报告文字和表格的文件，再导入。'
        : '这个文件读不下去，程序没有料到它的样子。请另存一份只有报告文字和表格的文件，再导入。',
    }
  }
}

const watch = new Worker(new URL(`./watch${extname(import.meta.url)}`, import.meta.url), {
  workerData: { parent: process.ppid },
})
watch.unref()

process.on('message', (question: Question) => {
  void answer(question).then((answered) => process.send?.(answered))
})
