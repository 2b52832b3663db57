import { describe, expect, it } from 'vitest'
import { fillFrame, frameOf, frameParams, frameSlots } from '../../src/render/frame.ts'

const { title, description, organName, head, main } = frameSlots
const address = `/reports/${frameParams.organ}/${frameParams.year}/`
const page = `<title>${title} - 库</title><meta content="${description}">${head}<a href="${address}">${organName}</a><main>${main}</main><p>${address}</p>`

const filling = {
  title: '甲 & 乙',
  description: '“丙”',
  head: '<meta name="x">',
  organ: 'shili',
  organName: '示例<镇>',
  year: 2021,
}

describe('the frame of report pages', () => {
  it('is filled with text escaped and HTML as it is, wherever a part goes', () => {
    const { before, after } = fillFrame(frameOf(page), filling)
    expect(`${before}<h1>丁</h1>${after}`).toBe(
      '<title>甲 &amp; 乙 - 库</title><meta content="“丙”"><meta name="x"><a href="/reports/shili/2021/">示例&lt;镇&gt;</a><main><h1>丁</h1></main><p>/reports/shili/2021/</p>',
    )
  })

  it('that lacks a part is not taken for one', () => {
    expect(() => frameOf(page.replace(main, ''))).toThrow('main')
  })
})
