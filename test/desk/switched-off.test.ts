import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { build, copyContent, fixtureSite } from '../site.ts'
import { files } from '../site/pages.ts'
import { aFolder } from '../a-content-folder.ts'

const REPORT = 'reports/shilizhen/2022.json'

it('a portal with 录入: 否 has no desk, no script of it, no link to it and no file of a report', async () => {
  const folder = await aFolder()
  const [content, out] = [join(folder, 'content'), join(folder, 'site')]
  await copyContent(content)
  await appendFile(join(content, 'site.yaml'), '\n录入: 否\n')
  await build(content, out)
  const own = await files(out)
  expect(
    own.filter((name) => /^_astro.*(?:desk|pdf|spreadsheet|worker|docx)|^desk/i.test(name)),
  ).toEqual([])
  for (const page of ['index.html', 'sitemap/index.html', 'help/clerks/index.html'])
    expect(await readFile(join(out, page), 'utf8')).not.toContain('"/desk/')
  expect(
    Object.keys(JSON.parse(await readFile(join(out, REPORT), 'utf8')) as object),
  ).not.toContain('file')
  // The same files as another portal has, but for those.
  const all = await files(await fixtureSite('root'))
  expect(
    all.filter((name) => /^desk\/|_astro\/.*(?:Desk|pdfjs)/.test(name)).length,
  ).toBeGreaterThan(3)
})
