/**
 * How long checking takes against reading and parsing alone, over many generated reports:
 * `node test/bench/check.ts [reports]`. The two are timed in turns in one run; the ratio is printed.
 */

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { splitFrontmatter } from '../../src/text/frontmatter.ts'
import { readMarkdown } from '../../src/text/markdown.ts'
import { checkedReports } from '../../src/reader/checked-reports.ts'
import { listReports, readPortal } from '../../src/reader/portal.ts'
import { format2019, format2021, reportText, soundSections } from '../a-report.ts'
import { randomFigures, randomFrom } from '../random-figures.ts'

const YEARS = [2019, 2020, 2021, 2022, 2023]
const ROUNDS = 3

const WORDS =
  '公开信息群众服务政府网站平台制度审核发布更新工作人员培训监督意见回应解读政策民生项目资金村务办事指南流程'

/** Some thousand characters of narrative that differ from report to report. */
function narrative(random: () => number): string {
  const word = (): string => {
    const at = Math.floor(random() * (WORDS.length - 2))
    return WORDS.slice(at, at + 2)
  }
  const sentence = (): string => `${Array.from({ length: 14 }, word).join('')}。`
  const paragraph = (): string => Array.from({ length: 6 }, sentence).join('')
  return soundSections.replace(/\n\n(?=### |## 二)/g, () => `\n\n${paragraph()}\n\n`)
}

async function writeFolder(folder: string, reports: number): Promise<void> {
  const random = randomFrom(1)
  const organs: string[] = []
  for (let index = 0; index < reports / YEARS.length; index += 1) {
    const id = `organ${index}`
    const name = `第${index}镇`
    organs.push(`- id: ${id}\n  名称: ${name}人民政府\n  简称: ${name}\n  类型: 镇\n`)
    await mkdir(join(folder, 'reports', id), { recursive: true })
    for (const year of YEARS) {
      const format = year < 2021 ? format2019 : format2021
      const title = `${name}${year}年政府信息公开工作年度报告`
      const figures = randomFigures(format, random)
      const body = narrative(random)
      const text = reportText({ format, organ: id, year, title, figures, body })
      await writeFile(join(folder, 'reports', id, `${year}.md`), text)
    }
  }
  await writeFile(join(folder, 'organs.yaml'), organs.join(''))
  const site = '名称: 甲\n简介: 乙\n网址: https://example.org\n主办单位: 丙\n'
  await writeFile(join(folder, 'site.yaml'), site)
}

/** Reads every file and parses its YAML and its Markdown, and no more. */
async function parse(folder: string): Promise<number> {
  const start = performance.now()
  const { names } = await listReports(folder)
  for (const name of names) {
    const parts = splitFrontmatter(await readFile(join(folder, name), 'utf8'))
    if ('rule' in parts) throw new Error(name)
    readMarkdown(parts.body, parts.bodyLine, name)
  }
  return performance.now() - start
}

let findings = 0

async function check(folder: string, isCompared: boolean): Promise<number> {
  const start = performance.now()
  const portal = await readPortal(folder)
  findings = 0
  for await (const file of checkedReports(folder, portal.organs, {
    today: '2026-01-01',
    isCompared,
  }))
    findings += file.findings.length
  return performance.now() - start
}

const reports = Number(process.argv[2] ?? 5000)
const folder = await mkdtemp(join(tmpdir(), 'gongkai-bench-'))
try {
  await writeFolder(folder, reports)
  const best = { parse: Infinity, check: Infinity, compare: Infinity }
  for (let round = 0; round < ROUNDS; round += 1) {
    best.parse = Math.min(best.parse, await parse(folder))
    best.check = Math.min(best.check, await check(folder, false))
    best.compare = Math.min(best.compare, await check(folder, true))
  }
  const each = (ms: number): string =>
    `${(ms / 1000).toFixed(2)} s, ${(ms / reports).toFixed(2)} ms a report`
  console.log(`${reports} reports, ${findings} findings, best of ${ROUNDS}`)
  console.log(`read and parse:        ${each(best.parse)}`)
  console.log(
    `check, all but likeness: ${each(best.check)}, ${(best.check / best.parse).toFixed(2)} times`,
  )
  console.log(
    `check, all:            ${each(best.compare)}, ${(best.compare / best.parse).toFixed(2)} times`,
  )
} finally {
  await rm(folder, { recursive: true })
}
