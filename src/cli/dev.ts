import { join } from 'node:path'
import { dev as serve } from 'astro'
import { readPortal } from '../reader/portal.ts'
import { astroOptions, projectFolder } from '../publish/astro-options.ts'
import { demandFolder } from './check.ts'
import { findingsText } from './findings/text.ts'
import type { Call } from './call.ts'

/** `gongkai dev`: shows the pages while content is being edited. Search needs a build. */
export async function dev({ content, port }: Call): Promise<number> {
  const folder = await demandFolder(content)
  const { site, findings } = await readPortal(folder)
  if (!site) {
    console.error(findingsText(findings))
    return 1
  }
  const cache = join(projectFolder, 'node_modules', '.gongkai-dev')
  const server = await serve({
    ...astroOptions(site, { content: folder, cache }),
    server: { port },
  })
  console.log(`正在显示：http://localhost:${server.address.port}${site.base}（按 Ctrl+C 结束）`)
  return new Promise(() => {})
}
