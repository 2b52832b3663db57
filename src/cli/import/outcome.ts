/** What came of each file of an import, and the table that tells it. */

import { pad, widthOf } from '../../report/text-width.ts'

/** What can come of a file. */
const CAME = {
  written: '写了',
  same: '没有变化',
  kept: '保留原有的',
  rival: '与别的文件重复，没有写',
  unnamed: '不知道是哪个机关、哪一年，没有写',
  read: '读了没有写',
  unreadable: '读不了',
} as const

/** What came of one file. */
export interface Outcome {
  readonly source: string
  readonly came: keyof typeof CAME
  /** The same in a sentence, with what to do. */
  readonly says: string
}

const WIDEST = 48

/** A line for each file, and how many came to what. */
export function outcomeTable(outcomes: readonly Outcome[]): string {
  const widths = outcomes.map(({ source }) => widthOf(source, 'terminal'))
  const width = Math.min(WIDEST, Math.max(...widths))
  const lines = outcomes.map(({ source, says }) => `  ${pad(source, width, 'terminal')}  ${says}`)
  const counts = Object.entries(CAME).flatMap(([came, word]) => {
    const count = outcomes.filter((one) => one.came === came).length
    return count === 0 ? [] : [`${word} ${count} 个`]
  })
  return `${lines.join('\n')}\n共 ${outcomes.length} 个文件：${counts.join('，')}。`
}
