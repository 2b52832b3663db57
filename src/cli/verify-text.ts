/** What came of verifying a site, in sentences: the same said of many files is said once. */

import { groupBy } from '../report/group-by.ts'
import { remedies, type Fault, type FaultKind } from '../verify/fault.ts'
import type { Outcome } from '../verify/verify-address.ts'

/** So many files are named of those of which the same is said. */
const NAMED = 3
/** So many different sentences are printed of a kind; `--json` has all. */
const SAID = 20

function whereOf(files: readonly Fault[]): string {
  const names = files.slice(0, NAMED).map(({ file }) => file || '整个网站')
  return files.length > NAMED ? `${files.length} 个文件（${names.join('、')}等）` : names.join('、')
}

/** What is said of one kind of faults, and after it what to do. */
function paragraph(kind: FaultKind, faults: readonly Fault[]): string {
  const groups = groupBy(faults, ({ message }) => message)
  const lines = groups.map(([message, files]) => `${whereOf(files)} [${kind}] ${message}。`)
  const rest =
    lines.length > SAID ? [`[${kind}] 还有 ${lines.length - SAID} 条，用 --json 看。`] : []
  return [...lines.slice(0, SAID), ...rest, `    怎么办：${remedies[kind]}`].join('\n')
}

const UNSIGNED = '清单有没有被换过，要用 --key 验签名才知道。'

/** An outcome as it is printed. */
export function outcomeText({
  against,
  files,
  faults,
  grade,
  encodings,
  isSigned,
}: Outcome): string {
  const said = groupBy(faults, ({ kind }) => kind).map(([kind, own]) => paragraph(kind, own))
  const packed = encodings && encodings.length > 0 ? encodings.join('、') : '没有'
  const lines = [
    ...said,
    against === undefined
      ? `比对的依据：对方自己的清单 sha256sums.txt（本机没有生成的网站）。${isSigned ? '' : UNSIGNED}`
      : `比对的依据：本机生成的网站 ${against}。`,
    isSigned ? '清单的签名是这把公钥的。' : '',
    grade === undefined ? '' : `安全响应头：${grade}。压缩：${packed}。`,
    faults.length === 0
      ? `共 ${files} 个文件：和生成的一样，没有问题。`
      : `共 ${files} 个文件：有 ${faults.length} 处问题。`,
  ]
  return lines.filter(Boolean).join('\n')
}
