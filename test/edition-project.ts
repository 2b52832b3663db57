/** A copy of the project to which the invented edition of 2027 has been added: one file, one line. */

import { execFile } from 'node:child_process'
import { appendFile, cp, symlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Format } from '../src/report/spec.ts'

const root = resolve(import.meta.dirname, '..')

/** Copies the project into a folder and adds the edition. */
export async function projectWithEdition(project: string): Promise<void> {
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    await cp(join(root, name), join(project, name), { recursive: true })
  await symlink(join(root, 'node_modules'), join(project, 'node_modules'))
  const formats = join(project, 'src/report/formats')
  await cp(join(root, 'test/fixtures/edition/2027.ts'), join(formats, '2027.ts'))
  await appendFile(join(formats, 'editions.ts'), "export { format2027 } from './2027.ts'\n")
}

/** The invented edition, as such a copy declares it. */
export async function editionOf(project: string): Promise<Format> {
  const file = join(project, 'src/report/formats/2027.ts')
  return ((await import(file)) as { format2027: Format }).format2027
}

/** What a command came to. */
export interface Printed {
  readonly code: number
  readonly stdout: string
  readonly stderr?: string
}

/** Runs the command of such a copy. */
export async function runIn(project: string, ...words: string[]): Promise<Printed> {
  const { PATH, HOME } = process.env
  const command = [join(project, 'src/cli/gongkai.mjs'), ...words]
  try {
    const { stdout } = await promisify(execFile)(process.execPath, command, {
      cwd: project,
      env: { PATH, HOME },
    })
    return { code: 0, stdout }
  } catch (error) {
    return error as Printed
  }
}
