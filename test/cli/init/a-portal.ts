/** The files of a new portal, and a shell in which their commands run without a network. */

import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll } from 'vitest'
import { portalFiles } from '../../../src/cli/init/portal-files.ts'

const launcher = resolve(import.meta.dirname, '../../../src/cli/gongkai.mjs')

/** A new portal. */
export interface Portal {
  readonly folder: string
  /** Runs a step there; gives what it printed. */
  readonly shell: (step: string, more?: NodeJS.ProcessEnv) => Promise<string>
}

/** Writes the portal, which is gone after the last test of the file. */
export async function aPortal(): Promise<Portal> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-recipes-'))
  afterAll(() => rm(folder, { recursive: true, force: true }))
  for (const [name, text] of portalFiles('a', {}, { spec: '1.0.0', version: '1.0.0' })) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  const stubs = join(folder, '.stubs')
  await mkdir(stubs)
  const npx = `#!/bin/sh\nshift\nexec '${process.execPath}' '${launcher}' "$@"\n`
  await writeFile(join(stubs, 'npx'), npx, { mode: 0o755 })
  await writeFile(join(stubs, 'npm'), '#!/bin/sh\n[ "$*" = ci ]\n', { mode: 0o755 })
  const { PATH, HOME } = process.env
  const env = { PATH: `${stubs}:${PATH ?? ''}`, HOME, NO_COLOR: '1' }
  return {
    folder,
    shell: async (step, more = {}) => {
      const options = { cwd: folder, env: { ...env, ...more } }
      const { stdout, stderr } = await promisify(execFile)('sh', ['-c', step], options)
      return stdout + stderr
    },
  }
}
