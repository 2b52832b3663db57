/** A small portal that is edited at random, as a year of work edits a real one. */

import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { format2019, format2021, reportText, soundSections } from '../a-report.ts'
import { randomFigures, randomFrom } from '../random-figures.ts'

/** Numbers from 0 to 1. */
export type Random = () => number

/** Of both editions; every year has two hundred pages of figures. */
const YEARS = [2020, 2021, 2022]
const ORGANS = ['jia', 'yi', 'bing']
const WORDS = ['公开目录', '便民服务', '办事指南', '政策解读', '信息审核', '𠮷字号', '（一）']

/** An edit: what it does to a content folder. */
export interface Edit {
  readonly name: string
  readonly apply: (content: string, random: Random) => void
}

function oneOf<T>(things: readonly T[], random: Random): T {
  return things[Math.floor(random() * things.length)] as T
}

function organs(content: string): string[] {
  return readdirSync(join(content, 'reports')).sort()
}

function reports(content: string): string[] {
  const found = organs(content).flatMap((organ) =>
    readdirSync(join(content, 'reports', organ)).map((name) => join('reports', organ, name)),
  )
  return found.filter((name) => name.endsWith('.md')).sort()
}

function change(path: string, by: (text: string) => string): void {
  writeFileSync(path, by(readFileSync(path, 'utf8')))
}

