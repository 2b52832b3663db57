/** The words of a question in everyday words, and which of them tell what is meant. */

import { simplified } from '../fold.ts'
import { cutText, wordsIn } from '../words.ts'

/** Words looked for; further ones of a long question are left out. */
const MOST_WORDS = 12

/** Words that ask and do not say after what: a report that holds them is none the nearer for it. */
const QUESTION_WORDS = `
怎么 怎样 如何 为什么 什么 什么时候 时候 哪里 哪儿 哪个 哪些 哪 谁 几 多少 多久 吗 呢 吧
有 没有 是 不是 能 不能 可以 会 不会 要 想 请问 找 还 来 又 也 都 就 一下
的 了 着 过 得 地 在 和 与 或 把 被 对 到 从 给 里 中 上 我 你 他 我们 你们 他们`

let known: ReadonlySet<string> | undefined

/** Whether a word only asks, in the characters search folds to. */
function isQuestionWord(word: string): boolean {
  known ??= new Set(QUESTION_WORDS.trim().split(/\s+/u).map(simplified))
  return known.has(word)
}

/** The words of a question, once each. */
export function askedWords(text: string): string[] {
  return [...new Set(wordsIn(cutText(simplified(text))))].slice(0, MOST_WORDS)
}

/** The words of a question that may tell which reports are meant; all of them where none does. */
export function tellingWords(
  words: readonly string[],
  common: ReadonlySet<string>,
): readonly string[] {
  const asking = words.filter((word) => !isQuestionWord(word))
  const telling = asking.filter((word) => !common.has(word))
  return [telling, asking, words].find((some) => some.length > 0) ?? []
}
