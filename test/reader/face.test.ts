import { symlink, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPortal } from '../../src/reader/portal.ts'
import { aContentFolder, aFolder } from '../a-content-folder.ts'
import { aPng } from '../face/a-png.ts'

const SITE = `名称: 示例报告库
简介: 示例。
网址: https://example.org
主办单位: 示例县人民政府办公室
`
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"/>'

type Files = Readonly<Record<string, string | Buffer>>

async function read(settings: string, files: Files = {}) {
  const folder = await aContentFolder({ 'site.yaml': SITE + settings, ...files })
  const { look, findings } = await readPortal(folder)
  const told = findings.map(
    ({ file, line, rule, message, hint }) =>
      `${relative(folder, file)}:${line} ${rule} ${message}${hint}`,
  )
  return { ...look, told }
}

describe('the face of a portal', () => {
  it('is plain where site.yaml says nothing of it', async () => {
    const { face, files, told } = await read('')
    expect(told).toEqual([])
    expect(face).toEqual({ footerMarks: [], isStyled: false })
    expect([...files]).toEqual([])
  })

  it('has the files that are named and no others, as they are, and one style sheet', async () => {
    const css = 'h1 { background: url(jiao.svg) }\n'
    const { face, files, told } = await read(
      "标志: 标志.svg\n强调色: '#7A1D12'\n样式: yangshi.css\n公安备案图标: a.png\n页脚标识:\n  - 图片: a.png\n    说明: 示例标识\n    网址: https://example.org/a\n",
      {
        'face/标志.svg': SVG,
        'face/a.png': aPng(40, 20),
        'face/jiao.svg': SVG,
        'face/yangshi.css': `\uFEFF${css}`,
        'face/没有用到.png': 'x',
        'face/Thumbs.db': 'x',
      },
    )
    expect(told).toEqual([
      'face/没有用到.png:1 face-unused 这个文件没有用到，不会发布。要用的，请在 site.yaml 里写上文件名；不用的不必管。',
    ])
    const picture = { file: 'a.png', width: 40, height: 20 }
    expect(face).toEqual({
      mark: { file: '标志.svg', width: 30, height: 10 },
      policeMark: picture,
      footerMarks: [{ picture, alt: '示例标识', href: 'https://example.org/a' }],
      isStyled: true,
    })
    expect([...files.keys()].sort()).toEqual(['a.png', 'jiao.svg', 'portal.css', '标志.svg'])
    const sheet = Buffer.from(files.get('portal.css') ?? []).toString()
    expect(sheet).toMatch(/^@layer reset, tokens, base, layout, components, print;\n@layer tokens/)
    expect(sheet).toContain('--seal: #7a1d12')
    expect(sheet.endsWith(`}\n${css}`)).toBe(true)
  })

  it.each<[string, string, Files]>([
    ['site.yaml:5 file-missing face/a.svg：没有这个文件', '标志: a.svg\n', {}],
    [
      'site.yaml:5 file-size face/a.svg：',
      '标志: a.svg\n',
      { 'face/a.svg': `${SVG}${' '.repeat(100_000)}` },
    ],
    ['site.yaml:5 file-place', '标志: a.svg\n', { 'face/a.svg/b.svg': SVG }],
    [
      'face/a.svg:2 picture 这里有脚本',
      '标志: a.svg\n',
      {
        'face/a.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">\n<script/></svg>`,
      },
    ],
    [
      'face/a.svg:1 picture 这张 svg 不是 UTF-8',
      '标志: a.svg\n',
      { 'face/a.svg': Buffer.from([0xff, 0xfe]) },
    ],
    ['face/a.png:1 picture 这张 png 宽 60000', '标志: a.png\n', { 'face/a.png': aPng(60_000, 2) }],
    [
      "site.yaml:5 accent 强调色 #e60012 太浅：与浅色底的反差是 4.21，不到 4.5，字和焦点框看不清。最接近而看得清的颜色是 '#dd0011'",
      "强调色: '#e60012'\n",
      {},
    ],
    ["site.yaml:5 shape “强调色”不是一个颜色。请按 '#a3231b'", '强调色:\n  - x\n', {}],
    ['site.yaml:5 text “强调色”不是一个颜色', '强调色: red\n', {}],
    ['site.yaml:5 text “强调色”不是一个颜色', '强调色: #a3231b\n', {}],
    ['site.yaml:5 text “标志”不是 face 文件夹里', '标志: ../organs.yaml\n', {}],
    ['site.yaml:5 text “标志”不是 face 文件夹里', '标志: a.gif\n', {}],
    ['site.yaml:5 text “标志”不是 face 文件夹里', '标志: ../a.svg\n', { 'a.svg': SVG }],
    ['site.yaml:5 text “样式”不是 face 文件夹里', '样式: 夹/a.css\n', {}],
    ['site.yaml:5 text “标志”不是 face 文件夹里', '标志: .a.svg\n', { 'face/.a.svg': SVG }],
    ['site.yaml:5 file-missing face/a.css', '样式: a.css\n', {}],
    ['face/a.css:1 file-encoding', '样式: a.css\n', { 'face/a.css': Buffer.from([0xff, 0xfe]) }],
    [
      'face/a.css:2 style-sheet face/b.svg：没有这个文件',
      '样式: a.css\n',
      { 'face/a.css': 'h1 {}\nh2 { background: url(b.svg) }\n' },
    ],
    [
      'face/b.svg:1 picture 这里有脚本（onload）',
      '样式: a.css\n',
      {
        'face/a.css': 'h2 { background: url(b.svg) }\n',
        'face/b.svg': SVG.replace('viewBox', 'onload="x" viewBox'),
      },
    ],
    ['site.yaml:7 text “网址”不是网址', '主站:\n  名称: 示例\n  网址: javascript:alert(1)\n', {}],
    [
      'site.yaml:7 text “网址”不是网址',
      "导航:\n  - 名称: 示例\n    网址: 'data:text/html,x'\n",
      {},
    ],
    ['site.yaml:6 shape “导航”的这一条不完整', '导航:\n  - 名称: 示例\n', {}],
    ['site.yaml:6 file-missing 没有“pages/tongzhi.md”这个页面', '导航:\n  - 页面: tongzhi\n', {}],
    ['site.yaml:6 file-missing', '导航:\n  - 页面: ../site\n', {}],
    ['site.yaml:6 shape “页脚”的这一行', '页脚:\n  - 文字: 示例\n', {}],
    [
      'site.yaml:8 text “网址”不是网址',
      '页脚标识:\n  - 图片: a.png\n    说明: x\n    网址: //example.org\n',
      {},
    ],
    ['site.yaml:5 text “网站标识码”不是 10 位', '网站标识码: 123\n', {}],
  ])('%s', async (begin, settings, files) => {
    const { told } = await read(settings, files)
    expect(told).toHaveLength(1)
    expect(told[0]?.slice(0, begin.length)).toBe(begin)
    expect(told[0]).toMatch(/。$/)
  })

  it('does not follow a link out of the content folder', async () => {
    const outside = join(await aFolder(), 'a.svg')
    await writeFile(outside, SVG)
    const folder = await aContentFolder({ 'site.yaml': `${SITE}标志: a.svg\n`, 'face/.keep': '' })
    await symlink(outside, join(folder, 'face/a.svg'))
    const { look, findings } = await readPortal(folder)
    expect(findings.map(({ rule }) => rule)).toEqual(['file-link'])
    expect(look.files.size).toBe(0)
  })
})
