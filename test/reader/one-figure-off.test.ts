import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readReportFile } from '../../src/reader/report-file.ts'
import { checkBalances } from '../../src/report/balances.ts'
import type { Report } from '../../src/report/report.ts'
import { aContentFolder } from '../a-content-folder.ts'

const content = resolve(import.meta.dirname, '../../content')
const samples = ['badou/2021', 'kangjiahui/2021', 'sangtong/2020', 'lilin/2021', 'baliying/2024']

/** The balances that hold in a report and would not, were one figure one more. */
function broken(report: Report, id: string): string[] {
  const figure = report.figures.get(id)
  if (!figure || figure.value === null) return []
  const changed = { ...figure, value: figure.value + 1, text: String(figure.value + 1) }
  const figures = new Map(report.figures).set(id, changed)
  return checkBalances(report.format, figures)
    .filter((result) => result.verdict === 'fails')
    .map((result) => `${result.balance.id} “${result.place.join(' · ')}”`)
}

/** Figures of a file in the order they are written in, with line, place in the line and length. */
function* writtenFigures(text: string): Generator<{ line: number; from: number; word: string }> {
  const lines = text.slice(0, text.indexOf('\n---\n', 4)).split('\n')
  const start = lines.findIndex((line) => line.startsWith('主动公开:'))
  for (const [index, line] of lines.entries()) {
    if (index <= start || line.trimStart().startsWith('#')) continue
    const [value] = /(?<=[：:]\s*)(?:\[.*\]|[\d.空/+-]+)\s*$/.exec(line.replace(/\s#.*$/, '')) ?? []
    if (value === undefined) continue
    const at = line.indexOf(value)
    for (const match of value.matchAll(/[^\s,[\]]+/g))
      yield { line: index + 1, from: at + match.index, word: match[0] }
  }
}

describe.each(samples)('in content/reports/%s.md', (name) => {
  const file = `reports/${name}.md`
  const organs = new Set([name.split('/')[0] ?? ''])

  it('any one figure changed by one is found at its line, with each balance it breaks', async () => {
    const text = await readFile(join(content, file), 'utf8')
    const { report } = await readReportFile(content, file, organs)
    if (!report) throw new Error(`${file} is not sound`)
    const ids = [...report.figures.keys()]
    const spots = [...writtenFigures(text)]
    expect(spots).toHaveLength(ids.length)
    const folder = await aContentFolder()
    for (const [index, { line, from, word }] of spots.entries()) {
      const id = ids[index] ?? ''
      if (!/^\d+$/.test(word)) continue
      const lines = text.split('\n')
      const old = lines[line - 1] ?? ''
      lines[line - 1] = `${old.slice(0, from)}${Number(word) + 1}${old.slice(from + word.length)}`
      const changed = await aContentFolder({ [file]: lines.join('\n') }, folder)
      const { findings } = await readReportFile(changed, file, organs)
      const errors = findings.filter((one) => one.severity === 'error')
      const told = errors.map((one) => `${one.rule} ${/^.*?(?=不平衡)/.exec(one.message)?.[0]}`)
      expect(told, id).toEqual(broken(report, id))
      if (told.length > 0)
        expect(
          errors.map((one) => one.line),
          id,
        ).toContain(line)
    }
  })
})
