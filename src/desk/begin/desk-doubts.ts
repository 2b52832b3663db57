/** Doubts of an import as the desk says them: what is to be done there has no options of a command. */

import type { ImportFinding } from '../../import/draft/import-finding.ts'

const HINTS: Readonly<Record<string, string>> = {
  'import-year': '请对照原件核对，不对的改“年度”。',
  'import-year-unknown': '请对照原件，填上“年度”。',
  'import-organ': '请对照原件核对，不对的另选“机关”。',
  'import-organ-unknown': '请在“机关”里选是哪一个；名单里没有的，先请管理员登记。',
  'import-parts-several': '请重新打开这个文件，选要哪一份。',
}

/** Sums that do not hold are found on the desk as long as they do not, whatever the source says. */
const FOUND_ANYWAY = 'import-balance'

/** What a message says of an option, said of the answer that was given on the desk. */
function withoutOptions(message: string): string {
  return message.replace('--year 写的是', '这里填的是').replace('按 --year', '按填的')
}

/** The doubts that are not found anyway, with hints for the desk. */
export function deskDoubts(doubts: readonly ImportFinding[]): ImportFinding[] {
  const own = doubts.filter(({ rule }) => rule !== FOUND_ANYWAY)
  return own.map((one) => ({
    ...one,
    message: withoutOptions(one.message),
    hint: HINTS[one.rule] ?? one.hint,
  }))
}
