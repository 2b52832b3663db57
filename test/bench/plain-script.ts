/**
 * The plain floor: one process that reads, checks the shape, renders and writes every report (page,
 * JSON and CSV), and nothing else: `node test/bench/plain-script.ts CONTENT OUT`.
 */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import matter from 'gray-matter'
import rehypeStringify from 'rehype-stringify'
import { remark } from 'remark'
import remarkRehype from 'remark-rehype'
import { z } from 'zod'
import { formats } from '../../src/report/formats/index.ts'
import type { Format } from '../../src/report/spec.ts'
import { figureRows, tablePartials } from './portal/hugo-tables.ts'

const figure = z.union([z.number(), z.string()])
const rows: z.ZodType = z.lazy(() => z.record(z.string(), z.union([figure, z.array(figure), rows])))
const schema = z.object({
  机关: z.string(),
  年度: z.number().int(),
  格式: z.number().int(),
  标题: z.string(),
  公布日期: z.date().optional(),
  主动公开: rows,
  依申请公开: rows,
  复议诉讼: rows,
})

type Params = Readonly<Record<string, unknown>>
type Template = (params: Params) => string

/** A template of printed parts and of places that hold one of the report's values. */
function template(text: string): Template {
  const parts = text.split(/\{\{ (.*?) \}\}/u).map((part, at): string | string[] =>
    // Odd parts are places: `.Params.year`, or a row and a figure of a table.
    at % 2 === 0
      ? part
      : part
          .replace(/index|[()]|\.Params\./gu, '')
          .trim()
          .split(/\s+/u),
  )
  return (params) => {
    const valueAt = (path: readonly string[]): string => {
      let value: unknown = params
      for (const key of path) value = (value as Record<string, unknown>)[key]
      return String(value)
    }
    return parts.map((part) => (typeof part === 'string' ? part : valueAt(part))).join('')
  }
}

const templates = new Map(
  formats.map((format) => [
    format.edition,
    Object.entries(tablePartials(format)).map(([name, text]) => ({ name, fill: template(text) })),
  ]),
)

/** The figures of each table as rows, read along the names of the rows. */
function figuresOf(format: Format, read: Params): Params {
  return Object.fromEntries(
    format.tables.map((table) => [
      table.id,
      figureRows(table).map(([place]) => {
        let value: unknown = read[table.name]
        for (const name of place?.row.names ?? []) value = (value as Params)[name]
        return Array.isArray(value) ? (value as unknown[]) : [value]
      }),
    ]),
  )
}

const markdown = remark().use(remarkRehype).use(rehypeStringify)

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

function render(file: string, out: string): void {
  const { data, content } = matter(readFileSync(file, 'utf8'), {})
  const read = schema.parse(data)
  const edition = String(read.格式)
  const format = formats.find((one) => one.edition === edition)
  if (!format) throw new Error(`no edition ${edition}`)
  const { 机关: organ, 年度: year, 标题: title } = read
  const params = { organ, organName: organ, shortName: organ, year, ...figuresOf(format, read) }
  const filled = new Map(
    (templates.get(edition) ?? []).map(({ name, fill }) => [name, fill(params)]),
  )
  const part = (name: string): string => filled.get(`tables/${edition}/${name}`) ?? ''
  const tables = format.tables.map(({ id }) => part(`${id}.html`)).join('')
  const html = String(markdown.processSync(content))
  const page = `<!doctype html><html lang="zh-CN"><head><title>${title}</title></head><body><main><h1>${title}</h1>${html}${tables}</main></body></html>`
  const base = join(out, 'reports', organ, String(year))
  write(join(base, 'index.html'), page)
  write(`${base}.csv`, part('lines.csv'))
  const json = {
    organ,
    year,
    title,
    text: content,
    tables: JSON.parse(part('figures.json')) as object,
  }
  write(`${base}.json`, JSON.stringify(json))
}

const [content = '', out = ''] = process.argv.slice(2)
for (const organ of readdirSync(join(content, 'reports')))
  for (const name of readdirSync(join(content, 'reports', organ)))
    render(join(content, 'reports', organ, name), out)
