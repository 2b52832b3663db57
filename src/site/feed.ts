/** The newest reports and corrections as an Atom feed: ids and days come from the reports alone. */

import { Feed } from 'feed'
import { correctionWords } from '../report/corrections/correction-words.ts'
import { correctionsByDay, lastDay, latest } from '../report/dated.ts'
import { distinctName } from '../report/organs/names.ts'
import type { Site } from '../report/schema/portal.ts'
import { summaryOf } from '../report/summary.ts'
import { escapeHtml } from '../render/html.ts'
import type { Addresses } from '../render/addresses.ts'
import type { ListedReport } from './portal.ts'

/** So many entries are in the feed. */
const NEWEST = 100

/** Where the feed stands below the sub-path. */
export const FEED_FILE = 'feed.xml'

interface FeedEntry {
  readonly id: string
  readonly link: string
  readonly title: string
  readonly day: string
  readonly says: string
}

function atMidnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

function entriesOf(reports: readonly ListedReport[], { origin }: Site, at: Addresses): FeedEntry[] {
  const linkOf = (report: ListedReport): string => origin + at.reportPath(report)
  const nameOf = ({ by, year }: ListedReport): string => `${distinctName(by)} ${year} 年报告`
  const published = reports.flatMap((report): FeedEntry[] => {
    const { published: day, title, headline } = report
    if (day === null) return []
    const link = linkOf(report)
    return [{ id: link, link, title, day, says: summaryOf(headline) }]
  })
  const corrected = correctionsByDay(reports).map(({ report, correction, number }): FeedEntry => {
    const link = linkOf(report)
    const title = `更正：${nameOf(report)}`
    const id = `${link}#correction-${number}`
    return { id, link, title, day: correction.day, says: correctionWords(correction) }
  })
  const all = [...corrected, ...published]
  return all.sort((one, other) => Number(one.day < other.day) - Number(one.day > other.day))
}

/** The feed as XML. */
export function atomFeed(reports: readonly ListedReport[], site: Site, at: Addresses): string {
  const home = site.origin + at.href()
  const last = latest(reports.map(lastDay))
  const feed = new Feed({
    id: home,
    title: site.name,
    description: `${site.name}：新公布的年度报告和更正`,
    link: home,
    language: 'zh-CN',
    // Without any day there is no entry either.
    updated: last === undefined ? new Date(0) : atMidnight(last),
    generator: 'gongkai',
    feedLinks: { atom: site.origin + at.href(FEED_FILE) },
    author: { name: site.publisher },
  })
  for (const { id, link, title, day, says } of entriesOf(reports, site, at).slice(0, NEWEST))
    // Both are told to be HTML.
    feed.addItem({
      id,
      link,
      title: escapeHtml(title),
      date: atMidnight(day),
      description: escapeHtml(says),
    })
  return `${feed.atom1()}\n`
}
