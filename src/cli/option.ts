/** The options of the command line: what kinds there are, and how each is read. */

import { UsageError } from './usage-error.ts'

/** An option a verb declares. */
export interface Option<Value> {
  /** What it does, in Chinese, for the help. */
  readonly says: string
  /** What stands for its value in the help; a flag has none. */
  readonly value?: string
  /** What holds when it is not given. */
  readonly fallback: Value
  /** The value as typed; throws a UsageError when it is none. */
  readonly read: (word: string) => Value
}

/** An option that is given or not. */
export function flag(says: string): Option<boolean> {
  return { says, fallback: false, read: () => true }
}

/** An option with a text for its value, such as a folder. */
export function text(value: string, says: string, fallback: string): Option<string>
export function text(value: string, says: string): Option<string | undefined>
export function text(value: string, says: string, fallback?: string): Option<string | undefined> {
  return { says, value, fallback, read: (word) => word }
}

/** An option whose value is one of a few words. */
export function choice(
  noun: string,
  choices: readonly string[],
  says: string,
): Option<string | undefined> {
  const read = (word: string): string => {
    if (choices.includes(word)) return word
    throw new UsageError(`没有“${word}”这种${noun}。可用的有：${choices.join('、')}。`)
  }
  return { says, value: choices.join('|'), fallback: undefined, read }
}

/** The content folder. */
export const content = text('文件夹', '内容文件夹', 'content')

/** The folder of the finished site. */
export const siteFolder = text('文件夹', '网站文件夹', 'dist')

/** The port a page is shown on. */
export const port: Option<number> = {
  says: '端口',
  value: '端口',
  fallback: 4321,
  read: (word) => {
    const number = Number(word)
    if (word.trim() !== '' && Number.isInteger(number) && number >= 0 && number <= 65535)
      return number
    throw new UsageError(`端口“${word}”不是 0 到 65535 的整数。`)
  },
}

/** The year of a report. */
export const year: Option<number | undefined> = {
  says: '报告的年度，标题里没有的时候用',
  value: '年度',
  fallback: undefined,
  read: (word) => {
    if (/^20\d\d$/.test(word)) return Number(word)
    throw new UsageError(`年度“${word}”不是四位数的年份，如 2024。`)
  },
}

/** The id of an organ. */
export const organ: Option<string | undefined> = {
  says: '机关的代号，认不出机关的时候用',
  value: '代号',
  fallback: undefined,
  read: (word) => {
    if (/^[a-z][a-z0-9-]{0,63}$/.test(word)) return word
    throw new UsageError(`机关代号“${word}”不合要求：小写字母开头，只含小写字母、数字和连字符。`)
  },
}

/** How many seconds something may take. */
export function seconds(says: string, fallback: number): Option<number> {
  return {
    says: `${says}；不写就是 ${fallback} 秒`,
    value: '秒',
    fallback,
    read: (word) => {
      const number = Number(word)
      if (Number.isInteger(number) && number >= 2 && number <= 3600) return number
      throw new UsageError(`“${word}”不是 2 到 3600 的整数秒。`)
    },
  }
}

/** Which report of several in one file. */
export const part: Option<number | undefined> = {
  says: '一个文件里有几份报告时，要第几份',
  value: '第几份',
  fallback: undefined,
  read: (word) => {
    if (/^[1-9]\d?$/.test(word)) return Number(word)
    throw new UsageError(`“${word}”不是第几份的数，如 1。`)
  },
}

/** The report that a table goes into: its organ's id and its year. */
export const into: Option<string | undefined> = {
  says: '只把读到的表或行填进已有的这份报告；加 --force 才写',
  value: '机关/年度',
  fallback: undefined,
  read: (word) => {
    if (/^[a-z][a-z0-9-]{0,63}\/20\d\d$/.test(word)) return word
    throw new UsageError(`“${word}”不是“机关/年度”，如 badou/2024。`)
  },
}
