/** The report a clerk brings: a Word file with one wrong total, one empty cell and one shifted row. */

import { parseReport } from '../../../src/text/report-text.ts'
import { wordFile } from '../../../src/word/word-file.ts'
import { reportText, type Written } from '../../a-report.ts'

/** Whose report it is. */
export interface Whose {
  readonly organ: string
  /** The organ's name, as the title prints it. */
  readonly name: string
  readonly year: number
}

const COLUMNS = [
  'naturalPerson',
  'business',
  'research',
  'publicWelfare',
  'legalService',
  'other',
  'total',
]

function row(path: string, words: string): [string, string][] {
  return words.split(' ').map((word, at) => [`requests.${path}.${COLUMNS[at]}`, word])
}

const right = Object.fromEntries([
  ...row('received', '10 3 0 0 1 0 14'),
  ...row('carriedIn', '1 0 0 0 0 0 1'),
  ...row('outcomes.granted', '5 2 0 0 0 0 7'),
  ...row('outcomes.partlyGranted', '2 0 0 0 1 0 3'),
  ...row('outcomes.unavailable.notHeld', '2 1 0 0 0 0 3'),
  ...row('outcomes.notProcessed.duplicate', '1 0 0 0 0 0 1'),
  ...row('outcomes.total', '10 3 0 0 1 0 14'),
  ...row('carriedOut', '1 0 0 0 0 0 1'),
])

/** The figure whose total is wrong in the Word file, the one that is empty, and the shifted row. */
export const faults = {
  total: 'requests.outcomes.granted.total',
  empty: 'requests.received.research',
  shifted: COLUMNS.map((column) => `requests.outcomes.unavailable.notHeld.${column}`),
} as const

const wrong = {
  ...right,
  [faults.total]: '8',
  [faults.empty]: '空',
  ...Object.fromEntries(row('outcomes.unavailable.notHeld', '空 2 1 0 0 0 0')),
}

function written({ organ, name, year }: Whose, figures: Written): string {
  const title = `${name}${year}年政府信息公开工作年度报告`
  return reportText({ organ, year, title, figures })
}

/** The report as it should be. */
export function rightReport(whose: Whose): string {
  return written(whose, right)
}

/** The Word file with its faults. */
export async function faultyWordFile(whose: Whose): Promise<Buffer> {
  const name = `reports/${whose.organ}/${whose.year}.md`
  const { report } = parseReport(written(whose, wrong), name)
  if (!report) throw new Error('the report of the walk is of the wrong shape')
  return Buffer.from(await wordFile(report))
}
