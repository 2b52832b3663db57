import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { readReportFile } from '../../src/reader/report-file.ts'
import { checkBalances } from '../../src/report/balances.ts'
import { errorsOf } from '../../src/report/finding.ts'
import { placesOfFormat, readFigure, type Figures } from '../../src/report/figures.ts'
import type { Report } from '../../src/report/report.ts'
import type { Format } from '../../src/report/spec.ts'
import { aFolder } from '../a-content-folder.ts'
import { format2019, format2021, reportText } from '../a-report.ts'
import { randomFigures, randomFrom } from '../random-figures.ts'

const CASES = 1000
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
const random = randomFrom(seed)
const any = (below: number): number => Math.floor(random() * below)
const content = resolve(import.meta.dirname, '../../content/reports')
const samples = ['badou/2021', 'kangjiahui/2021', 'sangtong/2020', 'lilin/2021', 'baliying/2024']

interface Source {
  readonly name: string
  readonly text: string
}

async function aSource(index: number): Promise<Source> {
  const sample = index % 3 === 0 ? samples[any(samples.length)] : undefined
  if (sample)
    return {
      name: `reports/${sample}.md`,
      text: await readFile(join(content, `${sample}.md`), 'utf8'),
    }
  const format = random() < 0.5 ? format2019 : format2021
  const text = reportText({ format, figures: randomFigures(format, random) })
  return { name: `reports/shili/${format.edition}.md`, text }
}

/** Where each figure is written, in the order of the form: line and place in the text. */
function spots(text: string): { line: number; from: number; word: string }[] {
  let offset = 0
  const found: { line: number; from: number; word: string }[] = []
  let isTable = false
  for (const [index, line] of text.slice(0, text.indexOf('\n---\n', 4)).split('\n').entries()) {
    const value = /(?<=:\s*)(?:\[.*\]|[\d.空/+-]+)\s*$/.exec(line)
    if (isTable && value && !line.trimStart().startsWith('#'))
      for (const match of value[0].matchAll(/[^\s,[\]]+/g))
        found.push({ line: index + 1, from: offset + value.index + match.index, word: match[0] })
    isTable ||= line.startsWith('主动公开:')
    offset += line.length + 1
  }
  return found
}

/** Another way of typing a number: one digit off, two digits swapped, a digit lost or doubled. */
function mistyped(word: string): string {
  const number = Number(word)
  const ways = [number + 1, number + 1 + any(9), number * 10 + 1, Math.floor(number / 10), any(100)]
  const other = ways[any(ways.length)] ?? 0
  return String(other === number ? number + 1 : other)
}

const LIMIT = 200_000

/** Every single figure and value that would repair a table, found by trying, not by algebra. */
function byTrying(format: Format, figures: Figures, table: string): string[] {
  const fails = (changed: Figures): number =>
    checkBalances(format, changed).filter(
      (result) => result.table.id === table && result.verdict === 'fails',
    ).length
  const failing = checkBalances(format, figures).filter(
    (result) => result.table.id === table && result.verdict === 'fails',
  )
  const steps = new Set(failing.map(({ left, right }) => (left.sum ?? 0) - (right.sum ?? 0)))
  return placesOfFormat(format)
    .filter((place) => place.table.id === table)
    .flatMap(({ id }) => {
      const old = figures.get(id)
      if (old?.state === 'na') return []
      const values = [...steps].flatMap((step) => [
        (old?.value ?? 0) + step,
        (old?.value ?? 0) - step,
      ])
      return [...new Set(values)]
        .filter((value) => value >= 0 && value < LIMIT && value !== old?.value)
        .filter((value) => {
          const figure = readFigure(String(value), 'count')
          return figure !== undefined && fails(new Map(figures).set(id, figure)) === 0
        })
        .map((value) => `${id} = ${value}`)
    })
}

function brokenTables(report: Report): string[] {
  const failing = checkBalances(report.format, report.figures).filter(
    ({ verdict }) => verdict === 'fails',
  )
  return [...new Set(failing.map(({ table }) => table.id))]
}

it(`finds each of ${CASES} single wrong figures at its line and names the cell that explains it, seed ${seed}`, async () => {
  const folder = await aFolder()
  const read = async ({ name, text }: Source) => {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
    return readReportFile(folder, name)
  }
  let [broken, named] = [0, 0]
  for (let index = 0; index < CASES; index += 1) {
    const source = await aSource(index)
    if (index % 10 === 0) expect(errorsOf((await read(source)).findings), source.name).toEqual([])
    const all = spots(source.text)
    const numbers = all.filter(({ word }) => /^\d+$/.test(word))
    const spot = numbers[any(numbers.length)]
    if (!spot) throw new Error('no figure')
    const { line, from, word } = spot
    const wrong = mistyped(word)
    const text = source.text.slice(0, from) + wrong + source.text.slice(from + word.length)
    const { report, findings } = await read({ ...source, text })
    const label = `seed ${seed}, case ${index}: ${source.name}:${line} ${word} typed as ${wrong}`
    if (!report) throw new Error(label)
    const errors = errorsOf(findings)
    const tables = brokenTables(report)
    expect(errors.length > 0, label).toBe(tables.length > 0)
    if (tables.length === 0) continue
    broken += 1
    const id = placesOfFormat(report.format)[all.indexOf(spot)]?.id ?? ''
    expect(
      errors.some((one) => one.line === line),
      label,
    ).toBe(true)
    const told = [...new Set(errors.flatMap(({ repairs = [] }) => repairs))]
    const cells = [...new Set(told.map(({ path, value }) => `${path} = ${value}`))]
    expect(cells, label).toContain(`${id} = ${word}`)
    expect(cells.sort(), label).toEqual(
      byTrying(report.format, report.figures, tables[0] ?? '').sort(),
    )
    if (cells.length > 1) continue
    named += 1
    for (const { hint } of errors) expect(hint, label).toContain('只改一格')
  }
  expect(broken).toBeGreaterThan(CASES / 2)
  expect(named).toBeGreaterThan(CASES / 2)
}, 300_000)
