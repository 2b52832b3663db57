import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { Hosted } from '../../src/host/server.ts'
import { readPortal } from '../../src/reader/portal.ts'
import { alone } from '../setup/alone.ts'
import { bases, copyContent } from '../site.ts'
import { gongkai } from '../cli/command.ts'

const base = bases['sub-path']

async function buildOnce(content: string, out: string): Promise<void> {
  if (existsSync(out)) return
  await copyContent(content, base)
  // Every year has two hundred pages of figures, and each fault asks for all files again.
  for (const year of [2020, 2023]) await rm(join(content, `reports/shilizhen/${year}.md`))
  const words = ['build', '--precompress', '--content', content, '--out', out]
  const { code, stderr } = await gongkai(words)
  if (code !== 0) throw new Error(stderr)
}

/** The fixture site of one year below a sub-path with compressed twins, built once a test run, and what it is hosted for. */
export async function hostedSite(): Promise<Hosted & { readonly content: string }> {
  const content = join(inject('runFolder'), 'content-hosted')
  const root = join(inject('runFolder'), 'site-hosted')
  await alone('site-hosted', () => buildOnce(content, root))
  const { site } = await readPortal(content)
  if (!site) throw new Error(await readFile(join(content, 'site.yaml'), 'utf8'))
  return { site, root, content }
}
