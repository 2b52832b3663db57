/** What the repository has installed, served on this machine as a registry serves it: no other host is asked. */

import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const root = resolve(import.meta.dirname, '../..')
const run = promisify(execFile)

interface Locked {
  readonly version: string
  readonly dev?: boolean
}

interface Installed {
  readonly folder: string
  readonly manifest: Record<string, unknown>
}

/** Packages by `name@version`, with their folders; those for other systems have none. */
async function packages(): Promise<Map<string, Map<string, Installed>>> {
  const text = await readFile(join(root, 'package-lock.json'), 'utf8')
  const { packages } = JSON.parse(text) as { packages: Record<string, Locked> }
  const found = new Map<string, Map<string, Installed>>()
  for (const [path, locked] of Object.entries(packages)) {
    if (path === '' || locked.dev) continue
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const folder = join(root, path)
    const file = join(folder, 'package.json')
    const manifest = existsSync(file)
      ? (JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>)
      : { ...locked, name }
    const versions = found.get(name) ?? new Map<string, Installed>()
    found.set(name, versions.set(locked.version, { folder, manifest }))
  }
  return found
}

/** A registry, and what ends it. */
export interface Registry {
  readonly url: string
  /** Has it serve this program too, as it was packed. */
  readonly offer: (file: string) => Promise<void>
  readonly end: () => Promise<void>
}

/** Starts the registry. */
export async function localRegistry(): Promise<Registry> {
  const all = await packages()
  const scratch = await mkdtemp(join(tmpdir(), 'gongkai-registry-'))
  const packed = new Map<string, Promise<Buffer>>()
  const tarball = (name: string, version: string): Promise<Buffer> | undefined => {
    const folder = all.get(name)?.get(version)?.folder
    if (folder === undefined || !existsSync(folder)) return undefined
    const key = `${name}@${version}`
    const file = join(scratch, `${packed.size}.tgz`)
    const words = ['--exclude=./node_modules', '--transform=s,^\\.,package,', '-C', folder, '.']
    const made =
      packed.get(key) ??
      run('tar', ['-I', 'gzip -1', '-cf', file, ...words]).then(() => readFile(file))
    packed.set(key, made)
    return made
  }
  const packument = async (name: string, url: string): Promise<string | undefined> => {
    const versions = [...(all.get(name) ?? [])]
    if (versions.length === 0) return undefined
    const described = versions.map(async ([version, { manifest }]) => {
      const bytes = await tarball(name, version)
      const integrity = bytes && `sha512-${createHash('sha512').update(bytes).digest('base64')}`
      const dist = { tarball: `${url}/-/${name}/${version}.tgz`, ...(integrity && { integrity }) }
      return [version, { ...manifest, dist }]
    })
    const [newest = ''] = versions.map(([version]) => version).toReversed()
    const time = Object.fromEntries(versions.map(([version]) => [version, '2020-01-01T00:00:00Z']))
    return JSON.stringify({
      ...{ name, 'dist-tags': { latest: newest }, time },
      versions: Object.fromEntries(await Promise.all(described)) as object,
    })
  }
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '')
    const file = /^\/-\/(.+)\/([^/]+)\.tgz$/u.exec(path)
    const answer = file
      ? tarball(file[1] ?? '', file[2] ?? '')
      : packument(path.slice(1), `http://${request.headers.host ?? ''}`)
    void Promise.resolve(answer).then((body) => {
      response.writeHead(body === undefined ? 404 : 200)
      response.end(body)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    offer: async (file) => {
      const text = await readFile(join(root, 'package.json'), 'utf8')
      const manifest = JSON.parse(text) as { name: string; version: string }
      const { name, version } = manifest
      all.set(name, new Map([[version, { folder: root, manifest: { ...manifest } }]]))
      packed.set(`${name}@${version}`, readFile(file))
    },
    end: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
      await rm(scratch, { recursive: true, force: true })
    },
  }
}
