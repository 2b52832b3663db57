/** zod schemas of what a clerk writes above the tables, and of the two lists beside the reports. */

import { z } from 'zod'
import { complain, entryError } from './complaint.ts'
import type { Figure } from './figures.ts'
import { tableSchemas } from './schema.ts'
import type { Format } from './spec.ts'

const CONTROL = /\p{Cc}/u

/** A line of text that is not empty. */
export function lineSchema(name: string): z.ZodType<string> {
  const hint = `请把“${name}”写成一行文字。`
  return z
    .string({ error: entryError(name, `“${name}”应是一行文字。`, hint) })
    .refine((text) => text.trim() !== '', { error: complain('text', `“${name}”空着。`, hint) })
    .refine((text) => !CONTROL.test(text), {
      error: complain('text', `“${name}”里有换行或看不见的控制字符。`, hint),
    })
}

function matching(name: string, pattern: RegExp, want: string): z.ZodType<string> {
  return lineSchema(name).refine((text) => pattern.test(text), {
    error: ({ input }) =>
      complain('text', `“${name}”写着“${String(input).slice(0, 60)}”，不合要求。`, want),
  })
}

/** An address on the web. */
export function urlSchema(name: string): z.ZodType<string> {
  return lineSchema(name).refine((text) => /^https?:\/\/\S+$/.test(text) && URL.canParse(text), {
    error: complain('text', `“${name}”不是网址。`, '请写以 http:// 或 https:// 开头的完整网址。'),
  })
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(text)
}

/** A day of the calendar, YYYY-MM-DD. */
export function dateSchema(name: string): z.ZodType<string> {
  const want = '请按“2022-01-20”的样子写公历日期；不知道的整行删去，不要估计。'
  return matching(name, /^\d{4}-\d{2}-\d{2}$/, want).refine(isDay, {
    error: complain('text', `“${name}”不是日历上有的一天。`, want),
  })
}

/** A day of the calendar, with the time of day where that is known: YYYY-MM-DD or YYYY-MM-DD HH:MM. */
export function momentSchema(name: string): z.ZodType<string> {
  const want = '请按“2022-01-20”或“2022-01-20 09:30”的样子写；不知道几点的只写日期，不要估计。'
  return matching(name, /^\d{4}-\d{2}-\d{2}(?: (?:[01]\d|2[0-3]):[0-5]\d)?$/, want).refine(
    (text) => isDay(text.slice(0, 10)),
    { error: complain('text', `“${name}”不是日历上有的一天。`, want) },
  )
}

/** A permanent id: lower-case pinyin. */
export function idSchema(name: string): z.ZodType<string> {
  return matching(
    name,
    /^[a-z][a-z0-9-]{0,63}$/,
    '请写机关的拼音代号：小写字母开头，只含小写字母、数字和连字符。',
  )
}

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
