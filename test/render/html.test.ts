import { describe, expect, it } from 'vitest'
import { escapeHtml, html, Html, type Content } from '../../src/render/html.ts'

describe('a template of HTML', () => {
  it('escapes text, in elements and in attributes', () => {
    const text = '<b> & "c"'
    expect(html`<p title="${text}">${text}</p>`.text).toBe(
      '<p title="&lt;b&gt; &amp; &quot;c&quot;">&lt;b&gt; &amp; &quot;c&quot;</p>',
    )
    expect(escapeHtml('甲')).toBe('甲')
  })

  it('takes HTML as it is, joins lists, and leaves out what is false or not there', () => {
    const items: Content = ['甲', html`<b>乙</b>`, 0, false, undefined]
    expect(html`<p>${items}${new Html('<hr>')}</p>`.text).toBe('<p>甲<b>乙</b>0<hr></p>')
  })

  it('drops the indentation it is written with, and no other space', () => {
    const one = html`
      <p>甲 <b>乙</b></p>
      <hr />
    `
    expect(one.text).toBe('<p>甲 <b>乙</b></p><hr />')
  })

  it('keeps line breaks that stand in the text', () => {
    expect(html`<pre>${'甲\n  乙'}</pre>`.text).toBe('<pre>甲\n  乙</pre>')
  })
})
