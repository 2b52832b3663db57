/** A zod schema of entries by name, which names those that may be written when another is. */

import { z } from 'zod'
import { complain, entryError } from './complaint.ts'

/** Entries of these names and no others, under something called `name`. */
export function strict<T extends z.ZodRawShape>(name: string, shape: T) {
  const known = `可以写的各项是：${Object.keys(shape).join('、')}。`
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? complain('key-unknown', `${name}里没有这一项。`, known)
        : entryError(name, `${name}应分行写各项。`, known)(issue),
  })
}
