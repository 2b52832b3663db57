import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { build, copyContent } from '../site.ts'
import { files } from '../site/pages.ts'

/** The bytes of a site's files by name. */
async function bytesOf(folder: string): Promise<Map<string, string>> {
  const names = await files(folder)
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(folder, name), 'latin1')] as const),
    ),
  )
}

test('after a change the pages in both kinds are as from nothing, and no other report is touched', async () => {
  const run = join(inject('runFolder'), 'traditional-cache')
  const [content, out, clean] = [join(run, 'content'), join(run, 'site'), join(run, 'clean')]
  await copyContent(content)
  await appendFile(join(content, 'site.yaml'), '\n繁体: 是\n')
  await build(content, out)
  const before = await bytesOf(out)
  await appendFile(join(content, 'reports/shiliju/2022.md'), '\n补充：后面几里的干部。\n')
  await build(content, out)
  const after = await bytesOf(out)
  await build(content, clean)
  expect(after).toEqual(await bytesOf(clean))
  const changed = [...after].filter(([name, bytes]) => before.get(name) !== bytes)
  const pages = changed.map(([name]) => name).filter((name) => /reports\/.*html$/.test(name))
  expect(pages).toEqual([
    'reports/shiliju/2022/index.html',
    'zh-hant/reports/shiliju/2022/index.html',
  ])
  expect(Buffer.from(after.get(pages[1] ?? '') ?? '', 'latin1').toString()).toContain(
    '後面幾里的幹部',
  )
})
