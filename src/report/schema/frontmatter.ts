/** zod schemas of what a clerk writes above the tables, and of a whole report file. */

import { z } from 'zod'
import { complain, entryError } from './complaint.ts'
import { CORRECTIONS_KEY } from '../corrections/correction.ts'
import { correctionsSchema } from './corrections.ts'
import type { Figure } from '../figures.ts'
import { dateSchema, idSchema, lineSchema, matching, urlSchema } from './field.ts'
import { tableSchemas } from './tables.ts'
import type { Format } from '../spec.ts'

const yearSchema = matching('年度', /^20\d{2}$/, '请写四位数的年份，如 2021。').transform(Number)

const narrativeSchema = z
  .enum(['原文', '摘编'], {
    error: complain(
      'text',
      '“叙述”只能写“原文”或“摘编”。',
      '照录原文的写“原文”（或删去这一行），改写过的写“摘编”。',
    ),
  })
  .transform((word): 'original' | 'digest' => (word === '摘编' ? 'digest' : 'original'))

const ACCEPTED_HINT = '每条写三项：规则、位置、说明。'

const acceptedSchema = z.array(
  z
    .strictObject(
      { 规则: lineSchema('规则'), 位置: lineSchema('位置'), 说明: lineSchema('说明') },
      {
        error: (issue) =>
          issue.code === 'unrecognized_keys'
            ? complain('key-unknown', '“原文如此”里没有这一项。', ACCEPTED_HINT)
            : entryError(
                '原文如此',
                '“原文如此”的每一条应写规则、位置、说明三项。',
                ACCEPTED_HINT,
              )(issue),
      },
    )
    .transform((entry) => ({ rule: entry.规则, place: entry.位置, reason: entry.说明 })),
  {
    error: entryError(
      '原文如此',
      '“原文如此”下面应是一条条的列表。',
      `每条以“- ”开头。${ACCEPTED_HINT}`,
    ),
  },
)

function schemaFor(format: Format) {
  const head = {
    机关: idSchema('机关'),
    年度: yearSchema,
    格式: z.string(),
    标题: lineSchema('标题'),
    公布日期: dateSchema('公布日期').optional(),
    来源: urlSchema('来源').optional(),
    叙述: narrativeSchema.optional(),
    原文如此: acceptedSchema.optional(),
    [CORRECTIONS_KEY]: correctionsSchema.optional(),
  }
  const tables = tableSchemas(format)
  const known = [...Object.keys(head), ...Object.keys(tables)].join('、')
  const entries = z.strictObject(tables)
  return z
    .strictObject(
      { ...head, ...entries.shape },
      { error: () => complain('key-unknown', '格式里没有这一项。', `可以写的各项是：${known}。`) },
    )
    .transform((read) => ({
      organ: read.机关,
      year: read.年度,
      title: read.标题,
      published: read.公布日期,
      source: read.来源,
      narrative: read.叙述 ?? ('original' as const),
      accepted: read.原文如此 ?? [],
      corrections: read[CORRECTIONS_KEY] ?? [],
      figures: new Map<string, Figure>(
        format.tables.flatMap((table) => (read as Record<string, unknown>)[table.name] as []),
      ),
    }))
}

const schemas = new Map<Format, ReturnType<typeof schemaFor>>()

/** The whole YAML of a report file, for one edition; made once, for it has a part for every figure. */
export function reportSchema(format: Format): ReturnType<typeof schemaFor> {
  const schema = schemas.get(format) ?? schemaFor(format)
  schemas.set(format, schema)
  return schema
}
