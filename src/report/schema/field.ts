/** zod schemas of single entries in files that clerks write: lines, addresses, days, ids. */

import { z } from 'zod'
import { complain, entryError } from './complaint.ts'

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

/** A line of text of a certain form. */
export function matching(name: string, pattern: RegExp, want: string): z.ZodType<string> {
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
