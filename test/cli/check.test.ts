import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aContentFolder, aFolderWith } from '../a-content-folder.ts'
import { reportText } from '../a-report.ts'
import { gongkai } from './command.ts'

const wrong = reportText({ figures: { 'requests.received.business': '1' } })

describe('gongkai check', () => {
  it('says that all is well, and exits 0', async () => {
    const { code, stdout } = await gongkai(['check', '--content', await aFolderWith()])
    expect(stdout).toBe('共 1 份报告：0 处错误，0 处提醒，0 处留意。\n')
    expect(code).toBe(0)
  })

  it('shows where, what, the line with a mark under the figure, and what to do; exits 1', async () => {
    const folder = await aFolderWith(wrong)
    const { code, stdout } = await gongkai(['check', '--content', folder])
    const [head, line, mark, remedy] = stdout.slice(stdout.lastIndexOf(`${folder}/`)).split('\n')
    expect(head).toBe(
      `${folder}/reports/shili/2021.md:14:13 错误 [requests-total] “依申请公开 · 本年新收”不平衡：应有总计＝自然人＋商业企业＋科研机构＋社会公益组织＋法律服务机构＋其他，实为 0 ≠ 0 + 1 + 0 + 0 + 0 + 0，即 0 ≠ 1。`,
    )
    expect(line).toBe('    14 |   本年新收: [0, 1, 0, 0, 0, 0, 0]')
    // Chinese characters take two columns of a terminal.
    expect(mark?.indexOf('^')).toBe((line?.indexOf(' 1,') ?? 0) + 1 + '本年新收'.length)
    expect(remedy).toContain('怎么办：请对照原件改正这几格')
    expect(stdout).toContain('[requests-flow] “依申请公开 · 商业企业”不平衡')
    expect(code).toBe(1)
  })

  it('prints the same findings as JSON, and nothing else', async () => {
    const { code, stdout, stderr } = await gongkai([
      'check',
      '--content',
      await aFolderWith(wrong),
      '--format',
      'json',
    ])
    const { findings } = JSON.parse(stdout) as { findings: object[] }
    expect(findings).toHaveLength(2)
    expect(findings[1]).toMatchObject({
      rule: 'requests-total',
      severity: 'error',
      line: 14,
      column: 13,
      path: 'requests.received.business',
    })
    expect(stderr).toBe('')
    expect(code).toBe(1)
  })

  it('looks at the pages and the face of the portal as well', async () => {
    const folder = await aContentFolder({
      'reports/shili/2021.md': reportText(),
      'pages/search.md': '---\n标题: 示例\n简介: 示例。\n---\n示例。\n',
      'face/a.svg': '<svg/>',
    })
    const { code, stdout } = await gongkai(['check', '--content', folder])
    expect(stdout).toContain(`${folder}/pages/search.md:1:1 错误 [page-name]`)
    expect(stdout).toContain(`${folder}/face/a.svg:1:1 留意 [face-unused]`)
    expect(code).toBe(1)
  })

  it('says of one file too that the list of organs cannot be read', async () => {
    const folder = await aContentFolder({
      'reports/shili/2021.md': reportText(),
      'organs.yaml': '- id: [',
    })
    const file = join(folder, 'reports/shili/2021.md')
    const { code, stdout } = await gongkai(['check', file, '--content', folder])
    expect(stdout).toContain(`${folder}/organs.yaml:1:`)
    expect(stdout).toContain('1 处错误')
    expect(code).toBe(1)
  })

  it('names the id where the name of an organ stands in its place', async () => {
    const text = reportText().replace('机关: shili', '机关: 示例镇')
    const { stdout } = await gongkai(['check', '--content', await aFolderWith(text)])
    expect(stdout).toContain('“机关”写着“示例镇”，不合要求')
    expect(stdout).toContain('怎么办：文件在 reports/shili/ 里，这里应写 shili。')
  })

  it('keeps to the files it is given', async () => {
    const folder = await aContentFolder({
      'reports/shili/2021.md': wrong,
      'reports/shili/2022.md': reportText({ year: 2022 }),
    })
    const { code, stdout } = await gongkai([
      'check',
      join(folder, 'reports/shili/2022.md'),
      '--content',
      folder,
    ])
    expect(stdout).toContain('0 处错误')
    expect(code).toBe(0)
  })

  it('finds what is wrong beside the reports', async () => {
    const folder = await aContentFolder({
      'site.yaml': '名称: 甲\n网址: example.org\n主办: 乙\n',
      'organs.yaml':
        '- id: Shili\n  名称: 甲\n  类型: 镇\n- id: a\n  名称: 乙\n  类型: 镇\n- id: a\n  名称: 乙\n  类型: 镇\n',
      'reports/readme.txt': '',
      'reports/shili/2021.doc': '',
    })
    const { code, stdout } = await gongkai(['check', '--content', folder])
    for (const told of [
      'site.yaml:1:1 错误 [key-missing] 缺“简介”这一项。',
      'site.yaml:2:1 错误 [text] “网址”不是网址。',
      'site.yaml:3:1 错误 [key-unknown] “主办”：site.yaml里没有这一项。',
      'organs.yaml:1:3 错误 [text] “id”写着“Shili”，不合要求。',
      'reports/readme.txt:1:1 错误 [file-place]',
      'reports/shili/2021.doc:1:1 错误 [file-place]',
    ])
      expect(stdout).toContain(told)
    expect(code).toBe(1)
  })
})

describe('wrong usage', () => {
  it.each([
    [['check', '--content', 'no-such-folder'], '找不到内容文件夹“no-such-folder”'],
    [['check', 'no-such-file'], '找不到“no-such-file”'],
    [['check', '--dry-run'], '--dry-run 要和 --fix 一起用'],
    [['preview', '--out', 'no-such-site'], '里没有网站'],
  ])('%j exits 2 with a sentence', async (words, message) => {
    const { code, stderr, stdout } = await gongkai(words)
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('    at ')
    expect(stdout).toBe('')
    expect(code).toBe(2)
  })
})
