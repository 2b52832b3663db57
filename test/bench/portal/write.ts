/** Writes the synthetic portal, one organ at a time, as our content folder and as a Hugo site. */

import { createHash } from 'node:crypto'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { reportMarkdown } from '../../../src/report/file/markdown.ts'
import { formats } from '../../../src/report/formats/index.ts'
import type { Organ } from '../../../src/report/report.ts'
import { hugoHeadline, hugoOrgan, hugoOrgans, hugoReport } from './hugo-files.ts'
import { hugoPartials } from './hugo-tables.ts'
import { organCount, seriesAt, type MadeReport } from './series.ts'

/** Which of the two forms of the portal. */
export type Form = 'gongkai' | 'hugo'

const hugoSite = join(import.meta.dirname, '../hugo')
const styles = join(import.meta.dirname, '../../../src/site/styles')

const SITE = `名称: 示例报告库
简介: 示例县各机关的政府信息公开工作年度报告。
网址: https://example.org
子路径: /
主办单位: 示例县人民政府办公室
`

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

function organYaml({ id, name, shortName, type, region }: Organ): string {
  return `- id: ${id}\n  名称: ${name}\n  简称: ${shortName}\n  类型: ${type}\n  地区: ${region}\n`
}

/** Where a report stands in a form of the portal. */
export function reportPath(folder: string, form: Form, { organ, report }: MadeReport): string {
  const top = form === 'hugo' ? 'content/reports' : 'reports'
  return join(folder, top, organ.id, `${report.year}.md`)
}

/** The text of a report in a form of the portal. */
export function reportFile(form: Form, made: MadeReport): string {
  return form === 'hugo' ? hugoReport(made) : reportMarkdown(made.report).text
}

/** A style sheet with those it imports in it. */
function flatStyles(name: string): string {
  const sheet = readFileSync(join(styles, name), 'utf8')
  return sheet.replace(/@import '(.*)';/g, (_line, name: string) =>
    readFileSync(join(styles, name), 'utf8'),
  )
}

function writeFrame(folder: string, form: Form): void {
  if (form === 'gongkai') {
    put(join(folder, 'site.yaml'), SITE)
    put(join(folder, 'organs.yaml'), '')
    return
  }
  cpSync(hugoSite, folder, { recursive: true })
  put(join(folder, 'content/reports/_index.md'), hugoOrgans())
  put(join(folder, 'data/headline.json'), hugoHeadline())
  put(join(folder, 'static/style.css'), flatStyles('index.css'))
  put(join(folder, 'static/report.css'), flatStyles('report-page.css'))
  for (const [name, text] of formats.flatMap((format) => Object.entries(hugoPartials(format))))
    put(join(folder, 'layouts/partials', name), text)
}

function writeOrgan(folder: string, form: Form, index: number): void {
  const series = seriesAt(index)
  const [first] = series
  if (!first) return
  if (form === 'hugo')
    put(join(folder, 'content/reports', first.organ.id, '_index.md'), hugoOrgan(first.organ))
  else appendFileSync(join(folder, 'organs.yaml'), organYaml(first.organ))
  mkdirSync(dirname(reportPath(folder, form, first)), { recursive: true })
  for (const made of series) writeFileSync(reportPath(folder, form, made), reportFile(form, made))
}

/** Changes with anything that may change a file of the portal. */
function version(): string {
  const root = join(import.meta.dirname, '../../..')
  const folders = ['test/bench/portal', 'test/bench/hugo', 'src/report/formats', 'src/site/styles']
  const hash = createHash('sha256')
  for (const folder of folders)
    for (const name of readdirSync(join(root, folder), {
      recursive: true,
      encoding: 'utf8',
    }).sort())
      if (/\.\w+$/.test(name)) hash.update(name).update(readFileSync(join(root, folder, name)))
  return hash.digest('hex').slice(0, 16)
}

/** Writes so many reports into a folder, unless the same ones stand there. */
export function writePortal(folder: string, form: Form, reports: number): void {
  const mark = `${folder}.made`
  const made = `${reports} ${version()}\n`
  if (existsSync(mark) && readFileSync(mark, 'utf8') === made) return
  rmSync(mark, { force: true })
  rmSync(folder, { recursive: true, force: true })
  writeFrame(folder, form)
  for (let index = 0; index < organCount(reports); index += 1) writeOrgan(folder, form, index)
  writeFileSync(mark, made)
}
