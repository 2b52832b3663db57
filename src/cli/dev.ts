import { dev as serve } from 'astro'
import { astroConfig } from '../publish/astro-config.ts'
import { gongkai } from '../publish/integration.ts'
import { projectFolder } from '../publish/program.ts'
import { readPortal } from '../reader/portal.ts'
import { demandFolder } from './check.ts'
import type { Call } from './call.ts'

/** `gongkai dev`: shows the site while its content is being edited. */
export async function dev({ content, port }: Call): Promise<number> {
  const folder = await demandFolder(content)
  const { site } = await readPortal(folder)
  process.chdir(projectFolder)
  const integration = gongkai({ content: folder })
  const server = await serve({
    ...astroConfig(integration),
    logLevel: 'warn',
    server: { port },
  })
  const base = site?.base ?? '/'
  console.log(`正在显示：http://localhost:${server.address.port}${base}（按 Ctrl+C 结束）`)
  return new Promise(() => {})
}
