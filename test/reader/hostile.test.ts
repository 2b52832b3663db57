import { symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readReportFile } from '../../src/reader/report-file.ts'
import type { ReportFile } from '../../src/reader/report-file.ts'
import { aContentFolder, aFolderWith } from '../a-content-folder.ts'
import { reportText, sixSections } from '../a-report.ts'

const NAME = 'reports/shili/2021.md'
const ORGANS = new Set(['shili'])

async function read(text: string | Buffer): Promise<ReportFile> {
  return readReportFile(await aFolderWith(text), NAME, ORGANS)
}

async function rules(text: string | Buffer): Promise<string[]> {
  return (await read(text)).findings.map((one) => `${one.line} ${one.rule}`)
}

async function html(markdown: string): Promise<string> {
  const { report } = await read(
    reportText({ body: sixSections.replace('示例镇公开了信息。', markdown) }),
  )
  return report?.sections[0]?.html ?? 'no report'
}

describe('a hostile file', () => {
  it.each(['---js', '---javascript', '--- js', '---json', '---coffee', '----', ' ---'])(
    'that opens with “%s” is refused',
    async (fence) => {
      const ran = `${fence}\nglobalThis.ran = true\n---\n`
      expect(await rules(ran)).toEqual(['1 frontmatter'])
      expect('ran' in globalThis).toBe(false)
    },
  )

  it('without a closing fence is refused', async () => {
    expect(await rules('---\n机关: shili\n')).toEqual(['1 frontmatter'])
  })

  it('with anchors, aliases or tags is refused, by the thousand too', async () => {
    const many = Array.from({ length: 15_000 }, (_, index) => `k${index}: &a${index} x`).join('\n')
    expect(await rules(`---\n${many}\n---\n`)).toEqual(['2 yaml'])
    expect(await rules(`---\n${many}\na: [\n---\n`)).toEqual(['15002 yaml'])
    const laughs = Array.from(
      { length: 40 },
      (_, at) => `a${at}: &a${at} [*a${at - 1}, *a${at - 1}]`,
    )
    expect(await rules(`---\na-1: x\n${laughs.join('\n')}\n---\n`)).toEqual(['3 yaml'])
    expect(await rules('---\na: &a [x]\nb: [*a, *a]\n---\n')).toEqual(['2 yaml'])
    expect(await rules('---\na: !!js/function x\n---\n')).toEqual(['2 yaml'])
  })

  it('with a broken or repeated key is refused on its line', async () => {
    expect(await rules(reportText().replace('标题:', '机关:'))).toEqual(['5 yaml'])
    expect(await rules(reportText().replace('  规章: [0, 0, 0]', '  规章: [0, 0, 0'))).toEqual([
      expect.stringMatching(/ yaml$/),
    ])
  })

  it('nested by the ten thousand is refused', async () => {
    expect(await rules(`---\na: ${'['.repeat(100_000)}\n---\n`)).toEqual(['2 yaml'])
    expect(await rules(reportText({ body: '>'.repeat(20_000) }))).toEqual(
      expect.arrayContaining(['49 markdown']),
    )
    const wide = `${'| a '.repeat(5000)}\n${'|---'.repeat(5000)}\n${'| a |\n'.repeat(1000)}`
    expect(await rules(reportText({ body: wide }))).toEqual(expect.arrayContaining(['49 markdown']))
  })

  it('does not reach the prototype of anything', async () => {
    const found = await rules(reportText({ head: '__proto__: {polluted: 1}\nconstructor: x\n' }))
    expect(found).toEqual(['6 key-unknown', '7 key-unknown'])
    expect('polluted' in {}).toBe(false)
  })

  it('of 50 MB is not read', async () => {
    expect(await rules(Buffer.alloc(50_000_000, 'x'))).toEqual(['1 file-size'])
  })

  it('in GBK, or with a NUL byte, is refused with what to do', async () => {
    expect(await rules(Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xca, 0xbe, 0xc0, 0xfd]))).toEqual([
      '1 file-encoding',
    ])
    expect(await rules('---\na: b\0\n---\n')).toEqual(['2 file-encoding'])
  })

  it('that is a link out of the folder is not read', async () => {
    const outside = await aContentFolder()
    await writeFile(join(outside, 'secret.md'), reportText())
    const folder = await aContentFolder({ 'reports/shili/x': '' })
    await symlink(join(outside, 'secret.md'), join(folder, NAME))
    const { findings } = await readReportFile(folder, NAME, ORGANS)
    expect(findings.map((one) => one.rule)).toEqual(['file-link'])
  })
})

