/** A made portal with blank and struck cells, its site, and what its files say. */

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import type { Report } from '../../src/report/report.ts'
import { parseReport } from '../../src/text/report-text.ts'
import { organAt } from '../bench/portal/organs.ts'
import { organCount } from '../bench/portal/series.ts'
import { writePortal } from '../bench/portal/write.ts'
import { randomFrom } from '../random-figures.ts'
import { alone } from '../setup/alone.ts'
import { build } from '../site.ts'

/** How many reports; `REPORTS=5000` proves a large portal. */
export const REPORTS = Number(process.env['REPORTS'] ?? 150)

/** A report as its file says. */
export interface Filed {
  readonly organ: string
  readonly type: string
  readonly region: string
  readonly year: number
  readonly report: Report
  /** A figure as the file writes it; undefined where its form has none. */
  readonly figure: (id: string) => string | undefined
}

/** A portal and the folder of its site. */
export interface ExplorePortal {
  readonly site: string
  readonly filed: readonly Filed[]
}

/** Some cells that no sum is made of are blank or struck out, in each of the forms. */
function strike(content: string): void {
  const random = randomFrom(7)
  for (const name of readdirSync(join(content, 'reports'), { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.md') || random() < 0.8) continue
    const file = join(content, 'reports', name)
    const text = readFileSync(file, 'utf8')
    const row = /^( +规章: +)\[.*\]/m
    writeFileSync(file, text.replace(row, `$1[空, ${random() < 0.5 ? '/' : '空'}, 0]`))
  }
}

function filesIn(content: string): Filed[] {
  const organs = Array.from({ length: organCount(REPORTS) }, (_one, index) => organAt(index))
  return organs.flatMap(({ id, type, region = '' }) =>
    readdirSync(join(content, 'reports', id)).map((name) => {
      const path = `reports/${id}/${name}`
      const { report } = parseReport(readFileSync(join(content, path), 'utf8'), path)
      if (!report) throw new Error(path)
      const { figures, year } = report
      return { organ: id, type, region, year, report, figure: (one) => figures.get(one)?.text }
    }),
  )
}

/** The portal, made and built once a test run by whichever test asks first; `EXPLORE_WORK` keeps it. */
export async function explorePortal(): Promise<ExplorePortal> {
  const work = process.env['EXPLORE_WORK'] ?? inject('runFolder')
  const [content, site] = [`explore-content-${REPORTS}`, `explore-site-${REPORTS}`].map((name) =>
    join(work, name),
  ) as [string, string]
  await alone('explore', async () => {
    if (existsSync(site)) return
    writePortal(content, 'gongkai', REPORTS)
    strike(content)
    await build(content, site)
  })
  return { site, filed: filesIn(content) }
}

/** Waits until the explorer has answered. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const result = document.querySelector('#explore-result')
    return result?.getAttribute('aria-busy') === 'false' && result.childElementCount > 0
  })
}

/**
 * The lines of the table as the page shows them, its rest pressed for: the organ's id, rank, name, type
 * and region, then figures and what stands last.
 */
export async function linesOf(page: Page): Promise<string[][]> {
  const more = page.locator('#explore-result > .button')
  while (await more.isVisible()) await more.click()
  return page.locator('.explore-table tbody tr').evaluateAll((lines) =>
    lines.map((line) => {
      const organ = line.querySelector('th a')?.getAttribute('href')?.split('/').at(-2) ?? ''
      const [rank = '', name = '', ...cells] = [...line.children].map((cell) => cell.textContent)
      return [organ, rank, name, ...cells.slice(-2), ...cells.slice(0, -2)]
    }),
  )
}

/** The rows of the table: the organ's id and the figure of the newest year as printed. */
export async function listed(page: Page): Promise<string[]> {
  const lines = await linesOf(page)
  return lines.map(([organ = '', , , , , figure = '']) => `${organ} ${figure.replaceAll(',', '')}`)
}
