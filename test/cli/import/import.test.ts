import { spawn } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { aContentFolder, aFolder } from '../../a-content-folder.ts'
import { reportAsText } from '../../import/report-as-text.ts'
import { gongkai } from '../command.ts'

async function aSource(text: string | Uint8Array, name = '年报.txt'): Promise<string> {
  const path = join(await aFolder(), name)
  await writeFile(path, text)
  return path
}

describe('gongkai import', () => {
  it('writes a report whose thin text is all check speaks of, and a second import changes nothing', async () => {
    const content = await aContentFolder()
    const source = await aSource(reportAsText())
    const first = await gongkai(['import', source, '--content', content])
    expect(first.stdout).toContain(
      '读到 200 个数，其中 175 个有勾稽关系印证；0 格请核对；0 格空着；0 格待核。',
    )
    expect(first.code).toBe(0)
    const file = join(content, 'reports/shili/2021.md')
    const written = await readFile(file, 'utf8')
    const second = await gongkai(['import', source, '--content', content])
    expect(second.stdout).toContain('没有改动')
    expect(await readFile(file, 'utf8')).toBe(written)
    const { stdout } = await gongkai(['check', '--content', content, '--format', 'json'])
    const { findings } = JSON.parse(stdout) as { findings: { rule: string }[] }
    const told = findings.map(({ rule }) => rule).sort()
    expect(told).toEqual(['fee-unstated', 'parts-missing', 'problems-thin'])
  })

  it('leaves a report that is there alone, unless --force is given', async () => {
    const content = await aContentFolder({ 'reports/shili/2021.md': '旧的' })
    const source = await aSource(reportAsText())
    const { code, stderr } = await gongkai(['import', source, '--content', content])
    expect([code, stderr]).toEqual([2, expect.stringContaining('已经有了，没有改动')])
    expect(await readFile(join(content, 'reports/shili/2021.md'), 'utf8')).toBe('旧的')
    await gongkai(['import', source, '--content', content, '--force'])
    expect(await readFile(join(content, 'reports/shili/2021.md'), 'utf8')).toContain('机关: shili')
  })

  it('points at a doubtful figure in the source and in the draft, leaves it unread, and exits 1', async () => {
    const content = await aContentFolder()
    const text = reportAsText().replace(
      '一、本年新收政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0',
      '一、本年新收政府信息公开申请数量\t3\t3',
    )
    const { code, stdout } = await gongkai(['import', await aSource(text), '--content', content])
    expect(stdout).toContain(
      '2021.md:18 错误 [import-place] “依申请公开 · 本年新收”应有 7 个数，这里只有 2 个',
    )
    expect(stdout).toMatch(/原件第 \d+ 行：一、本年新收政府信息公开申请数量 3 3/u)
    expect(code).toBe(1)
    expect(stdout).toContain('；7 格待核。')
    const written = await readFile(join(content, 'reports/shili/2021.md'), 'utf8')
    expect(written.split('\n')[17]).toMatch(/本年新收: +\[待核(?:, 待核){6}\]/u)
  })

  it('exits 1 for a balance that fails, and says which', async () => {
    const content = await aContentFolder()
    const text = reportAsText({ 'requests.received.business': '1' })
    const { code, stdout } = await gongkai(['import', await aSource(text), '--content', content])
    expect(stdout).toContain('错误 [import-balance] “依申请公开 · 本年新收”不平衡')
    expect(code).toBe(1)
  })

  it('prints one JSON value and writes nothing', async () => {
    const content = await aContentFolder()
    const text = reportAsText({
      'proactive.regulations.issued': '',
      'proactive.regulations.repealed': '/',
    })
    const { stdout, stderr } = await gongkai([
      'import',
      await aSource(text),
      '--json',
      '--content',
      content,
    ])
    const { report, findings } = JSON.parse(stdout) as {
      report: Record<string, unknown>
      findings: object[]
    }
    expect(report).toMatchObject({
      id: 'shili-2021',
      organ: { id: 'shili', name: '示例镇人民政府' },
      year: 2021,
      edition: '2021',
      tables: { proactive: { regulations: { issued: null, repealed: '/', inForce: 0 } } },
    })
    expect(findings[0]).toMatchObject({
      rule: 'import-place',
      path: 'proactive.regulations',
      source: '第 7 行',
    })
    expect(stderr).toBe('')
    await expect(readFile(join(content, 'reports/shili/2021.md'))).rejects.toThrow()
  })

  it('proposes an entry for an organ that is not listed, and writes it under --organ', async () => {
    const content = await aContentFolder()
    const source = await aSource(reportAsText().replaceAll('示例镇', '云上街道'))
    const unknown = await gongkai(['import', source, '--content', content])
    expect(unknown.stdout).toContain('  名称: 云上街道')
    expect(unknown.code).toBe(1)
    const named = await gongkai(['import', source, '--content', content, '--organ', 'yunshang'])
    expect(named.stdout).toContain('reports/yunshang/2021.md')
    expect(named.code).toBe(0)
  })

  it('goes on with the next file when one cannot be read or written, and exits 2', async () => {
    const content = await aContentFolder()
    const bad = await aSource(Buffer.from([0, 1, 2, 3]), '坏的.docx')
    const good = await aSource(reportAsText())
    const words = ['import', bad, good, '--content', content]
    const first = await gongkai(words)
    expect(first.stderr).toBe(
      '坏的.docx：不认识这种文件。可以导入的有：Word（.docx）、网页、文本、PDF、Excel。\n',
    )
    expect(first.stdout).toContain('已写到')
    expect(first.code).toBe(2)
    expect(await readFile(join(content, 'reports/shili/2021.md'), 'utf8')).toContain('机关: shili')
    const asJson = await gongkai([...words, '--json'])
    expect(JSON.parse(asJson.stdout)).toMatchObject([
      { source: '坏的.docx', came: 'unreadable' },
      { source: '年报.txt', came: 'read', report: { id: 'shili-2021' }, findings: [] },
    ])
    expect(asJson.code).toBe(2)
  })

  it('wants a time limit in seconds', async () => {
    const { code, stderr } = await gongkai(['import', 'a.txt', '--timeout', '1'])
    expect([code, stderr]).toEqual([2, '“1”不是 2 到 3600 的整数秒。\n'])
  })

  it('reads standard input', async () => {
    const content = await aContentFolder()
    const launcher = resolve(import.meta.dirname, '../../../src/cli/gongkai.mjs')
    const child = spawn(process.execPath, [launcher, 'import', '--json', '--content', content])
    child.stdin.end(reportAsText())
    let printed = ''
    child.stdout.on('data', (data) => (printed += String(data)))
    await new Promise((done) => child.on('close', done))
    expect((JSON.parse(printed) as { report: object }).report).toMatchObject({ id: 'shili-2021' })
  })
})

