/** The machine and the versions a run was made with. */

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus, release, totalmem, type } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../..')

/** The version of an installed package. */
function versionOf(name: string): string {
  const path = join(root, 'node_modules', name, 'package.json')
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version
}

/** Hugo's version, or undefined where it is not installed. */
export function hugoVersion(): string | undefined {
  try {
    const said = execFileSync('hugo', ['version'], { encoding: 'utf8' })
    return /v[\d.]+\S*/.exec(said)?.[0].replace(/^v/, '') ?? said.trim()
  } catch {
    return undefined
  }
}

/** One line on the machine, one on the versions. */
export function machine(chromium: string | undefined): string[] {
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  const cores = cpus()
  return [
    `Machine: ${cores.length} cores (${cores[0]?.model.trim() ?? 'unknown'}), ${gigabytes} GiB, ${type()} ${release()}.`,
    [
      `Versions: Node ${process.versions.node}`,
      `Astro ${versionOf('astro')}`,
      `Hugo ${hugoVersion() ?? 'not installed'}`,
      `Pagefind ${versionOf('pagefind')}`,
      `Chromium ${chromium ?? 'not used'}.`,
    ].join(', '),
  ]
}
