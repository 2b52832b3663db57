import type { Site } from '../schema/portal.ts'
import { wideColumns } from '../wide/columns.ts'
import type { WidePart } from '../wide/parts.ts'
import type { Holdings } from './holdings.ts'
import { tidyColumns } from './tidy.ts'

/** Names of the open-data files, beside each other. */
export const dataFiles = {
  csv: 'all.csv',
  json: 'all.json',
  datapackage: 'datapackage.json',
  schema: 'report.schema.json',
} as const

const NAME = 'gongkai-reports'

/** Is a text the description of a portal's open data? */
export function isDatapackage(text: string): boolean {
  try {
    return (JSON.parse(text) as { name?: unknown } | null)?.name === NAME
  } catch {
    return false
  }
}

/** The address of the portal whose open data a text describes; undefined if it describes none. */
export function homeIn(text: string): URL | undefined {
  if (!isDatapackage(text)) return undefined
  const { homepage } = JSON.parse(text) as { homepage: string }
  return new URL('..', homepage)
}

/** The wide table, in one file or in one a year. */
function wideResource(parts: readonly WidePart[]): object[] {
  const [first, ...others] = parts.map(({ path }) => path)
  if (first === undefined) return []
  return [
    {
      name: 'reports',
      title: '一行一份报告，一栏一个数字',
      path: others.length === 0 ? first : [first, ...others],
      format: 'parquet',
      mediatype: 'application/vnd.apache.parquet',
      rows: parts.reduce((sum, { rows }) => sum + rows, 0),
      schema: {
        fields: wideColumns.map(({ name, type, title, means }) => {
          return { name, type, title, description: means }
        }),
        primaryKey: ['organ', 'year'],
      },
    },
  ]
}

/** The open data described for machines (Frictionless Data Package). */
export function datapackage(site: Site, { parts, modified }: Holdings): object {
  return {
    profile: 'data-package',
    name: NAME,
    title: `${site.name}：全部数据`,
    description: '政府信息公开工作年度报告法定表格的全部数字，一格一行；空格、0 与“/”分开记录。',
    homepage: `${site.origin}${site.base}data/`,
    ...(modified !== undefined && { created: `${modified}T00:00:00Z` }),
    ...(site.licence && { licenses: [{ path: site.licence.url, title: site.licence.name }] }),
    resources: [
      {
        profile: 'tabular-data-resource',
        name: 'figures',
        path: dataFiles.csv,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        schema: {
          fields: tidyColumns.map(({ name, type, means }) => ({ name, type, description: means })),
          primaryKey: ['organ', 'year', 'table', 'row', 'column'],
          missingValues: [''],
        },
      },
      {
        name: 'reports-json',
        path: dataFiles.json,
        format: 'json',
        mediatype: 'application/json',
        encoding: 'utf-8',
      },
      ...wideResource(parts),
    ],
  }
}
