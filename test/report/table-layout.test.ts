import { describe, expect, it } from 'vitest'
import { formats } from '../../src/report/formats/index.ts'
import { placesOf } from '../../src/report/spec.ts'
import type { Cell } from '../../src/report/heading-cells.ts'
import { layoutOf, widths } from '../../src/report/table-layout.ts'
import { format2019, format2021 } from '../a-report.ts'

/** Lays cells on a grid as a browser does; every slot must be filled just once. */
function slots(lines: readonly (readonly Cell[])[], width: number): string[][] {
  const grid: string[][] = lines.map(() => [])
  lines.forEach((line, row) => {
    let column = 0
    for (const cell of line) {
      while (grid[row]?.[column] !== undefined) column += 1
      for (let down = 0; down < cell.rowspan; down += 1)
        for (let across = 0; across < cell.colspan; across += 1) {
          expect(grid[row + down]?.[column + across]).toBeUndefined()
          const target = grid[row + down]
          if (!target) throw new Error('a span runs out of the table')
          target[column + across] = cell.id ?? cell.kind
        }
    }
  })
  for (const line of grid) expect(Object.keys(line)).toHaveLength(width)
  return grid
}

const tables = formats.flatMap((format) =>
  format.tables.map((table) => ({ name: `${format.edition} ${table.id}`, table })),
)

describe.each(tables)('the layout of $name', ({ table }) => {
  const lines = layoutOf(table).flatMap((band) => [...band.head, ...band.body])
  const cells = lines.flat()

  it('fills a rectangle without gaps or overlaps', () => {
    const { stub, figures } = widths(table)
    slots(lines, stub + figures)
  })

  it('shows every figure once, in printed order', () => {
    const shown = cells.filter((cell) => cell.kind === 'figure').map((cell) => cell.id)
    expect(shown).toEqual(placesOf(table).map((place) => place.id))
  })

  it('binds every figure to headings that are there, its own row and column last', () => {
    const ids = cells.map((cell) => cell.id).filter((id) => id !== undefined)
    expect(new Set(ids).size).toBe(ids.length)
    const text = new Map(cells.map((cell) => [cell.id, cell.text]))
    for (const cell of cells.filter((one) => one.kind === 'figure')) {
      for (const header of cell.headers) expect(ids).toContain(header)
      const labels = cell.headers.map((header) => text.get(header))
      expect(labels).toContain(cell.place?.row.heading.label)
      expect(labels).toContain(cell.place?.column.heading.label)
    }
  })
})

describe('表三', () => {
  const [band] = layoutOf(format2021.tables.find((table) => table.id === 'requests') as never)

  it('has three lines of headings over seven columns', () => {
    const head = band?.head.map((line) =>
      line.map((cell) => `${cell.text.slice(0, 6)} ${cell.colspan}×${cell.rowspan}`),
    )
    expect(head).toEqual([
      ['（本列数据的 3×3', '申请人情况 7×1'],
      ['自然人 1×2', '法人或其他组 5×1', '总计 1×2'],
      ['商业企业 1×1', '科研机构 1×1', '社会公益组织 1×1', '法律服务机构 1×1', '其他 1×1'],
    ])
  })

  it('groups its rows in three levels', () => {
    const spans = band?.body
      .flat()
      .filter((cell) => cell.isGroup)
      .map((cell) => `${cell.text} ${cell.rowspan}`)
    expect(spans).toEqual([
      '三、本年度办理结果 22',
      '（三）不予公开 8',
      '（四）无法提供 3',
      '（五）不予处理 5',
      '（六）其他处理 3',
    ])
  })
})

it('prints 表四 in one line of fifteen figures under its three groups', () => {
  const [band] = layoutOf(format2019.tables.find((table) => table.id === 'review') as never)
  expect(band?.body).toHaveLength(1)
  expect(band?.body[0]).toHaveLength(15)
  expect(band?.head[0]?.map((cell) => `${cell.text} ${cell.colspan}`)).toEqual([
    '行政复议 5',
    '行政诉讼 10',
  ])
})

it('widens the last column of a narrow band of 表二 to the edge', () => {
  const bands = layoutOf(format2021.tables.find((table) => table.id === 'proactive') as never)
  const last = bands.at(-1)
  expect(last?.body[0]?.map((cell) => cell.colspan)).toEqual([1, 3])
})
