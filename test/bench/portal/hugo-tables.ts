/** The statutory tables as Hugo templates, made from the same declaration as our own pages. */

import { statutoryTable } from '../../../src/render/statutory-table.ts'
import { placesOfFormat, type Figure } from '../../../src/report/figures.ts'
import {
  placesOf,
  unitOf,
  type Format,
  type Place,
  type TableSpec,
} from '../../../src/report/spec.ts'

/** Where a figure stands in the front matter: rows of a table, figures of a row. */
export function figureRows(table: TableSpec): Place[][] {
  const rows = new Map<string, Place[]>()
  for (const place of placesOf(table))
    rows.set(place.row.path, [...(rows.get(place.row.path) ?? []), place])
  return [...rows.values()]
}

function spots(table: TableSpec): Map<string, string> {
  return new Map(
    figureRows(table).flatMap((row, at) =>
      row.map(({ id }, position): [string, string] => [
        id,
        `{{ index (index .Params.${table.id} ${at}) ${position} }}`,
      ]),
    ),
  )
}

/** Our own table, with a template in the place of each figure. */
function tableHtml(format: Format, table: TableSpec): string {
  const figures = new Map(
    [...spots(table)].map(([id, text]): [string, Figure] => [
      id,
      { state: 'number', value: null, text },
    ]),
  )
  const [unit, ...others] = new Set(placesOf(table).map(unitOf))
  const title = format.sections.find(({ number }) => number === table.section)?.title ?? ''
  const caption = `{{ .Params.shortName }}{{ .Params.year }}年：${title}${others.length === 0 ? `（单位：${unit}）` : ''}`
  return `<div data-pagefind-ignore>${statutoryTable(table, caption, figures, []).text}</div>\n`
}

const HEAD = ['organ', 'organName', 'year'].map((name) => `{{ .Params.${name} }}`).join(',')

function csvLines(format: Format): string {
  const spotOf = new Map(format.tables.flatMap((table) => [...spots(table)]))
  const head = `${HEAD},${format.edition}`
  return placesOfFormat(format)
    .map(({ id, table, row, column }) =>
      [
        head,
        table.id,
        row.path,
        row.names.join(' / '),
        column.path,
        column.names.join(' / '),
        spotOf.get(id),
        'number\n',
      ].join(','),
    )
    .join('')
}

interface Tree {
  [key: string]: Tree | string
}

function figuresJson(format: Format): string {
  const root: Tree = {}
  for (const table of format.tables)
    for (const [id, spot] of spots(table)) {
      const keys = id.split('.')
      const last = keys.pop() ?? ''
      let node = root
      for (const key of keys) node = (node[key] ??= {}) as Tree
      node[last] = spot
    }
  // A figure is a number, not a text: the quotation marks around its template go.
  return JSON.stringify(root).replace(/"(\{\{.*?\}\})"/g, '$1')
}

/** A template that looks up each row once, and what begins every line of CSV once: much faster. */
function quick(text: string): string {
  let last = ''
  const body = text
    .replaceAll(HEAD, '{{ $head }}')
    .replace(/\{\{ index \((.*?)\) (\d+) \}\}/gu, (_place, row: string, position: string) => {
      const isNew = row !== last
      last = row
      return `${isNew ? `{{ $row = ${row} }}` : ''}{{ index $row ${position} }}`
    })
  const head = '{{ $head := printf "%s,%s,%v" .Params.organ .Params.organName .Params.year }}'
  return `${text.includes(HEAD) ? head : ''}{{ $row := slice }}${body}`
}

/** The partial templates of an edition as Hugo is given them. */
export function hugoPartials(format: Format): Record<string, string> {
  const all = Object.entries(tablePartials(format))
  return Object.fromEntries(all.map(([name, text]) => [name, quick(text)]))
}

/** The templates of an edition, by their path below `layouts/partials/`, each figure looked up by itself. */
export function tablePartials(format: Format): Record<string, string> {
  const folder = `tables/${format.edition}`
  const tables = format.tables.map((table): [string, string] => [
    `${folder}/${table.id}.html`,
    tableHtml(format, table),
  ])
  return {
    ...Object.fromEntries(tables),
    [`${folder}/lines.csv`]: csvLines(format),
    [`${folder}/figures.json`]: figuresJson(format),
  }
}
