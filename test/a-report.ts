import { formatOf } from '../src/report/formats/index.ts'
import { readFigure, type Figures } from '../src/report/figures.ts'
import type { Report } from '../src/report/report.ts'
import { kindOf, leaves, placesOf, type Format, type TableSpec } from '../src/report/spec.ts'

/** Figures that differ from 0, as a report file writes them, by id. */
export type Written = Readonly<Record<string, string>>

interface Options {
  readonly format?: Format
  readonly organ?: string
  readonly year?: number
  readonly title?: string
  readonly figures?: Written
  /** Lines of YAML added before the tables. */
  readonly head?: string
  readonly body?: string
}

/** The 2021 edition. */
export const format2021 = formatOf('2021') as Format

/** The 2019 edition. */
export const format2019 = formatOf('2019') as Format

/** Six sections with a sentence of their own where the form has no table. */
export const sixSections = `## 一、总体情况

示例镇公开了信息。

## 二、主动公开政府信息情况

## 三、收到和处理政府信息公开申请情况

## 四、政府信息公开行政复议、行政诉讼情况

## 五、存在的主要问题及改进情况

人手不够，已经补上。

## 六、其他需要报告的事项

无。
`

/** Six sections of which no rule has anything to say. */
export const soundSections = `## 一、总体情况

### （一）主动公开

全年通过政府网站公开信息 132 条。

### （二）依申请公开

办理申请的流程写在办事指南里。

### （三）政府信息管理

公开前逐件审核，每季度清理一次。

### （四）政府信息公开平台建设

网站专栏每周更新。

### （五）监督保障

年内培训两次，没有责任追究的情形。

## 二、主动公开政府信息情况

## 三、收到和处理政府信息公开申请情况

## 四、政府信息公开行政复议、行政诉讼情况

## 五、存在的主要问题及改进情况

主要问题是人手不够，有的信息公开得不及时。下一步指定专人每周检查，完善更新的流程。

## 六、其他需要报告的事项

本年度未收取信息处理费。
`

function tableYaml(table: TableSpec, figures: Written): string {
  const lines = [`${table.name}:`]
  let open: readonly string[] = []
  for (const band of table.bands)
    for (const row of leaves(band.rows)) {
      const above = row.names.slice(0, -1)
      above.forEach((name, level) => {
        const isNew = above.slice(0, level + 1).join() !== open.slice(0, level + 1).join()
        if (isNew) lines.push(`${'  '.repeat(level + 1)}${name}:`)
      })
      open = above
      const words = leaves(band.columns).map(
        (column) => figures[`${table.id}.${row.path}.${column.path}`] ?? '0',
      )
      const value = words.length === 1 ? words[0] : `[${words.join(', ')}]`
      lines.push(`${'  '.repeat(row.names.length)}${row.names.at(-1)}: ${value}`)
    }
  return lines.join('\n')
}

/** The text of a report file in which every figure is 0 but those given. */
export function reportText(options: Options = {}): string {
  const { format = format2021, organ = 'shili', year = Number(format.edition) } = options
  const { title = `示例镇${year}年政府信息公开工作年度报告`, figures = {}, head = '' } = options
  const tables = format.tables.map((table) => tableYaml(table, figures)).join('\n')
  const top = `机关: ${organ}\n年度: ${year}\n格式: ${format.edition}\n标题: ${title}\n${head}`
  return `---\n${top}${tables}\n---\n${options.body ?? soundSections}`
}

/** Figures of an edition, 0 but for those given. */
export function figuresOf(format: Format, written: Written = {}): Figures {
  return new Map(
    format.tables.flatMap(placesOf).map((place) => {
      const figure = readFigure(written[place.id] ?? '0', kindOf(place))
      if (!figure) throw new Error(`not a figure: ${written[place.id]}`)
      return [place.id, figure]
    }),
  )
}

/** A report in memory, its figures 0 but for those given. */
export function aReport(written: Written = {}, changes: Partial<Report> = {}): Report {
  const format = changes.format ?? format2021
  return {
    organ: 'shili',
    year: 2021,
    format,
    title: '示例镇2021年政府信息公开工作年度报告',
    narrative: 'original',
    figures: figuresOf(format, written),
    accepted: [],
    corrections: [],
    sections: format.sections.map(({ number, title }) => ({ number, title, text: '', html: '' })),
    ...changes,
  }
}
