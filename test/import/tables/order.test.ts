import { describe, expect, it } from 'vitest'
import type { Draft } from '../../../src/import/draft/draft.ts'
import { recognise } from '../../../src/import/draft/recognise.ts'
import { readText } from '../../../src/import/sources/read-text.ts'
import { placesOfFormat } from '../../../src/report/figures.ts'
import { numeral } from '../../../src/report/numerals.ts'
import { leaves, type Leaf, type TableSpec } from '../../../src/report/spec.ts'
import { figuresOf, format2021, type Written } from '../../a-report.ts'

const organs = [
  { id: 'shili', name: '示例镇人民政府', shortName: '示例镇', aliases: [], type: '镇' },
]

/** 95 came in from people, 12 from firms; what became of them stands in three rows that differ. */
const busy: Written = Object.fromEntries(
  (
    [
      ['received', 95, 12],
      ['outcomes.granted', 40, 2],
      ['outcomes.refused.thirdParty', 50, 0],
      ['outcomes.unavailable.notHeld', 0, 9],
      ['outcomes.total', 90, 11],
      ['carriedOut', 5, 1],
    ] as const
  ).flatMap(([row, people, firms]) => [
    [`requests.${row}.naturalPerson`, String(people)],
    [`requests.${row}.business`, String(firms)],
    [`requests.${row}.total`, String(people + firms)],
  ]),
)

type Print = (label: string, figures: string) => string[]

/** A table as lines of text: its headings, then each row as `print` sets it. */
function tableLines(table: TableSpec, figures: Written, print: Print): string[] {
  return table.bands.flatMap((band) => {
    const columns = leaves(band.columns)
    const line = (row: Leaf): string =>
      columns.map((column) => figures[`${table.id}.${row.path}.${column.path}`] ?? '0').join(' ')
    const head = [band.label ?? '', columns.map((one) => one.heading.label).join(' ')]
    const rows = leaves(band.rows)
    if (table.printed === 'across')
      return [rows.map((row) => row.heading.label).join(' '), rows.map(line).join(' ')]
    return [...head, ...rows.flatMap((row) => print(row.heading.label, line(row)))]
  })
}

function draftOf(print: Print, figures: Written = busy): Draft {
  const lines = format2021.sections.flatMap(({ number, title }) => [
    `${numeral(number)}、${title}`,
    ...format2021.tables
      .filter((table) => table.section === number)
      .flatMap((table) => tableLines(table, figures, print)),
  ])
  const text = ['示例镇2021年政府信息公开工作年度报告', ...lines].filter(Boolean).join('\n')
  return recognise(readText(text), { organs })
}

/** Cells that differ from what was printed, with what the draft has. */
function wrong({ figures }: Draft, printed: Written = busy): string[] {
  const all = figuresOf(format2021, printed)
  return placesOfFormat(format2021).flatMap(({ id }) => {
    const read = figures.get(id)
    return read?.text === all.get(id)?.text ? [] : [`${id} ${read?.state}`]
  })
}

function rules({ doubts }: Draft): string[] {
  return [...new Set(doubts.map(({ rule, path }) => `${rule} ${path}`))]
}

const after: Print = (label, figures) => [label, figures]
const before: Print = (label, figures) => [figures, label]

describe('figures on lines of their own', () => {
  it('that follow their labels are read without a word', () => {
    const draft = draftOf(after)
    expect(wrong(draft)).toEqual([])
    expect(rules(draft)).toEqual([])
  })

  it('that stand before their labels are read only where the balances allow no other reading, and that is said', () => {
    const draft = draftOf(before)
    expect(wrong(draft).filter((one) => one.startsWith('requests'))).toEqual([])
    expect(rules(draft)).toContain('import-order requests')
    const said = draft.doubts.find(({ path }) => path === 'requests')
    expect(said?.message).toContain('有不止一种读法；只有一种的合计处处平衡')
    expect(said?.quote).toContain('95 12 0 0 0 0 107')
  })

  it('that stand before their labels are left unread where no balance confirms the row', () => {
    const draft = draftOf(before, { ...busy, 'proactive.penalties.decisions': '7' })
    const { figures } = draft
    expect(figures.get('proactive.penalties.decisions')?.state).toBe('unread')
    expect(figures.get('proactive.coercion.decisions')?.state).toBe('unread')
    expect(rules(draft)).toContain('import-order proactive')
  })

  it('are left unread where neither reading balances: a row adds up wherever it is put', () => {
    const draft = draftOf(before, { ...busy, 'requests.carriedOut.other': '1' })
    const read = [...draft.figures].filter(
      ([id, { state }]) => id.startsWith('requests.') && state === 'number',
    )
    expect(read).toEqual([])
  })

  it('may stand between the pieces of a label, or on the line of one of them', () => {
    const between: Print = (label, figures) =>
      label.length > 12 ? [label.slice(0, 12), figures, label.slice(12)] : [`${label} ${figures}`]
    const beside: Print = (label, figures) =>
      label.length > 12 ? [`${label.slice(0, 12)} ${figures}`, label.slice(12)] : [label, figures]
    for (const print of [between, beside]) {
      const draft = draftOf(print)
      expect(wrong(draft)).toEqual([])
      expect(rules(draft)).toEqual([])
    }
  })

  it('may stand a figure a line; a row that lost its own moves no other', () => {
    const cellByCell: Print = (label, figures) => [
      label,
      ...(label.startsWith('2.重复') ? [] : figures.split(' ')),
    ]
    const draft = draftOf(cellByCell)
    expect(wrong(draft)).toEqual(
      leaves(format2021.tables[1]?.bands[0]?.columns ?? []).map(
        ({ path }) => `requests.outcomes.notProcessed.duplicate.${path} unread`,
      ),
    )
  })

  it('are left unread where a row lost its own and every row could be the one', () => {
    const lost: Print = (label, figures) => [
      label,
      ...(label.startsWith('2.重复') ? [] : [figures]),
    ]
    const flat = Object.fromEntries(
      Object.entries(busy).map(([id, text]) => [id, id.includes('.refused.') ? '0' : text]),
    )
    expect(wrong(draftOf(lost, flat), flat).every((one) => one.endsWith('unread'))).toBe(true)
  })
})

describe('a balance that fails', () => {
  it('is told though one of its cells could not be read', () => {
    const draft = draftOf((label, figures) => [
      label.startsWith('（一）') ? `${label}\t约40\t30\t0\t0\t0\t0\t2` : `${label} ${figures}`,
    ])
    expect(draft.figures.get('requests.outcomes.granted.naturalPerson')?.state).toBe('unread')
    expect(rules(draft)).toContain('import-balance requests.outcomes.granted.total')
  })

  it('along a row says nothing of which row it is, so that it confirms no row', async () => {
    const { countsOf } = await import('../../../src/import/tables/confirm.ts')
    const figures = figuresOf(format2021)
    expect(countsOf(format2021, figures, [])).toMatchObject({ read: 200, confirmed: 175 })
  })
})
