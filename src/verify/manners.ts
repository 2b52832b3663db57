/** How a server behaves beside sending files: what is not there, folders, parts, what has not changed. */

import { SUMS_FILE } from '../host/sums.ts'
import { fault, type Fault } from './fault.ts'
import { addressOf, type Served } from './served-files.ts'

/** Names that no site has. */
const NOWHERE = ['gongkai-verify-meiyou-zhe-yi-ye', 'gongkai-verify-meiyou-zhe-yi-ye/']

async function notFoundFaults({ client, address, truth }: Served): Promise<Fault[]> {
  const faults: Fault[] = []
  for (const name of NOWHERE) {
    const { status, digest } = await client.ask(new URL(name, address))
    if (status !== 404)
      faults.push(fault('not-found', name, `没有这一页，状态却是 ${status}，应是 404`))
    else if (digest !== truth.digests.get('404.html'))
      faults.push(fault('not-found', name, '“没有这一页”送出的不是本站的 404.html'))
  }
  return faults
}

/** Folders that have no page of their own, one of each kind. */
function barefolders(names: Iterable<string>): string[] {
  const all = [...names]
  const folders = new Set(
    all.flatMap((name) => {
      const parts = name.split('/').slice(0, 2)
      return name.includes('/') ? [`${parts[0] ?? ''}/`] : []
    }),
  )
  const own = new Set(all)
  return [...folders].filter((folder) => !own.has(`${folder}index.html`))
}

async function listingFaults({ client, address, truth }: Served): Promise<Fault[]> {
  const faults: Fault[] = []
  for (const folder of barefolders(truth.digests.keys())) {
    const { status } = await client.ask(addressOf(address, folder))
    if (status === 200) faults.push(fault('listing', folder, '列出了文件夹里有哪些文件'))
  }
  return faults
}

async function slashFaults({ client, address, truth }: Served): Promise<Fault[]> {
  const page = [...truth.digests.keys()].find((name) => /^[^/]+\/index\.html$/.test(name))
  if (page === undefined) return []
  const due = addressOf(address, page)
  const asked = new URL(due.href.replace(/\/$/, ''))
  const { status, headers } = await client.ask(asked)
  // Some hosts send the page itself.
  if (status === 200) return []
  const to = URL.parse(headers['location'] ?? '', asked)
  if (to?.pathname === due.pathname) return []
  const told = to ? `转到了 ${to.pathname}` : `状态是 ${status}`
  return [fault('sub-path', page, `少写末尾的 / 时应转到 ${due.pathname}，却${told}`)]
}

async function partFaults({ client, address }: Served): Promise<Fault[]> {
  const url = addressOf(address, SUMS_FILE)
  const { status, size } = await client.ask(url, { headers: { Range: 'bytes=2-11' } })
  const isPart = status === 206 && size === 10
  // What is not there at all is told of elsewhere.
  if (isPart || status >= 400) return []
  return [fault('range', SUMS_FILE, `要一部分，送出的是全部（状态 ${status}，应是 206）`)]
}

async function revalidationFaults({ client, address }: Served): Promise<Fault[]> {
  const { headers } = await client.ask(address)
  const asked = {
    ...(headers['etag'] !== undefined && { 'If-None-Match': headers['etag'] }),
    ...(headers['last-modified'] !== undefined && {
      'If-Modified-Since': headers['last-modified'],
    }),
  }
  if (Object.keys(asked).length === 0)
    return [fault('revalidate', 'index.html', '没有 ETag，也没有 Last-Modified')]
  const { status } = await client.ask(address, { headers: asked })
  return status === 304
    ? []
    : [fault('revalidate', 'index.html', `没有变的页，又整份送了一遍（状态 ${status}，应是 304）`)]
}

/** All that is wrong with how a server behaves. */
export async function mannersFaults(served: Served): Promise<Fault[]> {
  const found = await Promise.all([
    notFoundFaults(served),
    listingFaults(served),
    slashFaults(served),
    partFaults(served),
    revalidationFaults(served),
  ])
  return found.flat()
}
