/** A site in which names, titles and figures are as long as they get, and organs stand below another. */

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { Format } from '../../src/report/spec.ts'
import { aContentFolder } from '../a-content-folder.ts'
import { format2019, format2021, reportText, type Written } from '../a-report.ts'
import { alone } from '../setup/alone.ts'
import { build } from '../site.ts'
import { fullFigures } from './editions-site.ts'

const PLACE = '示例自治州示例经济技术开发区化工新材料产业园与现代物流园区'

/** A name of sixty characters. */
export const LONG_NAME = `${PLACE}联合管理委员会综合行政执法和应急管理局驻示例街道联合工作办公室`

/** A title of 120 characters, the name among them. */
export function longTitle(year: number): string {
  const why =
    '关于贯彻落实《中华人民共和国政府信息公开条例》和国务院有关格式的要求编制并向社会公布的'
  return `${LONG_NAME}${why}${year}年政府信息公开工作年度报告`
}

/** The organ that has others below it, one of each kind: with numbers, a blank, “/”, and no report. */
export const ABOVE = 'shangji'

/** The cell that is blank in one report and “/” in another, and which no sum is made of. */
export const STRUCK = 'proactive.regulations.issued'

const ORGANS = `- id: ${ABOVE}
  名称: ${PLACE}示例管理委员会
  类型: 政府
  范围: 汇总
  地区: ${PLACE}
- id: changming
  名称: ${LONG_NAME}
  类型: 派出机关
  上级: ${ABOVE}
  地区: ${PLACE}
- id: kongge
  名称: 示例空格局
  类型: 部门
  上级: ${ABOVE}
- id: xiegang
  名称: 示例斜杠局
  类型: 部门
  上级: ${ABOVE}
- id: meiyou
  名称: 示例没有报告局
  类型: 部门
  上级: ${ABOVE}
`

interface Sample {
  readonly organ: string
  readonly year: number
  readonly format: Format
  readonly seed: number
  readonly more?: Written
}

/** The reports of the site, whose figures have up to six digits. */
const REPORTS: readonly Sample[] = [
  { organ: ABOVE, year: 2022, format: format2021, seed: 3 },
  { organ: 'changming', year: 2020, format: format2019, seed: 5 },
  { organ: 'changming', year: 2021, format: format2021, seed: 7 },
  { organ: 'changming', year: 2022, format: format2021, seed: 9 },
  { organ: 'kongge', year: 2022, format: format2021, seed: 11, more: { [STRUCK]: '空' } },
  { organ: 'xiegang', year: 2022, format: format2021, seed: 13, more: { [STRUCK]: '/' } },
]

async function buildOnce(folder: string): Promise<void> {
  if (existsSync(join(folder, 'dist'))) return
  const reports = REPORTS.map(({ organ, year, format, seed, more }) => {
    const figures = { ...fullFigures(format, seed), ...more }
    const head = `公布日期: ${year + 1}-02-03\n`
    const text = reportText({ organ, year, format, figures, head, title: longTitle(year) })
    return [`reports/${organ}/${year}.md`, text] as const
  })
  const files = { 'organs.yaml': ORGANS, ...Object.fromEntries(reports) }
  const content = await aContentFolder(files, join(folder, 'content'))
  await build(content, join(folder, 'dist'))
}

/** The folder of the site, built once a test run by whichever test asks first. */
export async function extremesSite(): Promise<string> {
  const folder = join(inject('runFolder'), 'extremes')
  await alone('extremes', () => buildOnce(folder))
  return join(folder, 'dist')
}
