/** Format → zod schema of the tables in a report file. Messages are sentences for clerks. */

import { z } from 'zod'
import { complain, expecting } from './complaint.ts'
import { readFigure, type Figure } from './figures.ts'
import { labelKey } from './labels.ts'
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
} from './spec.ts'

/** Figures with their ids, in printed order. */
type Entries = [string, Figure][]

const KIND_HINT = {
  count: '请写不带空格、逗号和单位的整数，如 0、12；原件空着写“空”，不适用写“/”。',
  signed: '请写整数，减少的写负数，如 -4；原件空着写“空”，不适用写“/”。',
  amount: '请写数字，可带小数，如 2.02，单位不写；原件空着写“空”，不适用写“/”。',
} as const satisfies Record<FigureKind, string>

function figureSchema(kind: FigureKind, name: string): z.ZodType<Figure> {
  const hint = KIND_HINT[kind]
  return z
    .string({ error: expecting(name, `“${name}”应是一个数，这里却是一组。`, hint) })
    .transform((text, context) => {
      const figure = readFigure(text, kind)
      if (figure) return figure
      const written = text === '' ? '什么也没有写' : `写着“${text.slice(0, 40)}”`
      const message = complain('figure', `“${name}”这一格${written}，不是这里能写的数。`, hint)
      context.addIssue({ code: 'custom', message })
      return z.NEVER
    })
}

function rowSchema(table: TableSpec, band: Band, row: Leaf): z.ZodType<Entries> {
  const columns = leaves(band.columns)
  const name = [table.name, ...row.names].join(' · ')
  const id = (column: Leaf): string => `${table.id}.${row.path}.${column.path}`
  const cells = columns.map((column) =>
    figureSchema(
      kindOf({ id: id(column), table, band, row, column }),
      columns.length === 1 ? name : `${name}，${column.names.join(' · ')}`,
    ),
  )
  const withIds = (figures: Figure[]): Entries =>
    columns.map((column, index) => [id(column), figures[index] as Figure])
  const [only, ...others] = cells
  if (!only) throw new Error(`no columns in ${table.id}`)
  if (others.length === 0) return only.transform((figure) => withIds([figure]))
  const order = columns.map((column) => column.names.at(-1)).join('、')
  const hint = `请按${order}的顺序在方括号里写满 ${columns.length} 个；原件空着的格写“空”。`
  const shape = expecting(name, `“${name}”应是方括号里的 ${columns.length} 个数。`, hint)
  return z
    .tuple([only, ...others], {
      error: (issue) =>
        Array.isArray(issue.input)
          ? complain(
              'row-width',
              `“${name}”应有 ${columns.length} 个数，实有 ${issue.input.length} 个。`,
              hint,
            )
          : shape(issue),
    })
    .transform(withIds)
}

/** Headings by which a file names its entries; groups without a key are looked through. */
function keyed(headings: readonly Heading[]): Heading[] {
  return headings.flatMap((heading) =>
    heading.key === undefined && heading.children ? keyed(heading.children) : [heading],
  )
}

/** The keys of a mapping in the form's own spelling, where a clerk wrote the printed label or an alias. */
function inOwnWords(headings: readonly Heading[], written: unknown): unknown {
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return written
  const names = new Map(
    headings.flatMap((heading) =>
      [...(heading.aliases ?? []), heading.label, nameOf(heading)].map((spelling) => [
        labelKey(spelling),
        nameOf(heading),
      ]),
    ),
  )
  const taken = new Set<string>()
  return Object.fromEntries(
    Object.entries(written).map(([key, value]) => {
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
  const wrong = expecting(name, `“${name}”下面应分行写各项。`, `这里的各项是：${list}。`)
  const group = z.strictObject(
    Object.fromEntries(parts.map(([heading, schema]) => [nameOf(heading), schema])),
    {
      error: (issue) =>
        issue.code === 'unrecognized_keys'
          ? complain('key-unknown', `“${name}”下面没有这一项。`, `这里的各项是：${list}。`)
          : wrong(issue),
    },
  )
  return z
    .preprocess((written) => inOwnWords(headings, written), group)
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
