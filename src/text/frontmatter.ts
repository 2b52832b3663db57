import matter from 'gray-matter'
import type { Problem } from '../report/finding.ts'
import { problem } from '../report/rules.ts'
import { readYaml, type YamlText } from './yaml.ts'

/** A report file cut in two. */
export interface Frontmatter {
  /** What stands after the first fence. */
  readonly yaml: YamlText
  readonly body: string
  /** Line of the file on which the body begins, from 1. */
  readonly bodyLine: number
}

const FENCE = /^---[ \t]*$/

/** gray-matter takes the square of the number of blank lines that stand together. */
const MOST_BLANK = 100

/** The first line, from 0, of a long stretch of blank lines. */
function blankGap(lines: readonly string[]): number | undefined {
  let from = 0
  for (const [at, line] of lines.entries()) {
    if (line.trim() !== '') from = at + 1
    if (at - from >= MOST_BLANK) return from
  }
  return undefined
}

function refuse(): never {
  throw new Error('only YAML front matter is read')
}

/**
 * Splits a report file at its two fences. gray-matter would also run code (`---js`), so the opening
 * line is looked at first and every engine but YAML is closed.
 */
export function splitFrontmatter(text: string): Frontmatter | Problem {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const lines = source.split('\n')
  if (!FENCE.test(lines[0] ?? ''))
    return problem(
      'frontmatter',
      1,
      '第一行不是 ---。',
      '请在第一行单独写三个半角减号 ---，前后都不加别的字。',
    )
  const end = lines.findIndex((line, index) => index > 0 && line.startsWith('---'))
  if (end < 0 || !FENCE.test(lines[end] ?? ''))
    return problem(
      'frontmatter',
      end < 0 ? 1 : end + 1,
      '找不到结束的一行 ---。',
      '请在表格数据之后、正文之前单独写一行 ---。',
    )
  const gap = blankGap(lines.slice(1, end))
  if (gap !== undefined)
    return problem(
      'frontmatter',
      gap + 2,
      `这里连着空了 ${MOST_BLANK} 行以上。`,
      '请删去多余的空行。',
    )
  // gray-matter would take blanks after the fence for the first line of the body.
  lines[end] = '---'
  let yaml: YamlText | undefined
  const { content } = matter(lines.join('\n'), {
    engines: {
      yaml: (inner) => {
        yaml = readYaml(inner)
        return {}
      },
      javascript: refuse,
      json: refuse,
    },
  })
  return { yaml: yaml ?? readYaml(''), body: content, bodyLine: end + 2 }
}
