/** Questions in everyday words: which of the reports that answer them come first, on a finished site. */

import type { Browser } from 'playwright-core'
import { organAt } from '../portal/organs.ts'
import { placedAt, questions } from '../portal/questions.ts'
import { organCount, years } from '../portal/series.ts'
import { ask, bothLists, ready, type Answer } from './ask.ts'
import { fragmentAddresses, reportName } from './compare.ts'
import { serveCounting } from './counting-server.ts'

/** How many of what comes first answers the question, and how many answers come early. */
export interface Standing {
  /** Of the first five, or of as many as there are answers. */
  readonly precision: number
  /** Of all answers, or of twenty if there are more. */
  readonly recall: number
}

/** A question as it was answered, held against what was placed in the portal. */
export type RelatedAnswer = Answer & Standing & { readonly kind: string; readonly due: number }

/** The questions on one site. */
export interface RelatedRun {
  readonly answers: readonly RelatedAnswer[]
  /** Some of the questions, as many of each kind, asked on a phone. */
  readonly onPhone: readonly Answer[]
}

/** One question in so many is asked on a phone too. */
const PHONE_SHARE = 3

/** For each question the reports, as `organ/year`, in which an answer was placed. */
export function placedAnswers(reports: number): ReadonlySet<string>[] {
  const found = questions.map(() => new Set<string>())
  for (let index = 0; index < organCount(reports); index += 1)
    for (const [place, year] of years.entries())
      for (const { answers } of placedAt(index, place))
        if (answers !== undefined) found[answers]?.add(`${organAt(index).id}/${year}`)
  return found
}

/** Judges results in rank order. */
export function standing(shown: readonly string[], due: ReadonlySet<string>): Standing {
  const share = (count: number): number => {
    const right = shown.slice(0, count).filter((name) => due.has(name))
    return right.length / Math.min(count, due.size)
  }
  return { precision: share(5), recall: share(20) }
}

/**
 * Asks a site every question, each with empty caches. The page's lists are read one after the other,
 * as a reader does; `index` is given where results are told by stock Pagefind's ids.
 */
export async function relatedRun(
  browser: Browser,
  site: string,
  reports: number,
  index?: string,
): Promise<RelatedRun> {
  const server = await serveCounting(site)
  const addresses = index === undefined ? new Map<string, string>() : fragmentAddresses(index)
  const due = placedAnswers(reports)
  try {
    await ready(browser, server)
    const answers: RelatedAnswer[] = []
    for (const [number, { text, kind }] of questions.entries()) {
      const answer = await ask(browser, server, new Map(), text, bothLists)
      const names = answer.shown.map((id) => reportName(addresses.get(id) ?? id))
      const own = due[number] ?? new Set<string>()
      if (own.size === 0) continue
      answers.push({ ...answer, ...standing(names, own), kind, due: own.size })
    }
    const onPhone: Answer[] = []
    for (const { text } of questions.filter((_, number) => number % PHONE_SHARE === 0))
      onPhone.push(await ask(browser, server, new Map(), text, bothLists, true))
    return { answers, onPhone }
  } finally {
    await server.close()
  }
}
