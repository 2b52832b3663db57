/** The script that takes a site to its server. */

import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aPortal } from './a-portal.ts'

const { folder: portal, shell } = await aPortal()

describe('deploy.sh', () => {
  it.for([
    ['rsync', ''],
    ['rclone', 'rclone:'],
  ] as const)(
    'by %s copies a site, takes away what is old, and leaves other folders alone',
    async ([program, kind], context) => {
      context.skip(!existsSync(`/usr/bin/${program}`), `${program} is not installed here`)
      await mkdir(join(portal, 'dist/data'), { recursive: true })
      await writeFile(join(portal, 'dist/data/datapackage.json'), '{}')
      await writeFile(join(portal, 'dist/新.html'), '新')
      const to = join(portal, `网站 ${program}`)
      expect(await shell('sh deploy.sh', { DEPLOY_TO: kind + to })).toContain('网站已传到')
      await writeFile(join(to, '旧.html'), '旧')
      await shell('sh deploy.sh', { DEPLOY_TO: `${kind}${to}/` })
      expect((await readdir(to)).sort()).toEqual((await readdir(join(portal, 'dist'))).sort())
      const other = join(portal, `别的 ${program}`)
      await mkdir(other)
      await writeFile(join(other, '别的.html'), '别的')
      await expect(shell('sh deploy.sh', { DEPLOY_TO: kind + other })).rejects.toMatchObject({
        code: 2,
        stderr: expect.stringContaining('里有别的东西') as string,
      })
      expect(await readdir(other)).toEqual(['别的.html'])
    },
  )

  it('is a script that a plain shell reads', () => {
    expect(() => execFileSync('sh', ['-n', join(portal, 'deploy.sh')])).not.toThrow()
  })
})
