import type { Finding, Problem } from '../report/finding.ts'
import { locateProblems, TOP } from '../text/locate-problems.ts'
import { readTextFile, shownPath } from './text-file.ts'

/** Places a problem in a file that is no longer in memory. */
export function placeAnew(folder: string, name: string, problem: Problem): Finding[] {
  const file = readTextFile(folder, name)
  const text = 'rule' in file ? '' : file.text
  return locateProblems([problem], shownPath(folder, name), text, () => TOP)
}
