/** What site.yaml of the repository shows in comments is true: taken out of them, it is read. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPortal } from '../../src/reader/portal.ts'
import { faceEntries } from '../../src/report/schema/face.ts'
import { aContentFolder } from '../a-content-folder.ts'
import { aPng } from '../face/a-png.ts'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"/>'

test('every entry that is shown in a comment can be used as it is shown', async () => {
  const text = await readFile(join(import.meta.dirname, '../../content/site.yaml'), 'utf8')
  // An entry has a colon and a half-width space, or nothing, after it; a sentence has neither.
  const used = text.replace(/^# (?=[^\s，。；：]+:(?: |$)|  )/gm, '')
  for (const name of Object.keys(faceEntries)) expect(used).toMatch(new RegExp(`^${name}:`, 'm'))
  const pictures = ['beian.png', 'dangzheng.png', 'zhaocuo.png'].map(
    (name): [string, Buffer] => [`face/${name}`, aPng(20, 10)],
  )
  const folder = await aContentFolder({
    'site.yaml': used,
    'face/biaozhi.svg': SVG,
    'face/yangshi.css': 'h1 { color: inherit }',
    'pages/statement.md': '---\n标题: 网站声明\n简介: 示例。\n---\n示例。\n',
    ...Object.fromEntries(pictures),
  })
  const { site, findings } = await readPortal(folder)
  expect(findings).toEqual([])
  expect(site?.operator).toBeDefined()
  expect(Object.keys(site?.face ?? {})).toHaveLength(Object.keys(faceEntries).length)
})
