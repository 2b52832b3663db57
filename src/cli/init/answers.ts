/** What a new portal is called, where it stands, who runs it and where it is kept. */

import { cancel, isCancel, text } from '@clack/prompts'
import { UsageError } from '../usage-error.ts'
import { problemOfSite, type SiteAnswers } from './site-text.ts'

/** The four answers; none where the sample's own line stays. */
export type Answers = SiteAnswers

type Key = keyof Answers

const QUESTIONS: readonly { readonly key: Key; readonly asks: string; readonly like: string }[] = [
  {
    key: 'name',
    asks: '网站叫什么名称？（直接按回车，先用示例，以后在文件里改）',
    like: '示例县政府信息公开年度报告',
  },
  {
    key: 'address',
    asks: '网站放在哪个网址？挂在已有网站栏目下的，连同栏目的路径。',
    like: 'https://www.example.gov.cn/zwgk/nianbao/',
  },
  { key: 'office', asks: '主办单位的全称是什么？', like: '示例县人民政府办公室' },
  {
    key: 'repository',
    asks: '这个门户的仓库在哪里？没有就直接按回车。',
    like: 'https://git.example.gov.cn/zwgk/nianbao.git',
  },
]

const REPOSITORY = /^(?:(?:https?|ssh|git):\/\/|[\w.-]+@[\w.-]+:)\S+$/u

/** What is wrong with answers, in a sentence. */
export function problemOfAnswers(answers: Answers): string | undefined {
  const { repository = '' } = answers
  if (repository !== '' && !REPOSITORY.test(repository))
    return `仓库“${repository}”不是仓库的地址，请写 https://…、ssh://… 或 git@主机:路径 的样子。`
  return problemOfSite(answers)
}

/** Asks one question on the terminal; undefined where nothing was answered. */
export type Ask = (question: string, like: string, check: Check) => Promise<string | undefined>
type Check = (answer: string) => string | undefined

/** Asks on the terminal. */
export const askOnTerminal: Ask = async (question, like, check) => {
  const answer = await text({
    message: question,
    placeholder: `如 ${like}`,
    validate: (typed) => (typed === undefined || typed === '' ? undefined : check(typed)),
  })
  if (!isCancel(answer)) return answer
  cancel('停下了，什么也没有写。')
  throw new UsageError('没有建立门户。')
}

/** The answers given, and those to the other questions where somebody is there to be asked. */
export async function answersFrom(given: Answers, ask: Ask | undefined): Promise<Answers> {
  let answers = given
  const problem = problemOfAnswers(answers)
  if (problem !== undefined) throw new UsageError(problem)
  if (!ask) return answers
  for (const { key, asks, like } of QUESTIONS) {
    if (answers[key] !== undefined) continue
    const before = answers
    const answer = await ask(asks, like, (typed) =>
      problemOfAnswers({ ...before, [key]: typed.trim() }),
    )
    const said = answer?.trim() ?? ''
    if (said !== '') answers = { ...answers, [key]: said }
  }
  return answers
}
