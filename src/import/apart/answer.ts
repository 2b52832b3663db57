/** What is answered to one who asks for a source: by a process of its own, or by a browser's worker. */

import { recognise } from '../draft/recognise.ts'
import type { Known } from '../draft/identity.ts'
import type { SourceDocument } from '../document.ts'
import { UnreadableSource } from '../sources/unreadable.ts'
import { sent, type Answer } from './questions.ts'

/** Bytes of a narrative for which no report file has room. */
const MOST_DRAFT = 300_000

/** Reads a source, and makes a draft of it where it is said what is known; never throws. */
export async function answerWith(
  read: () => Promise<SourceDocument>,
  known: Known | undefined,
): Promise<Answer> {
  try {
    const document = await read()
    if (!known) return { document }
    const draft = recognise(document, known)
    const narrative = draft.sections.map(({ markdown }) => markdown).join('')
    if (new TextEncoder().encode(narrative).length > MOST_DRAFT)
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
