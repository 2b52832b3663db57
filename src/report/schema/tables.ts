/** Format → zod schema of the tables in a report file. Messages are sentences for clerks. */

import { z } from 'zod'
import { readFigure, type Figure } from '../figures.ts'
import { labelKey } from '../labels.ts'
import {
  kindOf,
  leaves,
  nameOf,
  type Band,
  type FigureKind,
  type Format,
  type Heading,
  type Leaf,
  type TableSpec,
} from '../spec.ts'
import { complain, entryError } from './complaint.ts'

/** Figures with their ids, in printed order. */
type Entries = [string, Figure][]

const KIND_HINT = {
  count: '请写不带空格、逗号和单位的整数，如 0、12；原件空着写“空”，不适用写“/”。',
  signed: '请写整数，减少的写负数，如 -4；原件空着写“空”，不适用写“/”。',
  amount: '请写数字，可带小数，如 2.02，单位不写；原件空着写“空”，不适用写“/”。',
} as const satisfies Record<FigureKind, string>

/** A figure's place in a row, and what messages call it. */
interface Cell {
  readonly id: string
  readonly name: string
  readonly kind: FigureKind
}

const WIDE = [
  [/[０-９]/u, '全角的数字'],
  [/，/u, '全角的逗号'],
  [/、/u, '顿号'],
] as const

/** The full-width signs in what was written where only half-width ones count, by their names. */
function wideIn(written: string): string {
  const found = WIDE.flatMap(([pattern, name]) => (pattern.test(written) ? [name] : []))
  return found.length === 0 ? '' : `：里面有${found.join('、')}，请改成半角的`
}

/** What is wrong with a cell that holds no figure. */
function wrongCell({ name, kind }: Cell, written: unknown): string {
  const hint = KIND_HINT[kind]
  if (typeof written !== 'string')
    return entryError(name, `“${name}”应是一个数，这里却是一组。`, hint)({ input: written })
  const shown = written === '' ? '什么也没有写' : `写着“${written.slice(0, 40)}”`
  const said = `“${name}”这一格${shown}，不是这里能写的数`
  return complain('figure', `${said}${wideIn(written)}。`, hint)
}

function cellsOf(table: TableSpec, band: Band, row: Leaf): Cell[] {
  const columns = leaves(band.columns)
  const name = [table.name, ...row.names].join(' · ')
  return columns.map((column) => {
    const id = `${table.id}.${row.path}.${column.path}`
    return {
      id,
      name: columns.length === 1 ? name : `${name}，${column.names.join(' · ')}`,
      kind: kindOf({ id, table, band, row, column }),
    }
  })
}

/** Is the row of the wrong shape, and what is to be said of it? */
function wrongRow(name: string, columns: readonly Leaf[], written: unknown): string | undefined {
  const width = columns.length
  if (Array.isArray(written) && written.length === width) return undefined
  const order = columns.map((column) => column.names.at(-1)).join('、')
  const hint = `请按${order}的顺序在方括号里写满 ${width} 个；原件空着的格写“空”。`
  return Array.isArray(written)
    ? complain(
        'row-width',
        `“${name}”应有 ${width} 个数，实有 ${written.length} 个${wideIn(written.join(' '))}。`,
        hint,
      )
    : entryError(name, `“${name}”应是方括号里的 ${width} 个数。`, hint)({ input: written })
}

/** A row is read as a whole: a schema for each of its cells would take several times as long. */
function rowSchema(table: TableSpec, band: Band, row: Leaf): z.ZodType<Entries> {
  const name = [table.name, ...row.names].join(' · ')
  const columns = leaves(band.columns)
  const cells = cellsOf(table, band, row)
  const isSingle = cells.length === 1
  return z.unknown().transform((written, context): Entries => {
    const wrong = isSingle ? undefined : wrongRow(name, columns, written)
    if (wrong !== undefined) {
      context.addIssue({ code: 'custom', message: wrong })
      return z.NEVER
    }
    const words = isSingle ? [written] : (written as readonly unknown[])
    return cells.flatMap((cell, index): Entries => {
      const word = words[index]
      const figure = typeof word === 'string' ? readFigure(word, cell.kind) : undefined
      if (figure) return [[cell.id, figure]]
      const path = isSingle ? [] : [index]
      context.addIssue({ code: 'custom', message: wrongCell(cell, word), path })
      return []
    })
  })
}

/** Headings by which a file names its entries; groups without a key are looked through. */
function keyed(headings: readonly Heading[]): Heading[] {
  return headings.flatMap((heading) =>
    heading.key === undefined && heading.children ? keyed(heading.children) : [heading],
  )
}

/** The form's own name for each of its spellings: the printed label, its aliases. */
function namesBySpelling(headings: readonly Heading[]): ReadonlyMap<string, string> {
  return new Map(
    headings.flatMap((heading) =>
      [...(heading.aliases ?? []), heading.label, nameOf(heading)].map((spelling) => [
        labelKey(spelling),
        nameOf(heading),
      ]),
    ),
  )
}

/** The keys of a mapping in the form's own spelling, where a clerk wrote the printed label or an alias. */
function inOwnWords(
  own: ReadonlySet<string>,
  names: ReadonlyMap<string, string>,
  written: unknown,
) {
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return written
  const entries = Object.entries(written)
  if (entries.every(([key]) => own.has(key))) return written
  const taken = new Set<string>()
  return Object.fromEntries(
    entries.map(([key, value]) => {
      const name = names.get(labelKey(key)) ?? key
      const isFirst = !taken.has(name)
      taken.add(name)
      return [isFirst ? name : key, value]
    }),
  )
}

type Part = readonly [Heading, z.ZodType<Entries>]

function groupSchema(name: string, parts: readonly Part[]): z.ZodType<Entries> {
  const headings = parts.map(([heading]) => heading)
  const list = headings.map(nameOf).join('、')
  const wrong = entryError(name, `“${name}”下面应分行写各项。`, `这里的各项是：${list}。`)
  const group = z.strictObject(
    Object.fromEntries(parts.map(([heading, schema]) => [nameOf(heading), schema])),
    {
      error: (issue) =>
        issue.code === 'unrecognized_keys'
          ? complain('key-unknown', `“${name}”下面没有这一项。`, `这里的各项是：${list}。`)
          : wrong(issue),
    },
  )
  const own = new Set(headings.map(nameOf))
  const names = namesBySpelling(headings)
  return z
    .preprocess((written) => inOwnWords(own, names, written), group)
    .transform((read) => Object.values(read).flat())
}

function partsOf(
  table: TableSpec,
  band: Band,
  headings: readonly Heading[],
  above: readonly Heading[],
): Part[] {
  return keyed(headings).map((heading) => {
    const down = [...above, heading]
    const names = down.map(nameOf)
    if (heading.children) {
      const name = [table.name, ...names].join(' · ')
      return [heading, groupSchema(name, partsOf(table, band, heading.children, down))]
    }
    const path = down.map((one) => one.key).join('.')
    return [heading, rowSchema(table, band, { path, names, heading, above })]
  })
}

/** The tables of an edition by their names in a report file; each reads to figures with ids. */
export function tableSchemas(format: Format): Record<string, z.ZodType<Entries>> {
  return Object.fromEntries(
    format.tables.map((table) => [
      table.name,
      groupSchema(
        table.name,
        table.bands.flatMap((band) => partsOf(table, band, band.rows, [])),
      ),
    ]),
  )
}
