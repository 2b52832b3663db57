import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  isCollection,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  type Document,
} from 'yaml'
import type { YamlPath } from '../../src/report/finding.ts'
import { readYaml } from '../../src/text/yaml.ts'

const REPORT = `机关: shili
年度: 2021
标题: 示例镇2021年政府信息公开工作年度报告
主动公开:
  规章: [0, 0, 0]
  行政规范性文件: [10, 0, 10]
  行政许可: 0
依申请公开:
  办理结果:
    予以公开: [0, 0]
    不予公开:
      属于国家秘密: [0, 0]
  结转下年: [0, 0]
`

describe('a slip of the hand is told on its own line, once', () => {
  it.each([
    ['制表符', '  规章', '\t规章', '5:1 行首用了制表符或全角空格'],
    ['制表符在空格后', '  规章', ' \t规章', '5:1 行首用了制表符或全角空格'],
    ['全角空格', '  规章', '\u3000规章', '5:1 行首用了制表符或全角空格'],
    ['少了后半个方括号', '[10, 0, 10]', '[10, 0, 10', '6:12 从这里开始的方括号或引号没有写完'],
    ['末行少了后半个方括号', '下年: [0, 0]', '下年: [0, 0', '13:9 从这里开始的方括号'],
    ['多了后半个方括号', '[10, 0, 10]', '[10, 0, 10]]', '6:23 从这里起不合 YAML 的写法'],
    ['多了一个逗号', '[10, 0, 10]', '[10, , 10]', '6:17 从这里起'],
    ['引号没有写完', '标题: 示例', '标题: "示例', '3:5 从这里开始的方括号或引号没有写完'],
    ['引号后面还有字', '标题: 示例', '标题: "甲"示例', '3:8 从这里起'],
    ['文字里有冒号', '标题: 示例', '标题: 附件: 示例', '3:7 从这里起'],
    ['全角冒号', '规章:', '规章：', '5:3 这一行的冒号是全角的'],
    ['顶格的全角冒号', '年度:', '年度：', '2:1 这一行的冒号是全角的'],
    ['冒号后没有空格', '规章: ', '规章:', '5:3 这一行没有冒号'],
    ['没有冒号', '年度:', '年度', '2:1 这一行没有冒号'],
    ['末项没有冒号', '行政许可:', '行政许可', '7:9 这里少了冒号'],
    ['缩进多了', '  行政许可', '   行政许可', '7:4 行首的空格没有和上下各行对齐'],
    ['缩进少了', '    不予公开', '   不予公开', '11:4 行首的空格没有和上下各行对齐'],
    ['写了两次', '年度:', '机关:', '2:1 “机关”写了两次'],
    ['引号里的也写了两次', '年度:', '"机关":', '2:2 “机关”写了两次'],
    ['控制字符', '示例镇', '示例\u0007镇', '3:7 这里有看不见的控制字符'],
    ['锚点', '示例镇', '&a 示例镇', '3:5 这里用了 YAML 的锚点（&）'],
    ['锚点在一组上', '主动公开:', '主动公开: &a', '4:7 这里用了 YAML 的锚点（&）'],
    ['别名', '示例镇', '*a', '3:5 这里用了 YAML 的别名（*）'],
    ['标签', '示例镇', '!!str 示例镇', '3:5 这里用了 YAML 的标签（!）'],
    ['别的标签', '示例镇', '!!js/function 示例镇', '3:5 这里用了 YAML 的标签（!）'],
    ['像标签的文字', '示例镇', '!示例镇', '3:5 这里用了 YAML 的标签（!）'],
    ['另起一份', '主动公开:', '---\n主动公开:', '4:1 这里另起了一份 YAML'],
  ])('%s', (_what, from, to, told) => {
    const { value, problems } = readYaml(REPORT.replace(from, to))
    const shown = problems.map(({ spot, message }) => `${spot.line}:${spot.column} ${message}`)
    expect(shown).toEqual([expect.stringContaining(told)])
    expect(value).toBeUndefined()
  })

  it('lines are counted from the line of the file on which the text begins', () => {
    const { problems, locate } = readYaml('\r\na: 1\r\na: 2', 5)
    expect([problems[0]?.spot, locate([])]).toEqual([
      { line: 7, column: 1 },
      { line: 7, column: 1 },
    ])
  })
})

test('an empty text is no problem, and has no value', () => {
  for (const text of ['', '\n', '# 甲\n'])
    expect(readYaml(text)).toMatchObject({ value: null, problems: [] })
})

