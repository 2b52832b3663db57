/** Who is let into the content folder behind the desk, and what can be done there. */

import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { createServer, request, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openContentDisk } from '../../../src/cli/desk/content-disk.ts'
import { newKey } from '../../../src/cli/desk/door.ts'
import { diskServer } from '../../../src/cli/desk/serve-disk.ts'
import { FILE, KEY_HEADER, LIST, type Listed } from '../../../src/desk/disk/addresses.ts'
import { aFolder, aFolderWith } from '../../a-content-folder.ts'
import { reportText } from '../../a-report.ts'

const NAME = 'reports/shili/2021.md'
const BASE = '/zwgk/nianbao/'

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly value: Record<string, unknown>
}

interface Asked {
  readonly method?: string
  readonly headers?: Record<string, string | undefined>
  readonly body?: string
}

/** A content folder that is served, and the way to ask for it as its own page does, but for `asked`. */
async function aServer(content: string) {
  const key = newKey()
  const serve = diskServer(BASE, openContentDisk(content), key)
  const server = createServer((asked, response) =>
    serve(asked, response, () => response.writeHead(404).end('{}')),
  )
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const own = `localhost:${port}`

  function ask(path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answer> {
    const all: Asked['headers'] = {
      host: own,
      [KEY_HEADER]: key,
      origin: `http://${own}`,
      ...headers,
    }
    const given = Object.entries(all).filter(([, value]) => value !== undefined)
    return new Promise((done, fail) => {
      const options = { port, host: '127.0.0.1', path: BASE + path, method }
      const sent = request({ ...options, headers: Object.fromEntries(given) }, (answer) => {
        let text = ''
        answer.on('data', (data) => (text += String(data)))
        answer.on('end', () => {
          const value = JSON.parse(text || '{}') as Answer['value']
          done({ status: answer.statusCode ?? 0, headers: answer.headers, value })
        })
      })
      sent.on('error', fail)
      sent.end(body)
    })
  }
  const save = (text: string, was: string | null, name = NAME, asked: Asked = {}) =>
    ask(`${FILE}?name=${encodeURIComponent(name)}`, {
      method: 'PUT',
      body: JSON.stringify({ text, was }),
      ...asked,
    })
  const read = (name = NAME) => ask(`${FILE}?name=${encodeURIComponent(name)}`)
  return { ask, save, read, port }
}

/** Everything below a folder. */
async function all(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = names.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')] as const)),
  )
}

describe('the content folder behind the desk', () => {
  it('is listed with its findings, read and saved', async () => {
    const content = await aFolderWith(
      reportText({ figures: { 'review.reconsideration.upheld': '11' } }),
    )
    const { ask, save, read } = await aServer(content)
    const listed = (await ask(LIST)).value as unknown as Listed[]
    expect(listed.map(({ name }) => name)).toEqual([NAME])
    expect(listed[0]?.findings).toContainEqual({
      severity: 'error',
      line: 45,
      message: expect.stringContaining('不平衡') as string,
    })
    const { text } = (await read()).value as { text: string }
    expect(text).toBe(await readFile(join(content, NAME), 'utf8'))
    expect((await save('新的\n', text)).value).toEqual({ isSaved: true })
    expect(await readFile(join(content, NAME), 'utf8')).toBe('新的\n')
    expect((await save('头一份\n', null, 'reports/shili/2022.md')).value).toEqual({ isSaved: true })
    expect(await readdir(join(content, 'reports/shili'))).toEqual(['2021.md', '2022.md'])
  })

  it('is not written over where a file was changed, made or removed meanwhile', async () => {
    const content = await aFolderWith()
    const { save, read } = await aServer(content)
    const { text } = (await read()).value as { text: string }
    await writeFile(join(content, NAME), '别处改的\n')
    expect((await save('我的\n', text)).value).toEqual({ isSaved: false, now: '别处改的\n' })
    expect((await save('我的\n', null)).value).toEqual({ isSaved: false, now: '别处改的\n' })
    expect((await save('我的\n', text, 'reports/shili/2022.md')).value).toEqual({
      isSaved: false,
      now: null,
    })
    expect(await readFile(join(content, NAME), 'utf8')).toBe('别处改的\n')
    const answers = await Promise.all(
      ['一', '二', '三', '四'].map((mine) => save(mine, '别处改的\n')),
    )
    expect(answers.filter(({ value }) => value['isSaved'])).toHaveLength(1)
    expect(await readdir(join(content, 'reports/shili'))).toEqual(['2021.md'])
  })

  it('keeps the mark with which Windows begins a file', async () => {
    const content = await aFolderWith(`\uFEFF${reportText()}`)
    const { save, read } = await aServer(content)
    const { text } = (await read()).value as { text: string }
    expect(text.startsWith('---')).toBe(true)
    await save(`${text}\n`, text)
    expect(await readFile(join(content, NAME), 'utf8')).toBe(`\uFEFF${text}\n`)
  })
})

