import { existsSync } from 'node:fs'
import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inject } from 'vitest'
import { alone } from '../setup/alone.ts'
import { bases, build, copyContent } from '../site.ts'

/** Where the site stands. */
export const base = bases['sub-path']

/** The fixture site with all pages in traditional characters too, built once a test run. */
export async function traditionalSite(): Promise<string> {
  const out = join(inject('runFolder'), 'site-traditional')
  await alone('site-traditional', async () => {
    if (existsSync(out)) return
    const content = `${out}-content`
    await copyContent(content, base)
    await appendFile(join(content, 'site.yaml'), '\n繁体: 是\n')
    await build(content, out)
  })
  return out
}
