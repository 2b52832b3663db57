import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openSite } from '../../site/open-site.ts'

const { folder } = await openSite('sub-path')

test('a package that is ready is a file of the site as its makers made it, asked for by name', async () => {
  const scripts = join(folder, '_astro')
  const names = await readdir(scripts)
  const ready = names.filter((name) => name.startsWith('pdfjs.'))
  expect(ready).toHaveLength(1)
  const [name = ''] = ready
  const made = await readFile(fileURLToPath(import.meta.resolve('unpdf/pdfjs')))
  expect(made.equals(await readFile(join(scripts, name)))).toBe(true)
  const texts = await Promise.all(names.map((one) => readFile(join(scripts, one), 'utf8')))
  expect(texts.some((text) => text.includes(`./${name}`))).toBe(true)
})
