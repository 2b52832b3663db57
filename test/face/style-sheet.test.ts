import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { judgeSheet } from '../../src/face/style-sheet.ts'

function told(css: string): string[] {
  return judgeSheet(css).faults.map(({ at, message }) => `${at.line}:${at.column} ${message}`)
}

describe('a style sheet of one’s own', () => {
  it('may hold anything of CSS, and names the pictures beside it that it shows', () => {
    const css = `/* “示例” */
@media (width < 40rem) { .hero { background: url(corner.svg) } }
:root { --own: url("./示例.png"); --grid: { a: b } }
h1::after { content: "https://example.com/ is text" }
p { background: url(data:image/png;base64,AAAA) ; color: rgb(0 0 0 / 50%) }`
    expect(told(css)).toEqual([])
    expect(judgeSheet(css).shown.map(({ file }) => file)).toEqual(['corner.svg', '示例.png'])
  })

  it.each([
    'url(https://example.com/a.png)',
    'url( "//example.com/a.png" )',
    'URL(http://example.com/a.png)',
    'u\\72l(https://example.com/a.png)',
    'src("https://example.com/a.png")',
    'image-set("https://example.com/a.png" 1x)',
    'image-set(url(ok.png) 1x, "//example.com/a.png" 2x)',
    '-webkit-image-set("https://example.com/a.png" 1x)',
    'url(javascript:alert(1))',
    'url(../reports/a.png)',
    'url(/face/a.png)',
    'url(data:text/html,x)',
    'url(font.woff2)',
    'url(a.png?x)',
    'url(https://example.com/a b)',
  ])('does not reach for anything but a picture beside it: %s', (value) => {
    expect(told(`h1 {\n  background: ${value};\n}`)[0]).toMatch(/^2:/)
    expect(told(`h1 {\n  --x: ${value};\n}`)[0]).toMatch(/^2:/)
    expect(told(`@font-face {\n  src: ${value};\n}`)[0]).toMatch(/^2:/)
  })

  it.each(['@import "a.css";', '@IMPORT url(a.png);', '@\\69mport "//example.com/a.css";'])(
    'does not bring in another: %s',
    (rule) => {
      expect(told(`h1 { color: red }\n${rule}`)[0]).toMatch(/^2:1 /)
    },
  )

  it.each([
    ['h1 {\n  color: red;\n}}', '3:2 这里的“}”没有与它相对的括号。'],
    ['h1 { width: calc(1px + (2px; }', '1:30 这里的“}”没有与它相对的括号。'],
    ['h1 { color: red;', '1:4 这里的括号没有合上。'],
    ['a {}\n/* b {}', '2:1 这里的说明没有写完。'],
    ['h1::after { content: "a\n}', '1:22 这里的引号或网址没有写完。'],
  ])('has its brackets and quotes in pairs: %s', (css, begin) => {
    expect(told(css)[0]).toBe(begin)
  })

  it('may be newer than what is known here, as the site’s own is', () => {
    for (const css of [
      '.a { .b & { color: red } &:hover { color: light-dark(red, oklch(0.5 0.2 30 / 50%)) } }',
      '@supports (display: grid) and (not (color: lab(0 0 0))) { a { color: red } }',
      '@function --f(--a) { result: if(style(--x: 1): red; else: blue) }',
    ])
      expect(told(css)).toEqual([])
    const folder = join(import.meta.dirname, '../../src/site/styles')
    const sheets = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
    for (const css of sheets) expect(told(css.replace(/@import.*/g, ''))).toEqual([])
  })

  it('with brackets without end is looked through all the same', () => {
    for (const part of ['(', '{', 'url(', 'image-set("a"', 'a{'])
      expect(told(part.repeat(100_000 / part.length)).length).toBeGreaterThan(0)
  })
})
