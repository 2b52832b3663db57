import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readYaml, readYamlQuickly, type YamlText } from '../../src/reader/yaml.ts'
import type { YamlPath } from '../../src/report/finding.ts'
import { format2019, format2021, reportText } from '../a-report.ts'
import { randomFigures, randomFrom } from '../random-figures.ts'

const root = resolve(import.meta.dirname, '../..')
const samples = [
  'content/reports/badou/2021.md',
  'content/reports/kangjiahui/2021.md',
  'content/reports/sangtong/2020.md',
  'test/fixtures/content/reports/shiliju/2022.md',
  'test/fixtures/content/reports/yinshi/2022.md',
]

function yamlOf(text: string): string {
  return text.slice(4, text.indexOf('\n---\n', 4) + 1)
}

function sample(name: string): string {
  return yamlOf(readFileSync(join(root, name), 'utf8'))
}

const ROUNDS = Number(process.env['ROUNDS'] ?? 20_000)

/** Every path in a value, and one beside each that is not there. */
function pathsOf(value: unknown, above: YamlPath = []): YamlPath[] {
  if (typeof value !== 'object' || value === null) return [above, [...above, 'none']]
  const steps = Array.isArray(value) ? [...value.keys(), 99] : [...Object.keys(value), 'none']
  return [above, ...steps.flatMap((step) => pathsOf((value as never)[step], [...above, step]))]
}

function expectSame(quick: YamlText, text: string): void {
  const full = readYaml(text, 2)
  expect(full.problems, text).toEqual([])
  expect(quick.value, text).toEqual(full.value)
  for (const path of pathsOf(full.value))
    expect(quick.locate(path), `${path.join('.')} in\n${text}`).toEqual(full.locate(path))
}

describe('readYamlQuickly(text)', () => {
  it.each(samples.slice(0, 4))('reads %s as the full parser does, every place too', (name) => {
    const text = sample(name)
    const quick = readYamlQuickly(text, 2)
    expect(quick).toBeDefined()
    if (quick) expectSame(quick, text)
  })

  it('reads nothing otherwise than the full parser, whatever is typed into a file', () => {
    const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
    const random = randomFrom(seed)
    const any = (below: number): number => Math.floor(random() * below)
    const figures = randomFigures(format2021, random)
    const texts = [
      ...samples.map(sample),
      yamlOf(reportText({ figures })),
      yamlOf(reportText({ format: format2019 })),
    ]
    const typed = [
      ...' \n:-#,[]{}\'"&*!|>%@`?/\\.空甲12“（\t\u00A0～',
      ': ',
      ' #',
      '- ',
      '\n  ',
      '~',
      '---\n',
    ]
    let plain = 0
    for (let round = 0; round < ROUNDS; round += 1) {
      // Short texts are read quickly, so that there can be many.
      const lines = (texts[any(texts.length)] ?? '').split('\n')
      const tops = lines.flatMap((line, index) => (/^[^ #]/.test(line) ? index : []))
      const from = tops[any(tops.length)] ?? 0
      let text = [...lines.slice(0, 5), ...lines.slice(from, from + 8)].join('\n')
      for (let change = any(3); change >= 0; change -= 1) {
        const at = any(text.length)
        const way = typed[any(typed.length)] ?? ''
        text = text.slice(0, at) + (random() < 0.7 ? way : '') + text.slice(at + any(3))
      }
      const quick = readYamlQuickly(text, 2)
      if (!quick) continue
      plain += 1
      expectSame(quick, text)
    }
    expect(plain, `seed ${seed}`).toBeGreaterThan(ROUNDS / 100)
  }, 120_000)
})
