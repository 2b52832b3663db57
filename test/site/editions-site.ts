/** A site with reports of each edition, the invented one too, whose tables are as full as can be. */

import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { inject } from 'vitest'
import { leaves, type Format } from '../../src/report/spec.ts'
import { aContentFolder } from '../a-content-folder.ts'
import { format2019, format2021, reportText, type Written } from '../a-report.ts'
import { editionOf, projectWithEdition, runIn } from '../edition-project.ts'
import { randomFigures, randomFrom } from '../random-figures.ts'
import { alone } from '../setup/alone.ts'

/** The site's folder, and the editions of which it has reports. */
export interface EditionsSite {
  readonly folder: string
  readonly formats: readonly Format[]
}

/** The address of an edition's report. */
export function reportOf({ edition }: Format): string {
  return `reports/shili/${edition}/`
}

const LARGEST = 999_999
const ZERO_ROWS = 2

/** Does a total keep what it is when this figure is not printed? */
function isPart(id: string): boolean {
  return !/\btotal\b/.test(id) && id.startsWith('requests.outcomes.')
}

/** The outcomes in whose row some figure is not 0, and how many other rows there are. */
function outcomeRows(figures: Written): { readonly used: Set<string>; readonly zeros: number } {
  const parts = Object.entries(figures).filter(([id]) => isPart(id))
  const rowOf = (id: string): string => id.replace(/\.\w+$/, '')
  const used = new Set(parts.filter(([, text]) => text !== '0').map(([id]) => rowOf(id)))
  return { used, zeros: new Set(parts.map(([id]) => rowOf(id))).size - used.size }
}

/** Balanced figures of up to six digits, some rows of zeros, and among other zeros blanks and “/”. */
export function fullFigures(format: Format, seed = 7): Written {
  const small = randomFigures(format, randomFrom(seed))
  const { used, zeros } = outcomeRows(small)
  if (zeros < ZERO_ROWS) return fullFigures(format, seed + 1)
  const most = Math.max(...Object.values(small).map(Number))
  const scale = Math.floor(LARGEST / most)
  const figures = Object.entries(small).map(([id, text], at): [string, string] => {
    if (Number(text) > 0) return [id, String(Number(text) * scale)]
    const isMarked = isPart(id) && used.has(id.replace(/\.\w+$/, ''))
    return [id, isMarked ? (['0', '空', '/'][at % 3] ?? '0') : '0']
  })
  const amounts = format.tables[0]?.bands.flatMap((band) =>
    leaves(band.rows).flatMap((row) =>
      leaves(band.columns).map((column) => `proactive.${row.path}.${column.path}`),
    ),
  )
  const stock = { '.issued': '100000', '.repealed': '200000', '.inForce': '300000' }
  const proactive = (amounts ?? []).map((id): [string, string] => {
    const known = Object.entries(stock).find(([end]) => id.endsWith(end))
    return [id, known?.[1] ?? (id.endsWith('amount') ? '123456.7890' : '654321')]
  })
  return Object.fromEntries([...figures, ...proactive])
}

/** A sum that the original prints wrong, with its reason. */
const OFF = `原文如此:
  - 规则: review-total
    位置: 复议诉讼.行政复议
    说明: 示例：原报告总计印为 0，照录。
`

async function buildOnce(folder: string): Promise<void> {
  if (existsSync(join(folder, 'dist'))) return
  const project = join(folder, 'project')
  await mkdir(project, { recursive: true })
  await projectWithEdition(project)
  // One of each edition, and two more of other figures.
  const written: [Format, number, number?][] = [
    [format2019, 2019],
    [format2019, 2020, 19],
    [format2021, 2021],
    [format2021, 2022, 23],
    [await editionOf(project), 2027],
  ]
  const reports = written.map(([format, year, seed]) => {
    const figures = {
      ...fullFigures(format, seed),
      'review.reconsideration.upheld': '111111',
      'review.reconsideration.corrected': '0',
      'review.reconsideration.otherResult': '0',
      'review.reconsideration.pending': '0',
      'review.reconsideration.total': '0',
    }
    // A day that is still to come is refused, so that the invented edition's is unknown.
    const day = year === 2027 ? '' : `公布日期: ${year + 1}-02-03\n`
    const text = reportText({ format, year, figures, head: day + OFF })
    return [`reports/shili/${year}.md`, text] as const
  })
  const content = await aContentFolder(Object.fromEntries(reports), join(folder, 'content'))
  const { code, stdout, stderr } = await runIn(
    project,
    ...['build', '--content', content, '--out', join(folder, 'dist')],
  )
  if (code !== 0)
    throw new Error(`the site of the editions was not built\n${stdout}${stderr ?? ''}`)
}

/** The site, built once a test run by whichever test asks first. */
export async function editionsSite(): Promise<EditionsSite> {
  const folder = join(inject('runFolder'), 'editions')
  await alone('editions', () => buildOnce(folder))
  const invented = await editionOf(join(folder, 'project'))
  return { folder: join(folder, 'dist'), formats: [format2019, format2021, invented] }
}
