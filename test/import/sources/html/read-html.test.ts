import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../../src/import/sources/html/read-html.ts'
import type { Block } from '../../../../src/import/document.ts'

const bytes = (html: string): Uint8Array => new TextEncoder().encode(html)

async function blocksOf(html: string): Promise<readonly Block[]> {
  return (await readHtml(bytes(html))).blocks
}

async function textsOf(html: string): Promise<string[]> {
  return (await blocksOf(html)).flatMap((one) =>
    one.kind === 'paragraph' ? [one.markdown ?? one.text] : [],
  )
}

describe('a web page', () => {
  it('keeps spans and blank cells', async () => {
    const [grid] = await blocksOf(
      '<table><tr><td colspan=3 rowspan="2">甲</td><td></td></tr><tr><td>&nbsp;0</td></tr></table>',
    )
    expect(grid).toMatchObject({
      rows: [[{ text: '甲', colspan: 3, rowspan: 2 }, { text: '' }], [{ text: '0' }]],
    })
  })

  it('reads a table of layout as text, and the table inside it as a table', async () => {
    const blocks = await blocksOf(
      '<table><tr><td><p>一、总体情况</p><table><tr><td>规章</td><td>0</td></tr></table></td></tr></table>',
    )
    expect(blocks.map((one) => one.kind)).toEqual(['paragraph', 'grid'])
  })

  it('keeps bold, links and lists, and escapes what Markdown would take for marks', async () => {
    expect(
      await textsOf(
        '<p><b>一是</b>见<a href="http://a.cn/x">网站</a><a href="javascript:x()">坏</a></p><ul><li>甲<li>乙</ul><ol><li>丙</ol><p>a*b_c</p>',
      ),
    ).toEqual(['**一是**见[网站](<http://a.cn/x>)坏', '- 甲', '- 乙', '1. 丙', 'a*b_c'])
  })

  it('leaves out scripts, navigation and what is hidden', async () => {
    expect(
      await textsOf(
        '<nav>首页</nav><script>1</script><p style="display: none">藏</p><div>正文</div><footer>版权</footer>',
      ),
    ).toEqual(['正文'])
  })

  it('keeps to the part that holds the report, and the title outside it', async () => {
    const texts = await textsOf(
      `<div class=a>栏目导航</div><h1>甲镇2021年政府信息公开工作年度报告</h1><div><p>一、总体情况</p><p>二、主动公开政府信息情况</p><p>五、存在的主要问题及改进情况</p><p>六、其他需要报告的事项</p></div><div>友情链接</div>`,
    )
    expect(texts[0]).toContain('年度报告')
    expect(texts).not.toContain('栏目导航')
    expect(texts).not.toContain('友情链接')
    expect(texts).toHaveLength(5)
  })

  it.each([
    ['gb18030', [0xb9, 0xe6, 0xd5, 0xc2]],
    ['utf-8', [0xe8, 0xa7, 0x84, 0xe7, 0xab, 0xa0]],
    ['utf-8 with a BOM', [0xef, 0xbb, 0xbf, 0xe8, 0xa7, 0x84, 0xe7, 0xab, 0xa0]],
  ])('in %s is read in its own characters', async (_name, text) => {
    const page = new Uint8Array([...text, ...bytes('<meta charset="gb2312"><p>')])
    expect((await readHtml(page)).blocks[0]).toMatchObject({ text: '规章' })
  })

  it('with tags nested by the thousand is refused', async () => {
    await expect(readHtml(bytes('<div>'.repeat(5000)))).rejects.toThrow('套得太深')
  })
})
