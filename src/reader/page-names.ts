/** What the site's own pages are called, and what may not be. */

import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Finding } from '../report/finding.ts'
import { problem } from '../report/rules.ts'
import { locateProblems, TOP } from '../text/locate-problems.ts'
import { isLeftBySystem } from './system-files.ts'
import { shownPath } from './text-file.ts'

/** Where the portal's addresses have something of their own: no page can be called so. */
export const RESERVED: ReadonlySet<string> = new Set([
  ...['404', 'changes', 'checks', 'compare', 'data', 'desk', 'explore', 'face', 'feed', 'figures'],
  ...[
    'index',
    'organs',
    'pagefind',
    'reports',
    'robots',
    'changes',
    'feed',
    'llms',
    'opensearch',
    'rules',
    'search',
    'sitemap',
    'years',
  ],
  ...['zh-hant'],
])

const NAME = /^[a-z][a-z0-9-]*\.md$/

async function pageFiles(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, 'pages')).catch(() => [])
  return names.filter((name) => !name.startsWith('.') && !isLeftBySystem(name)).sort()
}

function isPage(name: string): boolean {
  return NAME.test(name) && !RESERVED.has(name.slice(0, -'.md'.length))
}

/** Paths of the site's own pages in a content folder, in order. */
export async function listPages(folder: string): Promise<string[]> {
  const names = await pageFiles(folder)
  return names.filter(isPage).map((name) => `pages/${name}`)
}

/** What lies among the pages and is none. */
export async function strayFiles(folder: string): Promise<Finding[]> {
  const names = await pageFiles(folder)
  return names
    .filter((name) => !isPage(name))
    .flatMap((name) => {
      const message = NAME.test(name)
        ? `“${name.slice(0, -'.md'.length)}”是本站原有的网址，自己的页面不能用这个名称。`
        : `“${name}”不能作页面的名称。`
      const hint =
        '请改成别的名称：小写字母开头，只含小写字母、数字和连字符，以 .md 结尾；或者移走。'
      const found = problem('page-name', 1, message, hint)
      return locateProblems([found], shownPath(folder, `pages/${name}`), '', () => TOP)
    })
}
