/** What `gongkai import` is asked for. */

import { content, flag, into, organ, part, seconds, text, year } from '../option.ts'
import type { Values } from '../verb.ts'

/** Stands for the standard input among the files. */
export const STDIN = '-'

/** The options of the verb. */
export const options = {
  content,
  organ,
  year,
  part,
  into,
  out: text('文件夹', '写到哪里；不写就是内容文件夹'),
  json: flag('只把结果印成 JSON，不写文件（另给 --out 才写）'),
  force: flag('已有的报告文件换成导入的草稿'),
  timeout: seconds('一份原件最多读几秒', 60),
}

/** A call, its options read. */
export type Call = Values<typeof options>