describe('a hostile narrative', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'a <b onclick="alert(1)">b</b>',
    '<style>*{display:none}</style>',
    '<a href="javascript:alert(1)">x</a>',
    ']]><!--',
    '<iframe src="//example.org"></iframe>',
  ])('shows %s as text', async (markdown) => {
    const shown = await html(markdown)
    expect(shown).not.toMatch(/<(?!\/?p>)/)
    expect(shown).toContain(markdown.includes('<') ? '&#x3C;' : ']]>')
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:x',
    'data:text/html,x',
    'vbscript:x',
    '//example.org',
    '/etc/passwd',
    '../x.pdf',
    '2021/../../x.pdf',
    '2021/%2e%2e/x.pdf',
    'file:///x',
  ])('makes no link of %s, and says so', async (url) => {
    const body = sixSections.replace('示例镇公开了信息。', `[甲](${url}) [乙][r]\n\n[r]: ${url}`)
    const { report, findings } = await read(reportText({ body }))
    expect(report?.sections[0]?.html).not.toContain('href')
    expect(findings.map((one) => one.rule)).toContain('link-dropped')
  })

  it('shows no picture from elsewhere, and none without words', async () => {
    for (const image of [
      '![甲](https://example.org/a.png)',
      '![](2021/a.png)',
      '![甲](2021/a.svg)',
    ]) {
      const body = sixSections.replace('示例镇公开了信息。', image)
      const { report, findings } = await read(reportText({ body }))
      expect(report?.sections[0]?.html).not.toContain('<img')
      expect(findings.map((one) => one.rule)).toEqual(['image-dropped'])
    }
  })

  it('wants its attachments to be there', async () => {
    const body = sixSections.replace('示例镇公开了信息。', '![甲](2021/a.png) [乙](2021/乙.pdf)')
    const text = reportText({ body })
    const without = await readReportFile(await aFolderWith(text), NAME, ORGANS)
    expect(without.findings.map((one) => one.rule)).toEqual([
      'attachment-missing',
      'attachment-missing',
    ])
    const files = {
      [NAME]: text,
      'reports/shili/2021/a.png': 'x',
      'reports/shili/2021/乙.pdf': 'x',
    }
    const { report, attachments, findings } = await readReportFile(
      await aContentFolder(files),
      NAME,
      ORGANS,
    )
    expect(findings).toEqual([])
    expect(attachments).toEqual(['a.png', '乙.pdf'])
    expect(report?.sections[0]?.html).toContain('<img src="a.png" alt="甲">')
    expect(report?.sections[0]?.html).toContain(`href="${encodeURIComponent('乙.pdf')}"`)
  })
})

describe('a plain narrative', () => {
  it('keeps lists, bold beside Chinese marks, links and tables', async () => {
    const shown = await html(
      '**公开（公开）**的 [网](https://example.org/a)\n\n1. 甲\n2. 乙\n\n| 项 | 数 |\n|---|---|\n| 甲 | 1 |',
    )
    expect(shown).toContain('<strong>公开（公开）</strong>的')
    expect(shown).toContain('<a href="https://example.org/a">网</a>')
    expect(shown).toContain('<li>甲</li>')
    expect(shown).toContain('<th scope="col">项</th>')
  })

  it('never skips a level of headings', async () => {
    const shown = await html('##### 甲\n\n### 乙\n\n###### 丙')
    expect(shown.match(/<h\d/g)).toEqual(['<h3', '<h3', '<h4'])
  })

  it('is also plain text, as a reader reads it', async () => {
    const body = sixSections.replace(
      '示例镇公开了信息。',
      '### （一）甲\n\n**乙**[丙](https://example.org)\n\n1. 丁\n2. 戊\n\n| 己 | 庚 |\n|---|---|\n| 辛 | |',
    )
    const { report } = await read(reportText({ body }))
    expect(report?.sections[0]?.text).toBe('（一）甲\n乙丙\n1. 丁\n2. 戊\n己\t庚\n辛\t')
  })
})