function write(path: string, text: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

function writeReport(content: string, organ: string, year: number, random: Random): void {
  const format = year < 2021 ? format2019 : format2021
  const figures = randomFigures(format, random)
  const body = soundSections.replace('示例', () => oneOf(WORDS, random))
  const title = `${organ}镇${year}年政府信息公开工作年度报告`
  const text = reportText({ format, organ, year, title, figures, body })
  write(join(content, 'reports', organ, `${year}.md`), text)
}

function register(content: string, organ: string, name: string): void {
  const entry = `- id: ${organ}\n  名称: ${name}人民政府\n  简称: ${name}\n  类型: 镇\n`
  change(join(content, 'organs.yaml'), (text) => text + entry)
}

/** Which reports a portal begins with. */
interface Start {
  readonly years?: readonly number[]
  readonly organs?: readonly string[]
}

/** A portal of one year, with so many organs that a report may be taken away. */
export const ofOneYear: Start = { years: [2021], organs: [...ORGANS, 'ding'] }

/** Writes the portal that the edits begin from. */
export function writeStart(
  content: string,
  seed: number,
  { years = YEARS, organs: ids = ORGANS }: Start = {},
): void {
  const random = randomFrom(seed)
  write(join(content, 'organs.yaml'), '')
  write(
    join(content, 'site.yaml'),
    '名称: 示例报告库\n简介: 示例县的年度报告。\n网址: https://example.org\n子路径: /\n主办单位: 示例县人民政府办公室\n',
  )
  for (const organ of ids) {
    register(content, organ, `示例${organ}镇`)
    for (const year of years.slice(0, 2 + Math.floor(random() * 2)))
      writeReport(content, organ, year, random)
  }
}

/** All kinds of edits. Each leaves a portal that can be published. */
export const edits: readonly Edit[] = [
  {
    name: 'a sentence is added',
    apply: (content, random) =>
      change(join(content, oneOf(reports(content), random)), (text) =>
        text.replace(
          '## 六、',
          `全年新增${oneOf(WORDS, random)} ${Math.floor(random() * 90)} 项。\n\n## 六、`,
        ),
      ),
  },
  {
    name: 'the figures are corrected',
    apply: (content, random) => {
      const [, organ = '', file = ''] = oneOf(reports(content), random).split('/')
      writeReport(content, organ, Number(file.slice(0, 4)), random)
    },
  },
  {
    name: 'a correction is told',
    apply: (content, random) =>
      change(join(content, oneOf(reports(content), random)), (text) =>
        /^更正:/m.test(text)
          ? text.replace(/^    说明: .*$/m, `    说明: 第 ${Math.floor(random() * 90)} 次核对。`)
          : text.replace(
              /\n---\n/,
              '\n更正:\n  - 日期: 2025-03-02\n    部分: 六\n    说明: 补上一句。\n---\n',
            ),
      ),
  },
  {
    name: 'a title is changed',
    apply: (content, random) =>
      change(join(content, oneOf(reports(content), random)), (text) =>
        text.replace(/^(标题: .*?)(（修订）)?$/m, (_all, title: string, mark?: string) =>
          mark ? title : `${title}（修订）`,
        ),
      ),
  },
  {
    name: 'a report is added',
    apply: (content, random) =>
      writeReport(content, oneOf(organs(content), random), oneOf(YEARS, random), random),
  },
  {
    name: 'a report is removed',
    apply: (content, random) => {
      const all = reports(content)
      if (all.length > 3) rmSync(join(content, oneOf(all, random)))
    },
  },
  {
    name: 'an organ gets another name',
    apply: (content, random) =>
      change(join(content, 'organs.yaml'), (text) =>
        text.replace(/简称: .*/, `简称: 示例${oneOf(WORDS.slice(0, 4), random)}镇`),
      ),
  },
  {
    name: 'an organ is registered, with a report or without',
    apply: (content, random) => {
      const organ = `xin${Math.floor(random() * 1e6)}`
      register(content, organ, `示例${organ}镇`)
      if (random() < 0.7) writeReport(content, organ, oneOf(YEARS, random), random)
    },
  },
  {
    name: 'an organ is given another id',
    apply: (content, random) => {
      const old = oneOf(organs(content), random)
      const id = `gai${Math.floor(random() * 1e6)}`
      renameSync(join(content, 'reports', old), join(content, 'reports', id))
      change(join(content, 'organs.yaml'), (text) =>
        text.replace(`- id: ${old}\n`, `- id: ${id}\n`),
      )
      for (const name of reports(content).filter((one) => one.startsWith(`reports/${id}/`)))
        change(join(content, name), (text) => text.replace(/^机关: .*$/m, `机关: ${id}`))
    },
  },
  {
    name: 'an attachment is put beside a report, or another in its place',
    apply: (content, random) => {
      const report = oneOf(reports(content), random)
      const year = /(\d{4})\.md$/.exec(report)?.[1] ?? ''
      const pdf = Buffer.from(`%PDF-1.4 ${' '.repeat(5000)}${random().toFixed(9)}\n`)
      write(join(content, report.replace(/\.md$/, ''), '附件.pdf'), pdf)
      change(join(content, report), (text) =>
        text.includes('附件.pdf') ? text : `${text}\n见[附件](${year}/附件.pdf)。\n`,
      )
    },
  },
  {
    name: 'the portal gets another name',
    apply: (content, random) =>
      change(join(content, 'site.yaml'), (text) =>
        text.replace(/^名称: .*$/m, `名称: 示例${oneOf(WORDS.slice(0, 4), random)}报告库`),
      ),
  },
  {
    name: 'a page of the portal is written or removed',
    apply: (content, random) => {
      const path = join(content, 'pages/help.md')
      if (existsSync(path)) rmSync(path)
      else write(path, `---\n标题: 帮助\n简介: 怎样用。\n---\n${oneOf(WORDS, random)}。\n`)
    },
  },
  {
    name: 'the portal’s face is drawn, coloured or taken away',
    apply: (content, random) => {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${1 + Math.floor(random() * 9)} 4"/>`
      write(join(content, 'face/biaozhi.svg'), svg)
      const face = oneOf(['', '标志: biaozhi.svg\n', "强调色: '#7a1d12'\n"], random)
      change(
        join(content, 'site.yaml'),
        (text) => text.replace(/^(?:标志|强调色): .*\n/gm, '') + face,
      )
    },
  },
  {
    name: 'everything is copied anew, with other dates',
    apply: (content) => {
      cpSync(content, `${content}.copy`, { recursive: true })
      rmSync(content, { recursive: true })
      renameSync(`${content}.copy`, content)
    },
  },
]
