import { astroConfig } from '../publish/astro/config.ts'
import { gongkai } from '../publish/integration.ts'
import { Refusal } from '../publish/refusal.ts'
import { demandWorkFolder, workFolder } from '../publish/disk/workshop.ts'
import { KEY_MARK } from '../desk/disk/addresses.ts'
import { readPortal } from '../reader/portal.ts'
import { demandFolder } from './folder.ts'
import { openContentDisk } from './desk/content-disk.ts'
import { newKey } from './desk/door.ts'
import { diskServer } from './desk/serve-disk.ts'
import { UsageError } from './usage-error.ts'

/** Where a portal that is edited is seen. */
export interface EditingServer {
  readonly site: string
  /** The desk with the content folder behind it; absent where the portal has none. */
  readonly desk: string | undefined
}

/** Serves the site while its content is being edited, to this machine alone. */
export async function startEditing(content: string, port: number): Promise<EditingServer> {
  const folder = await demandFolder(content)
  const work = workFolder(folder)
  try {
    demandWorkFolder(work)
  } catch (error) {
    throw error instanceof Refusal ? new UsageError(error.message) : error
  }
  const { site } = await readPortal(folder)
  const base = site?.base ?? '/'
  const key = newKey()
  const beside = diskServer(base, openContentDisk(folder), key)
  // Not before it is needed: it takes a second to read.
  const { dev: serve } = await import('astro')
  const server = await serve({
    ...astroConfig(gongkai({ content: folder, beside }), work),
    logLevel: 'warn',
    server: { port },
  })
  const address = `http://localhost:${server.address.port}${base}`
  const hasDesk = site?.hasDesk !== false
  return { site: address, desk: hasDesk ? `${address}desk/${KEY_MARK}${key}` : undefined }
}
