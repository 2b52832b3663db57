/** The site of the explorer with other rows, its table in a file a year. */

import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parquetOf } from '../../src/publish/wide-table/parquet.ts'
import type { WideRow } from '../../src/report/wide/columns.ts'
import { figureVector } from '../../src/report/wide/figure-columns.ts'
import { wideParts, type WidePart } from '../../src/report/wide/parts.ts'
import { aFolder } from '../a-content-folder.ts'
import { organAt } from '../bench/portal/organs.ts'
import { organCount } from '../bench/portal/series.ts'
import { REPORTS, type Filed } from './portal.ts'

const organs = new Map(
  Array.from({ length: organCount(REPORTS) }, (_one, at) => [organAt(at).id, organAt(at)]),
)

/** A report as a row of the wide table. */
export function rowOf({ organ, year, report }: Filed): WideRow {
  const own = organs.get(organ)
  if (!own) throw new Error(organ)
  return {
    ...{ organ: own, year, edition: report.format.edition, title: report.title },
    ...{ published: report.published ?? null, daysLate: null, counts: {} },
    address: `/reports/${organ}/${year}/`,
    figures: figureVector(report.figures),
  }
}

/** The page of the explorer, told of other files. */
function toldOf(html: string, parts: readonly WidePart[]): string {
  return html.replace(/data-page="([^"]*)"/, (_all, text: string) => {
    const data = JSON.parse(text.replaceAll('&quot;', '"').replaceAll('&#34;', '"')) as object
    return `data-page="${JSON.stringify({ ...data, parts }).replaceAll('"', '&quot;')}"`
  })
}

/** A site with these rows, newest year first, gone when the test has finished. */
export async function siteByYear(site: string, rows: readonly WideRow[]): Promise<string> {
  const folder = await aFolder()
  for (const name of await readdir(site))
    if (name !== 'explore' && name !== 'data') await symlink(join(site, name), join(folder, name))
  const parts = wideParts(rows, rows.length - 1)
  const put = async (path: string, bytes: string | Uint8Array): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), bytes)
  }
  await put(
    'explore/index.html',
    toldOf(await readFile(join(site, 'explore/index.html'), 'utf8'), parts),
  )
  for (const { path, years } of parts) {
    const own = rows.filter(({ year }) => years.includes(year))
    await put(`data/${path}`, parquetOf(own, true))
  }
  return folder
}
