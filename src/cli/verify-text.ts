/** What came of verifying a site, in sentences: the same said of many files is said once. */

import { groupBy } from '../report/group-by.ts'
import type { Fault } from '../verify/fault.ts'
import type { Outcome } from '../verify/verify-address.ts'

/** So many files are named of those of which the same is said. */
const NAMED = 5
/** So many different sentences are printed; `--json` has all. */
const SAID = 60

function sentence(files: readonly Fault[]): string {
  const [first] = files
  if (!first) return ''
  const { kind, message, hint } = first
  const names = files.slice(0, NAMED).map((one) => one.file || '（网站）')
  const rest = files.length > NAMED ? `等 ${files.length} 个文件` : ''
  const where = `${names.join('、')}${rest}`
  return `${where} [${kind}] ${message}。\n    怎么办：${hint}`
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
  const groups = groupBy(faults, ({ kind, message }) => `${kind} ${message}`)
  const said = [...groups].map(([, own]) => sentence(own))
  const packed = encodings && encodings.length > 0 ? encodings.join('、') : '没有'
  const lines = [
    ...said.slice(0, SAID),
    said.length > SAID ? `还有 ${said.length - SAID} 条，用 --json 看。` : '',
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
