import { describe, expect, it } from 'vitest'
import { readHtmlText } from '../../../../src/import/sources/html/read-html.ts'
import { htmlTree } from '../../../../src/import/sources/html/tree.ts'
import { limits } from '../../../../src/import/sources/limits.ts'

function each(count: number, unit: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => unit(at)).join('')
}

describe('a page is refused', () => {
  it.each([
    ['with too many tags', '<br>'.repeat(limits.nodes + 1), '标签太多'],
    ['with too deep a nest', '<div>'.repeat(limits.nesting + 1), '套得太深'],
    ['with many attributes of one tag', `<a ${each(30_000, (at) => `a${at} `)}>`, '属性太多'],
    [
      'with attributes behind a quotation mark',
      `<a " ${each(30_000, (at) => `a${at} `)}>`,
      '属性太多',
    ],
    [
      'whose open tags are opened again in each paragraph',
      `<p>${each(150, (at) => `<b class=${at}>`)}</p>${'<p>甲</p>'.repeat(5_000)}`,
      '标签太多',
    ],
    ['whose text stands where only rows may', `<table>${'<i>甲</i>'.repeat(60_000)}`, '交错得太多'],
  ])('%s', (_what, html, told) => {
    expect(() => htmlTree(html)).toThrow(told)
  })
})

describe('a page is read', () => {
  it('with a long picture in an attribute', () => {
    const html = `<p><img src="data:image/png;base64,${'A'.repeat(2_000_000)}">甲</p>`
    expect(readHtmlText(html).blocks).toMatchObject([{ text: '甲' }])
  })

  it('with a script of many words', () => {
    const script = `<script>for (i = 0; i<a; i++) { ${'b += c ; '.repeat(2_000)} }</script>`
    expect(readHtmlText(`${script}<p>甲</p>`).blocks).toMatchObject([{ text: '甲' }])
  })

  it('once, where lists stand in lists', () => {
    const html = '<ul><li><div>甲<ul><li><div>乙<ol><li>丙</ol></div></ul></div></ul>'
    expect(readHtmlText(html).blocks.map((one) => one.kind === 'paragraph' && one.text)).toEqual([
      '甲',
      '乙',
      '丙',
    ])
  })
})
