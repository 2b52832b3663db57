import { formatInForce } from '../report/formats/index.ts'
import { carriedFigures, skeleton } from '../report/file/skeleton.ts'
import { nameOfReport } from '../report/file/name.ts'
import { readPortal } from '../reader/portal.ts'
import { readReportFile } from '../reader/report-file.ts'
import { shownPath } from '../reader/text-file.ts'
import { demandFolder } from './folder.ts'
import { content, flag, text } from './option.ts'
import { putReport } from './put-report.ts'
import { UsageError } from './usage-error.ts'
import { declareVerb, type Values } from './verb.ts'

const options = {
  content,
  out: text('文件夹', '写到哪里；不写就是内容文件夹'),
  force: flag('已有的报告文件换成空白的'),
}

/** Writes the skeleton of a report, in the edition in force. */
async function newReport(
  { content, out: target, force }: Values<typeof options>,
  [id = '', word = '']: readonly string[],
): Promise<number> {
  const year = Number(word)
  const format = /^20\d\d$/.test(word) ? formatInForce(year) : undefined
  if (!format) throw new UsageError(`“${word}”不是有法定格式的年度，请写四位数的年份，如 2025。`)
  const folder = await demandFolder(content)
  const { organs = [] } = await readPortal(folder)
  const organ = organs.find((one) => one.id === id)
  if (!organ) throw new UsageError(`organs.yaml 里没有登记“${id}”。请先登记这个机关，或改正代号。`)
  const last = await readReportFile(folder, nameOfReport(id, year - 1))
  const { text: written, isCarriedOver } = skeleton(format, organ, year, last.report)
  const out = target ?? folder
  const name = nameOfReport(id, year)
  const done = await putReport(out, name, written, { isForced: force, as: '空白的' })
  if (done === 'same' && !force)
    throw new UsageError(`${shownPath(out, name)} 已经有了，没有改动。`)
  console.log(
    `已写好 ${shownPath(out, name)}（${format.edition}年版格式），写着“待核”的格请逐一填写；有一格待核就不能构建。`,
  )
  if (isCarriedOver && last.report)
    console.log(
      `“上年结转”取自${year - 1}年报告的“结转下年”：${carriedFigures(last.report)}，请核对。`,
    )
  else console.log(`没有${year - 1}年的报告可取“结转下年”，“上年结转”请照实填写。`)
  return 0
}

/** `gongkai new`. */
export const verb = declareVerb({
  says: '写一份待填的报告文件，带上上一年的结转数',
  arguments: [{ name: '机关' }, { name: '年度' }],
  example: 'gongkai new badou 2025',
  options,
  run: newReport,
})
