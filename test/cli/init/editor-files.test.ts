/** What a new portal tells the editor of its files. */

import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import {
  editorFiles,
  organsEditorSchema,
  reportSnippets,
  siteEditorSchema,
} from '../../../src/cli/init/editor-files.ts'
import { portalFiles } from '../../../src/cli/init/portal-files.ts'
import { skeleton } from '../../../src/report/file/skeleton.ts'
import { formats } from '../../../src/report/formats/index.ts'

const root = resolve(import.meta.dirname, '../../..')

/** Does a file, read as an editor reads YAML, fit a schema? */
function fits(schema: object, text: string): boolean {
  return z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]).safeParse(parse(text))
    .success
}

describe('the schema of a list', () => {
  it.each([
    ['content/site.yaml', siteEditorSchema()],
    ['test/fixtures/content/site.yaml', siteEditorSchema()],
    ['test/fixtures/face/site.yaml', siteEditorSchema()],
    ['content/organs.yaml', organsEditorSchema()],
    ['test/fixtures/content/organs.yaml', organsEditorSchema()],
  ])('holds %s for good', async (name, schema) => {
    expect(fits(schema, await readFile(join(root, name), 'utf8'))).toBe(true)
  })

  it('knows every key, and the words that a key takes', () => {
    const site = '名称: 甲\n简介: 乙\n网址: https://example.org\n主办单位: 丙\n'
    expect(fits(siteEditorSchema(), site)).toBe(true)
    expect(fits(siteEditorSchema(), `${site}录入: 否\n`)).toBe(true)
    expect(fits(siteEditorSchema(), `${site}录入: 不要\n`)).toBe(false)
    expect(fits(siteEditorSchema(), `${site}录人: 否\n`)).toBe(false)
    expect(fits(siteEditorSchema(), site.replace(/主办.*/, ''))).toBe(false)
    const organ = '- id: shili\n  名称: 甲\n  类型: 镇\n'
    expect(fits(organsEditorSchema(), `${organ}  行政区划代码: 999999\n  范围: 本级\n`)).toBe(true)
    expect(fits(organsEditorSchema(), `${organ}  范围: 全部\n`)).toBe(false)
  })

  it('stands where the settings of the editor say, which are for files of the portal', () => {
    const files = portalFiles('a', {}, { spec: '1.0.0', version: '1.0.0' })
    const settings = JSON.parse(String(files.get('.vscode/settings.json'))) as {
      'yaml.schemas': Record<string, string>
    }
    for (const [schema, list] of Object.entries(settings['yaml.schemas'])) {
      expect([...files.keys()]).toContain(schema.replace('./', ''))
      expect([...files.keys()]).toContain(list)
      expect(
        fits(JSON.parse(String(files.get(schema.slice(2)))) as object, String(files.get(list))),
      ).toBe(true)
    }
  })
})

/** What a snippet puts into a file when its blanks are left as they are. */
function written(body: readonly string[]): string {
  const text = body.join('\n').replaceAll(/\$\{\d:([^}]*)\}/gu, '$1')
  return `${text.replaceAll(/\\([\\$}])/gu, '$1')}\n`
}

describe('the snippets', () => {
  const snippets = reportSnippets() as Record<string, { prefix: string; body: string[] }>

  it.each(formats)('write a report of $edition as `gongkai new` does', (format) => {
    const { prefix, body } = snippets[`年报 ${format.edition}`] ?? { prefix: '', body: [] }
    expect(prefix).toBe(`年报${format.edition}`)
    const organ = { id: 'shili', name: '示例', shortName: '', aliases: [], type: '' }
    const text = written(body)
      .replaceAll('机关代号', 'shili')
      .replaceAll('机关名称', '示例')
      .replaceAll(/(?<=^年度: |示例)年度/gmu, '2022')
      .replace(/^标题: '(.*)'$/mu, '标题: $1')
    expect(text).toBe(skeleton(format, organ, 2022).text)
  })

  it('are JSON, as the other files are', () => {
    for (const [, text] of editorFiles()) expect(() => JSON.parse(text) as unknown).not.toThrow()
  })
})
