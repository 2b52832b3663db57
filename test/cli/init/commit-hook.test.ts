/** What checks the content before it is committed. */

import { chmod, cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { aPortal } from './a-portal.ts'

const { folder: portal, shell } = await aPortal()

describe('the hook of a commit', () => {
  const sound = '- id: shili\n  名称: 示例镇人民政府\n  类型: 镇\n'

  /** A repository of the portal's files, its organs staged as they are given. */
  async function repository(organs: string): Promise<string> {
    const folder = await mkdtemp(join(portal, '.repository-'))
    const files = ['.githooks/pre-commit', '.pre-commit-config.yaml', 'content/site.yaml']
    for (const name of files) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await cp(join(portal, name), join(folder, name))
    }
    await mkdir(join(folder, 'content/reports'))
    await writeFile(join(folder, 'content/organs.yaml'), organs)
    await chmod(join(folder, '.githooks/pre-commit'), 0o755)
    const commands = [
      'git init -q',
      'git config user.name shili',
      'git config user.email shili@example.org',
      'git config core.hooksPath .githooks',
      'git add .githooks content',
    ]
    await shell(`cd '${folder}' && ${commands.join(' && ')}`)
    return folder
  }

  it('lets sound content through, and nothing with an error; other files it leaves alone', async () => {
    const good = await repository(sound)
    await shell(`cd '${good}' && git commit -qm 一`)
    const bad = await repository('- id: shili\n')
    await expect(shell(`cd '${bad}' && git commit -qm 一`)).rejects.toMatchObject({
      stderr: expect.stringContaining('key-missing') as string,
    })
    await shell(
      `cd '${bad}' && git reset -q && git add .pre-commit-config.yaml && git commit -qm 一`,
    )
  })

  it('runs the same for the pre-commit framework', async () => {
    const text = await readFile(join(portal, '.pre-commit-config.yaml'), 'utf8')
    const { repos } = parse(text) as { repos: { hooks: Record<string, unknown>[] }[] }
    const [hook] = repos[0]?.hooks ?? []
    expect(hook).toMatchObject({ language: 'system', files: '^content/', pass_filenames: false })
    const script = await readFile(join(portal, '.githooks/pre-commit'), 'utf8')
    expect(script).toContain(`exec ${String(hook?.['entry'])}\n`)
    const has = await shell('pre-commit --version').catch(() => '')
    if (has === '') return
    const good = await repository(sound)
    await shell(`cd '${good}' && git add . && pre-commit run gongkai-check`)
    const bad = await repository('- id: shili\n')
    await expect(
      shell(`cd '${bad}' && git add . && pre-commit run gongkai-check`),
    ).rejects.toMatchObject({ stdout: expect.stringContaining('key-missing') as string })
  })
})
