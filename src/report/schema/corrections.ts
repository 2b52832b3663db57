/** zod schema of 更正, the list of what was changed after publication. */

import { z } from 'zod'
import { CORRECTIONS_KEY, type Correction } from '../corrections/correction.ts'
import { complain, entryError } from './complaint.ts'
import { dateSchema, lineSchema } from './field.ts'

const CORRECTION_HINT = '每条写：日期，位置（或部分），原为，改为，说明。'

/** 更正: a list of entries, each of a place or a section. */
export const correctionsSchema = z.array(
  z
    .strictObject(
      {
        日期: dateSchema('日期'),
        位置: lineSchema('位置').optional(),
        部分: lineSchema('部分').optional(),
        原为: lineSchema('原为').optional(),
        改为: lineSchema('改为').optional(),
        说明: lineSchema('说明').optional(),
      },
      {
        error: (issue) =>
          issue.code === 'unrecognized_keys'
            ? complain('key-unknown', `“${CORRECTIONS_KEY}”里没有这一项。`, CORRECTION_HINT)
            : entryError(
                CORRECTIONS_KEY,
                `“${CORRECTIONS_KEY}”的每一条应写日期、位置（或部分）等几项。`,
                CORRECTION_HINT,
              )(issue),
      },
    )
    .refine(({ 位置, 部分 }) => (位置 === undefined) !== (部分 === undefined), {
      error: complain(
        'key-missing',
        `“${CORRECTIONS_KEY}”的这一条应写“位置”或“部分”，只写一项。`,
        '改的是数字，写位置，如“复议诉讼.行政复议”；改的是正文，写部分，如“五”。',
      ),
    })
    .refine(
      ({ 位置, 原为, 改为 }) => 位置 === undefined || (原为 !== undefined && 改为 !== undefined),
      {
        error: complain(
          'key-missing',
          `“${CORRECTIONS_KEY}”的这一条应写“原为”和“改为”。`,
          '原来空着的写“空”，印着“/”的写“/”。',
        ),
      },
    )
    .transform((entry): Correction => ({
      day: entry.日期,
      place: entry.位置,
      section: entry.部分,
      before: entry.原为,
      after: entry.改为,
      reason: entry.说明,
    })),
  {
    error: entryError(
      CORRECTIONS_KEY,
      `“${CORRECTIONS_KEY}”下面应是一条条的列表。`,
      `每条以“- ”开头。${CORRECTION_HINT}`,
    ),
  },
)
