/** The two builders that are compared: how each is run, and how each is brought back to the start. */

import { join } from 'node:path'
import { setAside } from './aside.ts'
import { measured, together, type Run } from './measure/process-tree.ts'
import type { Form } from './portal/write.ts'

const root = join(import.meta.dirname, '../..')

/** What the build may leave beside the site, its cache above all: the one place that names it. */
const BESIDE_SITE = ['.site.cache', '.site.building', '.site.building.pid']

/** A builder of the portal. */
export interface Side {
  readonly form: Form
  /** What it reads. */
  readonly source: string
  /** The finished site. */
  readonly site: string
  /** The folders of the index, in the site; Pagefind's is the last. */
  readonly indexes: readonly string[]
  /** Puts aside the site and everything kept from earlier runs. */
  readonly clean: () => void
  /** Site and index, as a user makes them. */
  readonly build: () => Promise<Run>
  /** The site without an index. */
  readonly render: () => Promise<Run>
}

/** gongkai, run as a user would. */
export function gongkaiSide(work: string): Side {
  const source = join(work, 'content')
  const site = join(work, 'site')
  const folders = ['--content', source, '--out', site]
  const node = process.execPath
  return {
    form: 'gongkai',
    source,
    site,
    indexes: ['search', 'pagefind'].map((name) => join(site, name)),
    clean: () => setAside(work, [site, ...BESIDE_SITE.map((name) => join(work, name))]),
    build: () => measured([node, 'src/cli/gongkai.mjs', 'build', ...folders], root),
    render: () => measured([node, 'test/bench/render-only.ts', source, site], root),
  }
}

/** Hugo, then stock Pagefind over its output. */
export function hugoSide(work: string): Side {
  const source = join(work, 'hugo')
  const site = join(source, 'public')
  const render = (): Promise<Run> => measured(['hugo', '--quiet'], source)
  const pagefind = join(root, 'node_modules/pagefind/lib/runner/bin.cjs')
  const index = (): Promise<Run> =>
    measured([process.execPath, pagefind, '--site', 'public', '--quiet'], source)
  return {
    form: 'hugo',
    source,
    site,
    indexes: [join(site, 'pagefind')],
    clean: () =>
      setAside(work, [site, join(source, 'resources'), join(source, '.hugo_build.lock')]),
    build: async () => together([await render(), await index()]),
    render,
  }
}