describe('nobody else is let in', () => {
  it.each<[string, (port: number) => Asked['headers']]>([
    ['no key', () => ({ [KEY_HEADER]: undefined })],
    ['another key', () => ({ [KEY_HEADER]: newKey() })],
    ['a part of the key', () => ({ [KEY_HEADER]: 'a' })],
    ['a page of another site', () => ({ origin: 'https://example.org' })],
    ['a page of another port', (port) => ({ origin: `http://localhost:${port + 1}` })],
    ['a page of another scheme', (port) => ({ origin: `https://localhost:${port}` })],
    ['a page without an origin', () => ({ origin: 'null' })],
    [
      'a name of the network that leads here',
      (port) => ({
        host: `rebound.example.org:${port}`,
        origin: `http://rebound.example.org:${port}`,
      }),
    ],
    ['another port in the name', () => ({ host: 'localhost:1', origin: 'http://localhost:1' })],
    ['no host worth the name', () => ({ host: 'localhost@example.org' })],
    ['what the browser says comes from elsewhere', () => ({ 'sec-fetch-site': 'cross-site' })],
    ['what comes from another port', () => ({ 'sec-fetch-site': 'same-site' })],
  ])('%s', async (_what, headers) => {
    const content = await aFolderWith()
    const { ask, save, port } = await aServer(content)
    const before = await all(content)
    const asked = { headers: headers(port) ?? {} }
    for (const answer of [
      await ask(LIST, asked),
      await ask(`${FILE}?name=${NAME}`, asked),
      await save('改过的', before[join(content, NAME)] ?? '', NAME, asked),
    ]) {
      expect(answer.status).toBe(403)
      expect(JSON.stringify(answer.value)).not.toContain('示例')
      expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    }
    expect(await all(content)).toEqual(before)
  })

  it('who sends without saying from where', async () => {
    const content = await aFolderWith()
    const { save, ask } = await aServer(content)
    const headers = { origin: undefined }
    expect((await save('改过的', null, NAME, { headers })).status).toBe(403)
    expect((await ask(LIST, { headers })).status).toBe(200)
  })
})

describe('no other file is touched', () => {
  it.each([
    '../outside.md',
    'reports/../../outside.md',
    'reports/shili/../../organs.yaml',
    '/etc/passwd',
    'organs.yaml',
    'reports/shili/2021.md/..',
    'reports/shili/2021.md\0.md',
    'reports\\shili\\2021.md',
    'reports/shili/2021',
    'reports/SHILI/2021.md',
    'reports/./2021.md',
    '',
  ])('%j', async (name) => {
    const content = join(await aFolder(), 'content')
    await mkdir(content)
    await writeFile(join(content, 'organs.yaml'), '[]\n')
    await writeFile(join(content, '../outside.md'), 'mine')
    const { save, read } = await aServer(content)
    const before = await all(join(content, '..'))
    expect((await read(name)).status).toBe(400)
    for (const was of [null, 'mine', '[]\n']) expect((await save('x', was, name)).status).toBe(400)
    expect(await all(join(content, '..'))).toEqual(before)
  })

  it.each([
    ['the file', NAME, 'secret.md'],
    ['its folder', 'reports/shili', '.'],
    ['the folder of reports', 'reports', '.'],
  ])('through a link in the place of %s', async (_what, link, target) => {
    const folder = await aFolder()
    const [content, outside] = [join(folder, 'content'), join(folder, 'outside')]
    await mkdir(join(outside, 'shili'), { recursive: true })
    for (const name of ['secret.md', '2021.md', 'shili/2021.md'])
      await writeFile(join(outside, name), 'mine')
    await mkdir(join(content, link, '..'), { recursive: true })
    await symlink(join(outside, target), join(content, link))
    const { save, read } = await aServer(content)
    const answer = await read()
    expect([answer.status, JSON.stringify(answer.value)]).toEqual([
      400,
      expect.not.stringContaining('mine'),
    ])
    expect((await save('x', 'mine')).status).toBe(400)
    expect((await save('x', null)).status).toBe(400)
    expect(Object.values(await all(outside))).toEqual(['mine', 'mine', 'mine'])
  })

  it.each([
    ['a text that is too large', JSON.stringify({ text: '一'.repeat(200_000), was: null })],
    ['more than is read', `{"text":"${'x'.repeat(5_000_000)}","was":null}`],
    ['no text', '{"was":null}'],
    ['no word of what was there', '{"text":"x"}'],
  ])('for %s', async (_what, body) => {
    const content = await aFolderWith()
    const { ask } = await aServer(content)
    const path = `${FILE}?name=reports/shili/2022.md`
    const answer = await ask(path, { method: 'PUT', body })
    expect(answer.status).toBe(400)
    expect(answer.value['told']).toContain('没有保存')
    expect(await readdir(join(content, 'reports/shili'))).toEqual(['2021.md'])
  })

  it('by other ways of asking', async () => {
    const content = await aFolderWith()
    const { ask } = await aServer(content)
    for (const method of ['POST', 'DELETE', 'PATCH'])
      expect((await ask(`${FILE}?name=${NAME}`, { method })).status).toBe(405)
    expect((await ask('desk/disk/other')).status).toBe(404)
    expect(await readdir(join(content, 'reports/shili'))).toEqual(['2021.md'])
  })
})
