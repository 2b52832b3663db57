import { layoutOf } from '../../src/report/table-layout.ts'
import { numeral } from '../../src/report/numerals.ts'
import type { Format } from '../../src/report/spec.ts'
import { figuresOf, format2021, type Written } from '../a-report.ts'

/** A report as text, one row a line and cells parted by tabs. */
export function reportAsText(figures: Written = {}, format: Format = format2021): string {
  const all = figuresOf(format)
  const lines = format.sections.flatMap(({ number, title }) => {
    const tables = format.tables.filter((table) => table.section === number)
    const rows = tables.flatMap((table) =>
      layoutOf(table).flatMap(({ head, body }) =>
        [...head, ...body].map((line) =>
          line
            .map((cell) =>
              cell.place ? (figures[cell.place.id] ?? all.get(cell.place.id)?.text) : cell.text,
            )
            .join('\t'),
        ),
      ),
    )
    return [`${numeral(number)}、${title}`, ...(rows.length > 0 ? rows : ['写了这一部分。'])]
  })
  return ['示例镇2021年政府信息公开工作年度报告', ...lines].join('\n')
}
