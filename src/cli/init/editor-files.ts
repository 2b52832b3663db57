/** What an editor is told of a portal's files: which keys they have, and beginnings of reports. */

import { z } from 'zod'
import { skeleton } from '../../report/file/skeleton.ts'
import { formats } from '../../report/formats/index.ts'
import { organsSchema, siteSchema } from '../../report/schema/portal.ts'
import type { Format } from '../../report/spec.ts'

/** The schema of a list as editors read it: JSON Schema draft 7, of what is written in the file. */
function editorSchema(schema: z.ZodType, title: string): object {
  const made = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // Every word is text to the program; an editor takes a code of six digits for a number.
      if (jsonSchema.type === 'string')
        Object.assign(jsonSchema, { type: ['string', 'number', 'boolean'] })
    },
  })
  return { ...made, title }
}

/** The JSON Schema of organs.yaml. */
export function organsEditorSchema(): object {
  return editorSchema(organsSchema, 'organs.yaml')
}

/** The JSON Schema of site.yaml. */
export function siteEditorSchema(): object {
  return editorSchema(siteSchema, 'site.yaml')
}

/** A text as the body of a snippet says it, where `$`, `}` and `\` mean something. */
function plain(text: string): string {
  return text.replaceAll(/[\\$}]/gu, String.raw`\$&`)
}

/** Words that stand in a skeleton for what is to be written, none of which a form has. */
const BLANKS = { organ: 'a-organ', name: '⟦名称⟧', year: 9999 } as const

function reportSnippet(format: Format): object {
  const organ = { id: BLANKS.organ, name: BLANKS.name, shortName: '', aliases: [], type: '' }
  const body = plain(skeleton(format, organ, BLANKS.year).text)
    .replaceAll(BLANKS.organ, '${1:机关代号}')
    .replaceAll(String(BLANKS.year), '${2:年度}')
    .replaceAll(BLANKS.name, '${3:机关名称}')
  return {
    prefix: `年报${format.edition}`,
    scope: 'markdown',
    description: `一份待填的报告，${format.edition} 年版`,
    body: body.replace(/\n$/u, '').split('\n'),
  }
}

/** Entries of the head that are written by hand. */
const ENTRIES = {
  原文如此: {
    prefix: '原文如此',
    scope: 'markdown',
    description: '原件印的合计不平衡，照录并说明',
    body: [
      '原文如此:',
      '  - 规则: ${1:规则}',
      '    位置: ${2:位置}',
      '    说明: ${3:原报告这样印，照录。}',
    ],
  },
  更正: {
    prefix: '更正',
    scope: 'markdown',
    description: '公布以后改了一个数',
    body: [
      '更正:',
      '  - 日期: $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE',
      '    位置: ${1:位置}',
      '    原为: ${2:0}',
      '    改为: ${3:0}',
      '    说明: ${4:录入时看错一行。}',
    ],
  },
}

/** Snippets of VS Code for the files of reports: one for every edition, and entries of the head. */
export function reportSnippets(): object {
  const reports = formats.map(
    (format) => [`年报 ${format.edition}`, reportSnippet(format)] as const,
  )
  return { ...Object.fromEntries(reports), ...ENTRIES }
}

/** Settings of VS Code: where the schemas are, and that snippets are offered in Markdown. */
const settings = {
  'yaml.schemas': {
    './.vscode/site.schema.json': 'content/site.yaml',
    './.vscode/organs.schema.json': 'content/organs.yaml',
  },
  '[markdown]': { 'editor.quickSuggestions': { other: true, comments: false, strings: false } },
}

/** The files for VS Code, by their paths in a portal. */
export function editorFiles(): [path: string, text: string][] {
  const files = {
    'settings.json': settings,
    'extensions.json': { recommendations: ['redhat.vscode-yaml'] },
    'site.schema.json': siteEditorSchema(),
    'organs.schema.json': organsEditorSchema(),
    'reports.code-snippets': reportSnippets(),
  }
  return Object.entries(files).map(([name, value]) => [
    `.vscode/${name}`,
    `${JSON.stringify(value, null, 2)}\n`,
  ])
}
