/** Reports on the years before the statutory form: recognised and said, their tables kept as text. */

import { formatInForce } from '../../report/formats/index.ts'
import type { Format } from '../../report/spec.ts'
import { keyOf } from '../tables/label-index.ts'
import type { Block } from '../document.ts'
import type { Doubt } from '../doubt.ts'

/** What the form of 2014 to 2018 asks for (国办发〔2014〕32号) and no later one does. */
const TELLTALES = [
  '统计指标',
  '统计数',
  '主动公开政府信息数',
  '制发规范性文件总数',
  '回应公众关注热点或重大舆情数',
  '收到申请数',
  '申请办结数',
  '申请答复数',
  '举报投诉数量',
  '机构建设和保障经费',
].map(keyOf)

const ENOUGH = 3

/** Does a source hold the table of the form in use before 2019? */
export function isOldForm(blocks: readonly Block[]): boolean {
  const keys = blocks.flatMap((block) =>
    block.kind === 'grid'
      ? block.rows.flatMap((row) => row.map((cell) => keyOf(cell.text.slice(0, 80))))
      : block.text.slice(0, 80).split(/\s+/u).map(keyOf),
  )
  return TELLTALES.filter((one) => keys.includes(one)).length >= ENOUGH
}

/** What is to be said of such a report, whose year may be a later one. */
export function oldFormDoubts(format: Format, year: number | undefined): Doubt[] {
  const isLate = year !== undefined && formatInForce(year) !== undefined
  const what = isLate
    ? `这份${year}年的报告用的是2019年以前的统计表，没有那一年的法定表格`
    : '这是2019年以前的年度报告，那时没有现在的法定表格'
  const message = `${what}：文字和统计表照原样留在正文里，法定表格的数都没有填，不能作为报告构建。`
  const hint = isLate
    ? '请找这一年的法定表格；确实没有的，可以作为附件或网页另外公布。'
    : '本站只收2019年起的年度报告；以前的可以作为附件或网页另外公布。'
  const at = { rule: 'import-old-form', where: '', quote: '', message, hint } as const
  return ['edition', ...format.tables.map(({ id }) => id)].map((path) => ({ ...at, path }))
}
