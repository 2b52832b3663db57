import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { knownOf } from '../../src/desk/known.ts'
import { openDesk, type Opened } from '../../src/desk/store.ts'
import { placesOfFormat } from '../../src/report/figures.ts'
import { withFigureWords } from '../../src/text/figure-words.ts'
import { format2021 } from '../a-report.ts'

const file = join(import.meta.dirname, '../fixtures/content/reports')
const text = readFileSync(join(file, 'shilizhen/2023.md'), 'utf8')
const known = knownOf(
  { base: '/', name: '示例', origin: 'https://example.org' },
  '2024-02-01',
  () => Promise.resolve(undefined),
)
const opened: Opened = { name: '', from: 'file', told: '示例。', before: text, doubts: [] }
const total = 'requests.outcomes.granted.total'

function typed(word: string, into: string): string {
  return withFigureWords(into, new Map([[total, word]]))
}

it('tells what stands in the text, and what is to be said of it', () => {
  const desk = openDesk(known)
  expect(desk.state()).toBeUndefined()
  desk.open(opened, text)
  expect(desk.state()?.name).toBe('reports/shilizhen/2023.md')
  expect(desk.state()?.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  desk.change(typed('1a', text), total)
  expect(desk.state()?.words.get(total)).toBe('1a')
  expect(desk.state()?.findings.map(({ rule }) => rule)).toEqual(['figure'])
  desk.change(typed('999', text), total)
  expect(desk.state()?.findings.map(({ rule }) => rule)).toContain('requests-total')
})

it('takes back the edits of one place together, and puts them there again', () => {
  const desk = openDesk(known)
  const seen: string[] = []
  desk.open(opened, text)
  desk.watch((state) => seen.push(state.words.get(total) ?? ''))
  for (const word of ['9', '98', '987']) desk.change(typed(word, text), total)
  const last = desk.state()?.text
  desk.change(`${last ?? ''}\n`, 'other')
  expect(seen.slice(1)).toEqual(['9', '98', '987', '987'])
  desk.undo()
  expect(desk.state()?.text).toBe(last)
  desk.undo()
  expect(desk.state()?.text).toBe(text)
  expect(desk.state()?.canUndo).toBe(false)
  desk.redo()
  expect(desk.state()?.text).toBe(last)
  desk.change(text, '')
  expect(desk.state()?.canRedo).toBe(false)
})

it('a head that cannot be read leaves the form as it was', () => {
  const desk = openDesk(known)
  desk.open(opened, text)
  const { format } = desk.state() ?? {}
  desk.change(text.replace('格式:', '格式'), '')
  expect(desk.state()?.format).toBe(format)
  expect(desk.state()?.words.size).toBe(0)
  expect(desk.state()?.findings[0]?.rule).toBe('yaml')
})

it('says after any changes what it would say of the text laid there at once', () => {
  const desk = openDesk(known)
  desk.open(opened, text)
  const body = text.replace(/^## .*$/mu, '$&\n\n2019年，本机关联系电话13800138000。')
  for (const [at, next] of [typed('5', text), body, typed('空', body), text, body].entries()) {
    desk.change(next, String(at))
    const fresh = openDesk(known)
    fresh.open(opened, next)
    expect(desk.state()?.findings).toEqual(fresh.state()?.findings)
    expect(desk.state()?.parsed.report).toEqual(fresh.state()?.parsed.report)
  }
  expect(desk.state()?.findings.length).toBeGreaterThan(0)
})

const id = fc.constantFrom(...placesOfFormat(format2021).map((place) => place.id))
const word = fc.constantFrom('0', '7', '120', '空', '/', '待核', '1a', '')
const prose = fc.constantFrom(
  '2019年，本机关联系电话13800138000。',
  '收到政府信息公开申请 3 件。',
  '```',
  '（一）甲\n\n（一）乙',
  '&nbsp;',
  '## 七、别的',
)
const yearOf = fc.constantFrom('2021', '2023', '20xx')

/** A step of somebody at work: a figure, a paragraph below a heading, the year, or a step back. */
const step = fc.oneof(
  fc.tuple(id, word).map(
    ([one, by]) =>
      (now: string) =>
        typedAt(one, by, now),
  ),
  fc.tuple(fc.nat(5), prose).map(
    ([at, by]) =>
      (now: string) =>
        now.replace(
          new RegExp(`^((?:[^]*?^## .*$){${at + 1}})`, 'mu'),
          (found) => `${found}\n\n${by}`,
        ),
  ),
  yearOf.map((by) => (now: string) => now.replace(/^年度: .*$/mu, `年度: ${by}`)),
  fc.constant(undefined),
)

function typedAt(one: string, by: string, into: string): string {
  return withFigureWords(into, new Map([[one, by]]))
}

it('what it keeps of a text is what a whole check says, whatever is edited in whatever order', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
      const desk = openDesk(known)
      desk.open(opened, text)
      for (const change of steps) {
        if (change) desk.change(change(desk.state()?.text ?? ''), '')
        else desk.undo()
        const fresh = openDesk(known)
        fresh.open(opened, `${desk.state()?.text ?? ''}\n`)
        fresh.change(desk.state()?.text ?? '', '')
        const [kept, whole] = [desk.state(), fresh.state()]
        expect(kept?.findings).toEqual(whole?.findings)
        expect(kept?.words).toEqual(whole?.words)
      }
    }),
    { numRuns: 20 },
  )
})