const bomb = zipSync({ 'word/document.xml': new Uint8Array(120_000_000) }, { level: 6 })
const sound = zipSync({ 'word/document.xml': strToU8('<w:document/>') })
const locked = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.alloc(500),
  Buffer.from('EncryptedPackage', 'utf16le'),
])

describe('a source that cannot be read', () => {
  it.each([
    ['an empty file', new Uint8Array(), '年报.docx', '这个文件是空的'],
    ['a cut-off document', sound.subarray(0, 40), '年报.docx', '不完整'],
    ['a document without a body', sound, '年报.docx', '打不开'],
    ['a zip bomb', bomb, '年报.docx', '展开后'],
    ['a document with a password', locked, '年报.docx', '密码'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'), '年报.docx', '图片'],
    ['something unknown', Buffer.from([0, 1, 2, 3]), '年报.docx', '不认识'],
    ['a page of 20 MB', Buffer.alloc(20_500_000, '<p>啊</p>'), '年报.html', '超过'],
  ])('%s exits 2 with one sentence', async (_what, bytes, name, told) => {
    const content = await aContentFolder()
    const { code, stdout, stderr } = await gongkai([
      'import',
      await aSource(bytes, name),
      '--content',
      content,
    ])
    expect(stderr).toContain(told)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).not.toContain('    at ')
    expect([code, stdout]).toEqual([2, ''])
  })

  it('an empty folder or a missing file exits 2 with one sentence', async () => {
    const content = await aContentFolder()
    const folder = join(content, '年报.docx')
    await mkdir(folder)
    expect(await gongkai(['import', folder, '--content', content])).toMatchObject({
      code: 2,
      stderr: `文件夹“${folder}”里没有可以导入的文件。\n`,
    })
    expect(
      await gongkai(['import', join(content, '没有.docx'), '--content', content]),
    ).toMatchObject({ code: 2, stderr: '没有.docx：找不到这个文件。\n' })
  })
})
