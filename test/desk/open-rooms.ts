/** Rooms of the desk on a page of their own, bundled from the sources: what lies there is laid there by tests. */

import { mkdir, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { build, type UserConfig } from 'vite'
import { inject } from 'vitest'
import type { ImportFinding } from '../../src/import/draft/import-finding.ts'
import { always } from '../../src/publish/astro/settings.ts'
import { deskPolicy } from '../../src/site/policy.ts'
import { alone } from '../setup/alone.ts'
import { openFolder } from '../site/open-site.ts'

const project = resolve(import.meta.dirname, '../..')

const STYLES = [
  'index',
  'controls',
  'statutory',
  'statutory-widths',
  'statutory-room',
  'figure',
  'desk',
  'desk-form',
  'looks',
]

const page = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${deskPolicy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>录入台</title>
  </head>
  <body>
    <main>
      <h1>录入台</h1>
      <div id="desk" class="desk" data-site='{"base":"/","name":"示例"}'>
        <section id="desk-form"><h2>表格</h2></section>
      </div>
    </main>
    <script type="module" src="./rooms.ts"></script>
  </body>
</html>
`

function entry(source: string): string {
  return `${STYLES.map((name) => `import '${source}/site/styles/${name}.css'`).join('\n')}
import { showForm } from '${source}/desk/form/show-form.ts'
import { knownOf } from '${source}/desk/known.ts'
import { openDesk } from '${source}/desk/store.ts'

const known = knownOf({ base: '/', name: '示例' }, '2030-01-01')
const desk = openDesk(known)
showForm(desk, document.getElementById('desk-form'), known)
window.desk = desk
`
}

async function bundle(source: string, folder: string): Promise<void> {
  if (existsSync(join(folder, 'dist'))) return
  await mkdir(folder, { recursive: true })
  await mkdir(join(folder, 'public/desk'), { recursive: true })
  await writeFile(join(folder, 'public/desk/portal.json'), '{"organs":[],"years":{}}')
  await writeFile(join(folder, 'public/favicon.ico'), '')
  await writeFile(join(folder, 'index.html'), page)
  await writeFile(join(folder, 'rooms.ts'), entry(source))
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    resolve: (always.vite?.resolve ?? {}) as UserConfig['resolve'] & object,
    build: { outDir: 'dist', assetsInlineLimit: 0, modulePreload: false },
  })
}

/** What is laid on the desk. */
export interface Laid {
  readonly before?: string | null
  readonly doubts?: readonly ImportFinding[]
  /** What a reader chose: `elder`. */
  readonly look?: string
}

/** The rooms, and what opens them for a new visitor with a text on the desk. */
export async function openRooms(source = join(project, 'src'), name = 'rooms') {
  const folder = join(inject('runFolder'), name)
  await alone(name, () => bundle(source, folder))
  const site = await openFolder(join(folder, 'dist'))
  return {
    ...site,
    lay: async (text: string, laid: Laid = {}, options?: BrowserContextOptions): Promise<Page> => {
      const { page } = await site.visit('', options)
      await page.evaluate(
        ([written, before, doubts, look]) => {
          if (look !== '') document.documentElement.dataset['look'] = look
          const { desk } = window as unknown as {
            desk: { open: (opened: object, text: string) => void }
          }
          desk.open({ name: '', from: 'file', told: '', before, doubts }, written)
        },
        [text, laid.before ?? null, laid.doubts ?? [], laid.look ?? ''] as const,
      )
      return page
    },
  }
}

/** The text that lies on the desk. */
export async function textOn(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      (window as unknown as { desk: { state: () => { text: string } | undefined } }).desk.state()
        ?.text ?? '',
  )
}
