import { expect, it } from 'vitest'
import { draftFindings, draftText } from '../../src/import/draft/draft-file.ts'
import { recognise } from '../../src/import/draft/recognise.ts'
import { readDocx } from '../../src/import/sources/word/read-docx.ts'
import { dropRow, withTables } from './property/edit.ts'
import { laidOut, type Laid, type LaidCell, type LaidTable } from './property/laid.ts'
import { writeDocx } from './property/shapes/docx.ts'
import { whole } from './whole.ts'

const GROUP = 'requests.outcomes.otherHandling.'
const TOTAL = 'requests.outcomes.total.naturalPerson'

function isOfGroup(row: readonly LaidCell[]): boolean {
  return row.some(({ id }) => id?.startsWith(GROUP))
}

/** The rows of 其他处理 as one: the group's heading with the sums of its rows. */
function merged(table: LaidTable): LaidTable {
  const rows = table.rows.filter(isOfGroup)
  const first = table.rows.findIndex(isOfGroup)
  const sums = new Map<string, number>()
  for (const { id, text } of rows.flat())
    if (id?.startsWith(GROUP)) {
      const column = id.split('.').at(-1) ?? ''
      sums.set(column, (sums.get(column) ?? 0) + Number(text))
    }
  const [head = []] = rows
  const heading = head.find(({ id }) => id === undefined)
  const figures = head.filter(({ id }) => id !== undefined)
  const one = [
    ...(heading ? [{ ...heading, rowspan: 1, colspan: 2 }] : []),
    ...figures.map((cell) => ({
      ...cell,
      text: String(sums.get(cell.id?.split('.').at(-1) ?? '')),
    })),
  ]
  const shorter = dropRow(dropRow(table, first + 2), first + 1)
  return { ...shorter, rows: shorter.rows.with(first, one) }
}

it('a clean Word file with one wrong total and one merged row has four findings, the repair named', async () => {
  const right = whole.cells.get(TOTAL) ?? ''
  const cells = new Map([...whole.cells, [TOTAL, String(Number(right) + 7)]])
  const laid: Laid = withTables(laidOut({ ...whole, cells }), (table) =>
    table.id === 'requests' ? [merged(table)] : [table],
  )
  const organs = [{ id: 'o', name: whole.organ, shortName: whole.organ, aliases: [], type: '镇' }]
  const draft = recognise(await readDocx(await writeDocx(laid)), { organs })
  const written = draftText(draft, 'o', whole.year)
  const found = draftFindings(draft, written, 'o.md')
  expect(found.map(({ rule }) => rule)).toEqual([
    'import-one-row',
    ...Array.from({ length: 3 }, () => 'import-balance'),
  ])
  const line = written.text.split('\n').findIndex((one) => /^ {4}总计:/u.test(one)) + 1
  for (const { rule, path, hint, line: at } of found)
    if (rule === 'import-balance') {
      expect([path, at]).toEqual([TOTAL, line])
      expect(hint).toContain(`就是“依申请公开 · 办理结果 · 总计，自然人”改为 ${right}。`)
    }
})
