/**
 * Meta tags of a government site, by the names of 网页标签规范 (annex of 国办发〔2017〕47号): those of the
 * site on every page, of the column on lists and below, of the content on an article. Names of meta
 * tags have no case in HTML, so the `description` of every page is the norm's Description.
 */

import { distinctName, distinctShortName, type NamedOrgan } from '../report/organs/names.ts'
import type { Site } from '../report/schema/portal.ts'

/** Name and content of a meta tag. */
export type Tag = readonly [name: string, content: string]

/** What all columns of such a portal are of. */
const COLUMN_TYPE = '政府信息公开年报'

const SUBJECT = ['政府信息公开', '年度报告']

/** A column: a list of the portal, or a page that stands by itself. */
export interface Column {
  readonly name: string
  readonly description: string
}

/** An article: a report, or a page of the portal's own that says when it was published. */
export interface ArticleFacts {
  readonly title: string
  /** YYYY-MM-DD HH:MM, or YYYY-MM-DD where the time of day is not known: none is made up. */
  readonly published?: string | undefined
  readonly source: string
  readonly keywords?: string | undefined
  readonly author?: string | undefined
  /** Full address of the first picture. */
  readonly image?: string | undefined
  /** Full address of the page. */
  readonly address: string
}

/** Tags of every page. */
export function siteTags(site: Site): Tag[] {
  const tags: Tag[] = [
    ['SiteName', site.name],
    ['SiteDomain', new URL(site.origin).hostname],
  ]
  return site.siteCode === undefined ? tags : [...tags, ['SiteIDCode', site.siteCode]]
}

/** Keywords as the norm joins them. */
export function keywordsOf(...words: readonly string[]): string {
  return [...words, ...SUBJECT].join(',')
}

/** Tags of a column, and of what stands in it. */
export function columnTags({ name, description }: Column): Tag[] {
  return [
    ['ColumnName', name],
    ['ColumnDescription', description],
    ['ColumnKeywords', keywordsOf(name)],
    ['ColumnType', COLUMN_TYPE],
  ]
}

/** Tags of an article; one whose value is not known is left out. */
export function articleTags(article: ArticleFacts): Tag[] {
  const tags: readonly (readonly [string, string | undefined])[] = [
    ['ArticleTitle', article.title],
    ['PubDate', article.published],
    ['ContentSource', article.source],
    ['Keywords', article.keywords],
    ['Author', article.author],
    ['Image', article.image],
    ['Url', article.address],
  ]
  return tags.flatMap(([name, content]): Tag[] => (content === undefined ? [] : [[name, content]]))
}

/** What an organ's reports stand in: the organ's own page. */
export function organColumn(organ: NamedOrgan): Column {
  return {
    name: distinctShortName(organ),
    description: `${distinctName(organ)}历年的政府信息公开工作年度报告。`,
  }
}