test('an entry is found by the folded spelling of its key too, or else what holds it', () => {
  const { locate } = readYaml(REPORT)
  expect(locate(['主动公开', '行政规范性文件', 2])).toEqual({ line: 6, column: 20 })
  expect(locate(['主动公开', '（一）规章'])).toEqual({ line: 5, column: 3 })
  expect(locate(['主动公开', '没有的项', 3])).toEqual({ line: 4, column: 1 })
  expect(locate([])).toEqual({ line: 1, column: 1 })
})

/** What content files are made of, and what a slip of the hand makes of them. */
const PIECES = [
  ...['机关', '年度', '总计', 'a', '0', '010', '1_000', '12:30', 'no', '~', 'null', '空', '/'],
  ...[': ', ':', '：', ', ', ',', '，', '[', ']', '{', '}', '- ', '-', '? ', '| ', '> ', '#', ' #'],
  ...['\n', '\n', '\n  ', '\n    ', '\n- ', '\t', ' ', '"', "'", "''", '\\', '\\u4e00', '%', '@'],
  ...['`', '&a ', '*a', '!!str ', '<<: ', '---', '...', '=', '\u00a0', '\u3000', '\u2028'],
]
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((all) => all.join(''))
/** An indented --- that opens a text: a text to one parser, nothing to the other. */
const DISPUTED = /^\s+(?:---|\.\.\.)/
const RUNS = { numRuns: 20_000, seed: 20_261_121 }

interface Known {
  readonly document: Document
  readonly counter: LineCounter
}

/** A text as another parser reads it, where it reads it at all. */
function readElsewhere(text: string): Known | undefined {
  if (DISPUTED.test(text)) return undefined
  const counter = new LineCounter()
  const options = { schema: 'failsafe', lineCounter: counter, logLevel: 'error' } as const
  const document = parseDocument(text, { ...options, prettyErrors: false })
  return document.errors.length > 0 ? undefined : { document, counter }
}

/** The two differ in what they call nothing. */
function withoutNull(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_key, one: unknown) => one ?? ''))
}

test('what is read, another parser reads the same', () => {
  let compared = 0
  fc.assert(
    fc.property(texts, (text) => {
      const { value, problems } = readYaml(text)
      const other = readElsewhere(text)
      if (problems.length > 0 || !other) return
      compared += 1
      expect(withoutNull(value)).toEqual(withoutNull(other.document.toJS()))
    }),
    RUNS,
  )
  expect(compared).toBeGreaterThan(2000)
})

/** Every path of a value, and where the other parser says its key or item begins. */
function pathsIn({ document, counter }: Known): [YamlPath, { line: number; column: number }][] {
  const found: [YamlPath, { line: number; column: number }][] = []
  const walk = (node: unknown, path: YamlPath): void => {
    if (!isCollection(node)) return
    for (const [index, item] of node.items.entries()) {
      const pair = isMap(node) ? (item as { key: unknown; value: unknown }) : undefined
      const value = pair ? pair.value : item
      const from = pair ? pair.key : item
      const own = [...path, pair ? String(pair.key) : index]
      const offset = isNode(from) ? from.range?.[0] : undefined
      const isEmpty = isNode(from) && from.range?.[0] === from.range?.[1]
      const isBlock = isScalar(from) && (from.type ?? '').startsWith('BLOCK')
      if (offset !== undefined && !isEmpty && !isBlock) {
        const { line, col } = counter.linePos(offset)
        found.push([own, { line, column: col }])
      }
      walk(value, own)
    }
  }
  walk(document.contents, [])
  return found
}

test('an entry stands where another parser finds it', () => {
  let compared = 0
  fc.assert(
    fc.property(texts, (text) => {
      const { problems, locate } = readYaml(text)
      const other = problems.length > 0 ? undefined : readElsewhere(text)
      if (!other) return
      for (const [path, spot] of pathsIn(other)) {
        compared += 1
        expect(locate(path), JSON.stringify(path)).toEqual(spot)
      }
    }),
    RUNS,
  )
  expect(compared).toBeGreaterThan(1000)
})

test('what is not read has a place in the text and a sentence', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { problems } = readYaml(text)
      const lines = text.split('\n')
      for (const { spot, message } of problems) {
        expect(message).toMatch(/。$/u)
        expect(spot.line).toBeLessThanOrEqual(lines.length)
        expect(spot.column).toBeLessThanOrEqual((lines[spot.line - 1]?.length ?? 0) + 1)
      }
    }),
    RUNS,
  )
})
