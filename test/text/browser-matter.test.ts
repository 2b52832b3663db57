import fc from 'fast-check'
import matter from 'gray-matter'
import { expect, it } from 'vitest'
import browserMatter from '../../src/text/browser-matter.ts'

interface Cut {
  readonly inner: string
  readonly content: string
}

function cutBy(cut: typeof browserMatter, source: string): Cut {
  let inner = ''
  const yaml = (text: string): object => {
    inner = text
    return {}
  }
  return { content: cut(source, { engines: { yaml } }).content, inner }
}

const line = fc.oneof(
  fc.constantFrom('', '#', '机关: shili', '- 1', '--', ' ---', '----', '## 一、', '---', '\t'),
  fc.string({ maxLength: 12 }).map((text) => text.replace(/[\r\n]/g, ' ')),
)

/** Front matter has no fence inside, and says something: other files are refused before they are cut. */
const head = fc.array(line.filter((text) => !text.startsWith('---'))).map((all) => ['a: 1', ...all])

it('cuts a report file as gray-matter does', () => {
  fc.assert(
    fc.property(head, fc.array(line), (yaml, body) => {
      const source = ['---', ...yaml, '---', ...body].join('\n')
      expect(cutBy(browserMatter, source)).toEqual(
        cutBy(matter as unknown as typeof browserMatter, source),
      )
    }),
    { numRuns: 2_000 },
  )
})
