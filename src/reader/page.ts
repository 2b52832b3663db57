import { complain } from '../report/schema/complaint.ts'
import type { Finding } from '../report/finding.ts'
import { lineSchema, momentSchema } from '../report/schema/field.ts'
import { problem } from '../report/rules.ts'
import { strict } from '../report/schema/strict.ts'
import { splitFrontmatter } from '../text/frontmatter.ts'
import { readMarkdown } from '../text/markdown.ts'
import { locateProblems, problemsOf, TOP } from '../text/locate-problems.ts'
import { safeHtml } from '../text/safe-html.ts'
import { readTextFile, shownPath } from './text-file.ts'

/** What is known of a page that was published on a day. */
export interface Article {
  /** YYYY-MM-DD, or YYYY-MM-DD HH:MM where the time is known; never inferred. */
  readonly published: string
  readonly source?: string
  readonly author?: string
  readonly keywords?: string
}

/** A page of the site's own: title, one sentence of what it is, and safe HTML. */
export interface Page {
  readonly title: string
  readonly description: string
  readonly html: string
  /** Absent for a page that says no day of publication. */
  readonly article?: Article
}

const EMPTY_HINT = '请写上正文；用不着的页面，请删去这个文件。'

const DETAILS = ['来源', '作者', '关键词'] as const

const pageSchema = strict('页面', {
  标题: lineSchema('标题'),
  简介: lineSchema('简介'),
  发布日期: momentSchema('发布日期').optional(),
  来源: lineSchema('来源').optional(),
  作者: lineSchema('作者').optional(),
  关键词: lineSchema('关键词').optional(),
}).transform((read, context): Omit<Page, 'html'> => {
  const { 标题: title, 简介: description, 发布日期: published } = read
  const [needless] = DETAILS.filter((name) => read[name] !== undefined)
  if (published !== undefined) {
    const { 来源: source, 作者: author, 关键词: keywords } = read
    const article: Article = {
      published,
      ...(source !== undefined && { source }),
      ...(author !== undefined && { author }),
      ...(keywords !== undefined && { keywords }),
    }
    return { title, description, article }
  }
  if (needless !== undefined)
    context.addIssue({
      code: 'custom',
      path: [needless],
      message: complain(
        'key-missing',
        `写了“${needless}”，没有写“发布日期”。`,
        `请补上发布日期；不知道的，把“${needless}”也删去。`,
      ),
    })
  return { title, description }
})

/** Reads a page of the site's own. Headings begin at the second level, under the page's title. */
export function readPage(folder: string, name: string): { page?: Page; findings: Finding[] } {
  const shown = shownPath(folder, name)
  const file = readTextFile(folder, name)
  if ('rule' in file) return { findings: locateProblems([file], shown, '', () => TOP) }
  const parts = splitFrontmatter(file.text)
  if ('rule' in parts) return { findings: locateProblems([parts], shown, file.text, () => TOP) }
  const { yaml, body, bodyLine } = parts
  const text = readMarkdown(body, bodyLine)
  const parsed = pageSchema.safeParse(yaml.value)
  const problems = [
    ...(yaml.problems.length > 0 || parsed.success ? yaml.problems : problemsOf(parsed.error)),
    ...text.problems,
    ...(body.trim() === '' ? [problem('page-empty', 1, '这个页面没有正文。', EMPTY_HINT)] : []),
  ]
  const findings = locateProblems(problems, shown, file.text, yaml.locate)
  if (!parsed.success) return { findings }
  const html = safeHtml({ type: 'root', children: [...text.blocks] }, 2)
  return { page: { ...parsed.data, html }, findings }
}
