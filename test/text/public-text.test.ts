import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseReport } from '../../src/text/report-text.ts'
import { publicText } from '../../src/text/public-text.ts'

const reports = join(import.meta.dirname, '../fixtures/content/reports')
const files = readdirSync(reports, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .map((path) => {
    const text = readFileSync(join(reports, path), 'utf8')
    return { path, text: publicOf(text, path).text }
  })

function publicOf(text: string, path: string) {
  const { head } = parseReport(text, path)
  if (!head) throw new Error(path)
  return publicText(text, head.format)
}

it.each(files)('$path: what has no comments of a clerk stays as it is', ({ path, text }) => {
  expect(publicOf(text, path)).toEqual({ text, hasComments: false })
})

it.each(files)('$path: every comment is taken out, and nothing else', ({ path, text }) => {
  const lines = text.split('\n')
  const close = lines.indexOf('---', 1)
  const place = fc.integer({ min: 1, max: close })
  const comment = fc.constantFrom('# 未公布的批注', '#', '# a: b [', "# it's")
  fc.assert(
    fc.property(place, comment, fc.boolean(), fc.boolean(), (at, said, isOwnLine, isWindows) => {
      const changed = [...lines]
      if (isOwnLine) changed.splice(at, 0, `  ${said}`)
      else if (at < close && !(lines[at] ?? '').trim().startsWith('#'))
        changed[at] = `${lines[at] ?? ''} ${said}`
      const end = isWindows ? '\r\n' : '\n'
      const { text: found, hasComments } = publicOf(changed.join(end), path)
      expect(found).toBe(lines.join(end))
      expect(hasComments).toBe(changed.join() !== lines.join())
    }),
  )
})

it('a sign that is part of a text is no comment', () => {
  const { text, path } = files[0] ?? { text: '', path: '' }
  for (const title of ["'示例 # 一'", '示例#一', '"示例 # 一"']) {
    const titled = text.replace(/^标题: .*$/m, `标题: ${title}`)
    expect(publicOf(titled, path)).toEqual({ text: titled, hasComments: false })
    expect(publicOf(titled.replace(title, `${title} # 批注`), path).text).toBe(titled)
  }
})
