import { astroConfig } from '../publish/astro-config.ts'
import { gongkai } from '../publish/integration.ts'
import { Refusal } from '../publish/refusal.ts'
import { demandWorkFolder, workFolder } from '../publish/workshop.ts'
import { readPortal } from '../reader/portal.ts'
import { demandFolder } from './check.ts'
import { content, port } from './option.ts'
import { UsageError } from './usage-error.ts'
import { declareVerb, type Values } from './verb.ts'

const options = { content, port }

/** Shows the site while its content is being edited. */
async function dev({ content, port }: Values<typeof options>): Promise<number> {
  const folder = await demandFolder(content)
  const work = workFolder(folder)
  try {
    demandWorkFolder(work)
  } catch (error) {
    throw error instanceof Refusal ? new UsageError(error.message) : error
  }
  const { site } = await readPortal(folder)
  // Not before it is needed: it takes a second to read.
  const { dev: serve } = await import('astro')
  const server = await serve({
    ...astroConfig(gongkai({ content: folder }), work),
    logLevel: 'warn',
    server: { port },
  })
  const base = site?.base ?? '/'
  console.log(`正在显示：http://localhost:${server.address.port}${base}（按 Ctrl+C 结束）`)
  return new Promise(() => {})
}

/** `gongkai dev`. */
export const verb = declareVerb({
  says: '边改边看：有错误的地方写在网页上，改正后自动恢复',
  arguments: [],
  options,
  run: dev,
})
