/** A site with nothing but the search page, invented reports, and the index over them. */

import { build } from 'astro'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { inject } from 'vitest'
import { writeSearchBundles } from './write-bundles.ts'
import { writeSearchIndex, type SearchableReport } from './write-index.ts'
import { alone } from '../setup/alone.ts'
import { headersFile } from '../../src/host/servers/headers-file.ts'
import { unvisited } from '../../src/publish/astro/settings.ts'
import { digestOf } from '../../src/publish/program.ts'
import type { TableFigure } from '../../src/search/exact/table.ts'
import { searchPolicy } from '../../src/site/policy.ts'

const root = resolve(import.meta.dirname, '../..')

const pageAt = (base: string): string => `---
import SearchForm from '../components/SearchForm.astro'
import SearchShortcut from '../components/SearchShortcut.astro'
import SearchPanel from '../components/SearchPanel.astro'
import SearchScript from '../components/SearchScript.astro'
import '../styles/index.css'
import '../styles/search-page.css'
import '../styles/search-cards.css'
const base = '${base}'
const types = ['town', '街道', '县级部门'].map((key) => ({ key, label: key }))
---
<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content={${JSON.stringify(searchPolicy)}} />
    <meta name="viewport" content="width=device-width" />
    <link rel="icon" href="data:," />
    <title>检索</title>
    <SearchScript />
  </head>
  <body>
    <header><SearchForm base={base} id="site-search" /></header>
    <main>
      <h1>检索</h1>
      <SearchPanel base={base} years={[2021, 2022, 2023]} types={types} />
    </main>
    <SearchShortcut />
  </body>
</html>
`

/** Has Astro bundle the page below a sub-path, once a test run for all that ask for the same. */
async function bundledPage(base: string): Promise<string> {
  const page = pageAt(base)
  const name = `search-page-${digestOf(page)}`
  const workshop = join(inject('runFolder'), name)
  const out = join(workshop, 'dist')
  await alone(name, async () => {
    if (existsSync(out)) return
    await mkdir(join(workshop, 'src/site/pages'), { recursive: true })
    await symlink(join(root, 'node_modules'), join(workshop, 'node_modules'))
    // Astro finds the script of a component only below the folder it builds.
    for (const part of [
      'page/printed-address.ts',
      'report/grouped.ts',
      'report/group-by.ts',
      'report/remember.ts',
      'search',
      'site/components',
      'site/styles',
    ])
      await cp(join(root, 'src', part), join(workshop, 'src', part), { recursive: true })
    await writeFile(join(workshop, 'src/site/pages/search.astro'), page)
    // What Astro bundles goes below the folder it runs in, and is then moved: no other disk will do.
    const before = process.cwd()
    process.chdir(workshop)
    await build({
      root: workshop,
      srcDir: './src/site',
      configFile: false,
      base,
      outDir: out,
      logLevel: 'error',
      build: { inlineStylesheets: 'never' },
      vite: { plugins: [unvisited], build: { assetsInlineLimit: 0 } },
    }).finally(() => process.chdir(before))
  })
  return out
}

/** Makes the site below a sub-path, with Pagefind's bundles unless told otherwise; gives its folder. */
export async function searchSite(
  reports: readonly SearchableReport[],
  base: string,
  bundles: number | 'default' | 'none' = 'default',
  figures: readonly TableFigure[] = [],
): Promise<string> {
  const out = await mkdtemp(join(inject('runFolder'), 'search-'))
  await cp(await bundledPage(base), out, { recursive: true })
  await writeFile(join(out, '_headers'), headersFile({ origin: 'https://example.org', base }))
  const most = bundles === 'default' ? undefined : bundles
  const rows = most === 'none' ? [] : await writeSearchBundles(reports, out, most)
  writeSearchIndex(reports, out, { bundles: rows, figures })
  return out
}
