/** Formats → zod schema of a report as open data, and from it the published JSON Schema. */

import { z } from 'zod'
import { NA_WORD, UNREAD_WORD } from '../figures.ts'
import { formats } from '../formats/index.ts'
import { oneRowGroups, withOneRow } from '../one-row.ts'
import { kindOf, placesOf, placeName, type Format, type Place, unitOf } from '../spec.ts'

function figure(place: Place): z.ZodType {
  const number = { count: z.int().min(0), signed: z.int(), amount: z.number().min(0) }[
    kindOf(place)
  ]
  return z.union([number, z.null(), z.literal([NA_WORD, UNREAD_WORD])]).meta({
    title: placeName(place),
    description: `单位：${unitOf(place)}。空格为 null，不适用为“/”；“待核”只见于导入的草稿，不会公布。`,
  })
}

interface Tree {
  [key: string]: Tree | z.ZodType
}

function objectOf(tree: Tree): z.ZodType {
  return z.strictObject(
    Object.fromEntries(
      Object.entries(tree).map(([key, value]) => [
        key,
        value instanceof z.ZodType ? value : objectOf(value),
      ]),
    ),
  )
}

function treeOf(format: Format): Tree {
  const root: Tree = {}
  for (const place of format.tables.flatMap(placesOf)) {
    const keys = place.id.split('.')
    const last = keys.pop() ?? ''
    let node = root
    for (const key of keys) node = (node[key] ??= {}) as Tree
    node[last] = figure(place)
  }
  return root
}

function tablesSchema(format: Format): z.ZodType {
  const root = treeOf(format)
  for (const { id } of oneRowGroups(format)) {
    const keys = id.split('.')
    const last = keys.pop() ?? ''
    const above = (tree: Tree): Tree => keys.reduce((node, key) => node[key] as Tree, tree)
    const asOne = above(treeOf(withOneRow(format, [id])))[last] as Tree
    const rows = above(root)[last] as Tree
    above(root)[last] = z.union([objectOf(rows), objectOf(asOne)])
  }
  return objectOf(root)
}

const text = z.string()

function editionSchema(format: Format) {
  return z.strictObject({
    id: text.meta({ description: '机关代号-年度' }),
    organ: z.strictObject({
      id: text,
      name: text,
      shortName: text,
      aliases: z.array(text),
      type: text,
      regionCode: text.nullable(),
      region: text.nullable().meta({ description: '地区；不知道为 null' }),
      parent: text.nullable().meta({ description: '上级机关的代号；没有登记为 null' }),
    }),
    year: z.int(),
    edition: z.literal(format.edition).meta({ description: format.notice }),
    title: text,
    published: text.nullable().meta({ description: '公布日期；不知道为 null' }),
    source: text.nullable().meta({ description: '原件的网址；不知道为 null' }),
    narrative: z.enum(['original', 'digest']).meta({ description: '叙述是原文还是摘编' }),
    sections: z.array(z.strictObject({ number: z.int().nullable(), title: text, text })),
    tables: tablesSchema(format),
    corrections: z
      .array(
        z.strictObject({
          date: text,
          path: text.nullable().meta({ description: '更正的格或行的代号；正文、标题等为 null' }),
          place: text.meta({ description: '更正的位置或部分' }),
          before: text.nullable(),
          after: text.nullable(),
          reason: text.nullable(),
        }),
      )
      .meta({ description: '公布以后的更正' }),
    file: text.optional().meta({
      description: '报告文件的文字，不带文件头里的批注；只在一份报告自己的 JSON 里有',
    }),
    hasComments: z.literal(true).optional().meta({ description: '报告文件的文件头里另有批注' }),
    findings: z.array(
      z.strictObject({
        rule: text,
        severity: z.enum(['error', 'warning', 'note']),
        path: text,
        message: text,
        hint: text,
        accepted: text.nullable().meta({ description: '“原文如此”的说明' }),
      }),
    ),
  })
}

/** A report as open data, of any edition. */
export function reportJsonSchema(): z.ZodType {
  const [first, ...others] = formats.map(editionSchema)
  if (!first) throw new Error('no edition is declared')
  return z.discriminatedUnion('edition', [first, ...others])
}

/** The JSON Schema (draft 2020-12) published with the open data. */
export function publishedJsonSchema(): object {
  return z.toJSONSchema(reportJsonSchema())
}
