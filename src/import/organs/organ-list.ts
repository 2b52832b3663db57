/** A table of organs, read: which column is which, and what each row says of one organ. */

import { labelKey } from '../../report/labels.ts'
import { oneLine } from '../clean.ts'
import type { Grid, SourceDocument } from '../document.ts'
import { UnreadableSource } from '../sources/unreadable.ts'

/** How the columns of such lists are headed, by what they hold. */
const HEADS = {
  name: ['名称', '机关名称', '单位名称', '机构名称', '部门名称', '机关', '单位', '机构', '全称'],
  id: ['代号', 'id', '拼音代号', '拼音'],
  shortName: ['简称', '机关简称', '单位简称', '机构简称'],
  aliases: ['曾用名', '原名', '原名称', '曾用名称'],
  type: ['类型', '机关类型', '单位类型', '机构类型', '类别', '机关类别', '单位类别', '单位性质'],
  region: ['地区', '所属地区', '所在地区', '所属区县', '所属县区', '区县', '县区', '所在地'],
  parentName: ['上级', '上级机关', '上级单位', '上级名称', '主管部门', '主管单位', '隶属'],
  regionCode: ['行政区划代码', '区划代码', '行政区划编码', '区划编码', '行政区划'],
  validity: ['有效期'],
  contact: ['联系方式', '联系电话', '办公电话', '电话'],
} as const

/** What a column can hold. */
export type Field = keyof typeof HEADS

/** What a row says of an organ; what it leaves blank is absent. */
export interface OrganRow extends Partial<Readonly<Record<Field, string>>> {
  /** Its number in the file, from 1. */
  readonly line: number
  /** Where it stands, in words. */
  readonly where: string
}

/** A list, read. */
export interface OrganList {
  readonly rows: readonly OrganRow[]
  /** Heads of columns that nothing is taken from. */
  readonly unused: readonly string[]
}

interface Line {
  readonly texts: readonly string[]
  readonly where: string
}

const key = (head: string): string => labelKey(head.replaceAll('*', '')).toLowerCase()

const fields = new Map<string, Field>(
  Object.entries(HEADS).flatMap(([field, heads]) =>
    [...heads, `${heads[0]}全称`].map((head): [string, Field] => [key(head), field as Field]),
  ),
)

/** A grid's lines; what a merged cell covers says the same as the cell. */
function linesOf({ rows }: Grid): Line[] {
  const texts: string[][] = rows.map(() => [])
  rows.forEach((row, at) => {
    let column = 0
    for (const cell of row) {
      while (texts[at]?.[column] !== undefined) column += 1
      for (let down = 0; down < cell.rowspan; down += 1)
        for (let right = 0; right < cell.colspan; right += 1) {
          const line = texts[at + down]
          if (line) line[column + right] = oneLine(cell.text)
        }
    }
  })
  return texts.map((line, at) => ({ texts: line, where: rows[at]?.[0]?.where ?? '' }))
}

/** The fields of a line of heads, by column; none for another line. */
function columnsOf({ texts }: Line): Map<number, Field> | undefined {
  const found = new Map<number, Field>()
  texts.forEach((text, column) => {
    const field = fields.get(key(text))
    if (field && ![...found.values()].includes(field)) found.set(column, field)
  })
  const isHead = [...found.values()].includes('name') && (found.size > 1 || isAlone(texts))
  return isHead ? found : undefined
}

function isAlone(texts: readonly string[]): boolean {
  return texts.filter((text) => text !== '').length === 1
}

function rowOf({ texts, where }: Line, columns: ReadonlyMap<number, Field>): OrganRow {
  const said = [...columns].flatMap(([column, field]) => {
    const text = texts[column] ?? ''
    return text === '' ? [] : [[field, text] as const]
  })
  const line = Number(/(\d{1,7})$/u.exec(where)?.[1] ?? 1)
  return {
    ...Object.fromEntries(said),
    line,
    where: where.replace(/ [A-Z]{1,3}(\d{1,7})$/u, '第 $1 行'),
  }
}

/** Reads the list in a spreadsheet. */
export function organList({ source, blocks, problems }: SourceDocument): OrganList {
  const [problem] = problems
  if (problem) throw new UnreadableSource(`${problem.message}请把机关名录单独另存一份再导入。`)
  if (source !== 'spreadsheet')
    throw new UnreadableSource('机关名录要用电子表格（.xlsx、.xls、.ods、.csv），一行一个机关。')
  const rows: OrganRow[] = []
  const unused = new Set<string>()
  let columns: Map<number, Field> | undefined
  for (const block of blocks) {
    if (block.kind !== 'grid') continue
    for (const line of linesOf(block)) {
      const head = columnsOf(line)
      if (head) {
        columns = head
        line.texts.forEach((text, at) => text !== '' && !head.has(at) && unused.add(text))
      } else if (columns) {
        const row = rowOf(line, columns)
        if (Object.keys(row).length > 2) rows.push(row)
      }
    }
  }
  if (!columns)
    throw new UnreadableSource(
      '没有找到栏名。请在第一行写明各栏是什么，至少有“名称”和“类型”，如：名称、简称、类型、上级、行政区划代码。',
    )
  return { rows, unused: [...unused] }
}
