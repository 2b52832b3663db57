import { describe, expect, test } from 'vitest'
import { webEditor, type HandedFile } from '../../../src/desk/hand-over/web-editor.ts'
import type { HostName, Repository } from '../../../src/report/repository.ts'

function at(host: HostName, url: string, rest: Partial<Repository> = {}): Repository {
  return { host, url, branch: 'main', folder: 'content/', ...rest }
}

const file: HandedFile = {
  name: 'reports/shili/2024.md',
  text: '---\n标题: 示例 & 例\n---\n',
  isThere: false,
}
const TEXT = '---%0A%E6%A0%87%E9%A2%98%3A%20%E7%A4%BA%E4%BE%8B%20%26%20%E4%BE%8B%0A---%0A'

/** What each host documents, or is seen to take: new file, then a file that is there. */
const HOSTS: readonly (readonly [HostName, string, string, string, 'text' | 'name' | 'nothing'])[] =
  [
    [
      'GitHub',
      'https://github.com/shili/nianbao',
      `new/main?filename=content%2Freports%2Fshili%2F2024.md&value=${TEXT}`,
      'edit/main/content/reports/shili/2024.md',
      'text',
    ],
    [
      'GitLab',
      'https://gitlab.example.org/a/b/nianbao',
      '-/new/main?file_name=content%2Freports%2Fshili%2F2024.md',
      '-/edit/main/content/reports/shili/2024.md',
      'name',
    ],
    [
      'Gitea',
      'https://git.example.org/shili/nianbao',
      `_new/main/content/reports/shili/?filename=2024.md&value=${TEXT}`,
      '_edit/main/content/reports/shili/2024.md',
      'text',
    ],
    [
      'Forgejo',
      'https://git.example.org/shili/nianbao',
      `_new/main/content/reports/shili/?filename=2024.md&value=${TEXT}`,
      '_edit/main/content/reports/shili/2024.md',
      'text',
    ],
    [
      'Codeberg',
      'https://codeberg.org/shili/nianbao',
      `_new/main/content/reports/shili/?filename=2024.md&value=${TEXT}`,
      '_edit/main/content/reports/shili/2024.md',
      'text',
    ],
    [
      'Gitee',
      'https://gitee.com/shili/nianbao',
      'new/main',
      'edit/main/content/reports/shili/2024.md',
      'nothing',
    ],
  ]

describe.each(HOSTS)('%s', (host, url, created, edited, filled) => {
  test('opens a new file with as much of it as it takes', () => {
    const editor = webEditor(at(host, url), file)
    expect(editor).toMatchObject({ href: `${url}/${created}`, filled, isEdit: false })
    expect(editor.path).toBe('content/reports/shili/2024.md')
    const value = new URL(editor.href).searchParams.get('value')
    expect(value).toBe(filled === 'text' ? file.text : null)
  })

  test('opens a file that is there, whose text is then on the clipboard only', () => {
    const editor = webEditor(at(host, url), { ...file, isThere: true })
    expect(editor).toMatchObject({ href: `${url}/${edited}`, filled: 'name', isEdit: true })
  })

  test('leaves a text out that would make the address too long', () => {
    const editor = webEditor(at(host, url), { ...file, text: '报'.repeat(900) })
    expect(editor.href.length).toBeLessThan(200)
    expect(editor.filled).toBe(filled === 'text' ? 'name' : filled)
    const short = webEditor(at(host, url), { ...file, text: '报'.repeat(800) })
    expect(short.filled).toBe(filled)
  })

  test('takes branches with slashes and folders with Chinese names', () => {
    const other = { branch: 'nianbao/2024#1', folder: '年报/' }
    for (const isThere of [true, false]) {
      const { href, path } = webEditor(at(host, url, other), { ...file, isThere })
      expect(path).toBe('年报/reports/shili/2024.md')
      expect(new URL(href).href).toBe(href)
      expect(href).toContain('/nianbao/2024%231')
      expect(new URL(href).hash).toBe('')
    }
  })
})
