/** Where a new portal gets this program from. */

import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { projectFolder } from '../../publish/program.ts'
import { UsageError } from '../usage-error.ts'

/** What goes into package.json, and the package itself where the portal carries it. */
export interface ProgramPackage {
  readonly spec: string
  readonly version: string
  readonly file?: { readonly name: string; readonly bytes: Uint8Array }
}

interface Manifest {
  readonly name?: string
  readonly version?: string
  readonly dependencies?: Readonly<Record<string, string>>
}

function manifestIn(folder: string): Manifest {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
  } catch {
    return {}
  }
}

const own = manifestIn(projectFolder) as Required<Manifest>

const BLOCK = 512

/** The package.json in a packed package; nothing where it is none. */
function packedManifest(bytes: Uint8Array): Manifest | undefined {
  try {
    const tar = gunzipSync(bytes)
    for (let at = 0; at + BLOCK <= tar.length;) {
      const field = (from: number, to: number): string =>
        tar.toString('utf8', at + from, at + to).replace(/\0.*$/su, '')
      const size = Number.parseInt(field(124, 136), 8) || 0
      const from = at + BLOCK
      if (field(0, 100) === 'package/package.json')
        return JSON.parse(tar.toString('utf8', from, from + size)) as Manifest
      at = from + Math.ceil(size / BLOCK) * BLOCK
    }
  } catch {
    return undefined
  }
  return undefined
}

/** The packed file that this program was installed from, if it was. */
function installedFrom(folder = dirname(projectFolder)): string | undefined {
  const spec = manifestIn(folder).dependencies?.[own.name]
  const file = spec?.startsWith('file:') ? resolve(folder, spec.slice('file:'.length)) : undefined
  if (file !== undefined) return file.endsWith('.tgz') && existsSync(file) ? file : undefined
  const above = dirname(folder)
  return spec !== undefined || above === folder ? undefined : installedFrom(above)
}

/**
 * The program for a new portal: the packed file that is named, or that it was itself installed from,
 * which the portal then carries; else the version of the registry.
 */
export function programPackage(named: string | undefined): ProgramPackage {
  const path = named === undefined ? installedFrom() : resolve(named)
  if (path === undefined) {
    if (existsSync(join(projectFolder, 'src/cli/main.ts')))
      throw new UsageError(
        '这里是程序的源码，不是装好的包。请先运行 npm pack，再用 --package 指明打好的包，如 --package gongkai-0.2.0.tgz。',
      )
    return { spec: own.version, version: own.version }
  }
  if (!existsSync(path)) throw new UsageError(`找不到“${named ?? path}”。`)
  const bytes = readFileSync(path)
  const { name, version } = packedManifest(bytes) ?? {}
  if (name !== own.name || version === undefined)
    throw new UsageError(`“${basename(path)}”不是打好的 ${own.name} 包（npm pack 得到的 .tgz）。`)
  const file = `vendor/${own.name}-${version}.tgz`
  return { spec: `file:${file}`, version, file: { name: file, bytes } }
}
