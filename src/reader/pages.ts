import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { complain, entryError } from '../report/complaint.ts'
import type { Finding } from '../report/finding.ts'
import { lineSchema } from '../report/frontmatter-schema.ts'
import { splitFrontmatter } from '../text/frontmatter.ts'
import { readMarkdown } from '../text/markdown.ts'
import { locateProblems, problemsOf, TOP } from '../text/locate-problems.ts'
import { safeHtml } from '../text/safe-html.ts'
import { readTextFile, shownPath } from './text-file.ts'

/** A page of the site's own: title, one sentence of what it is, and safe HTML. */
export interface Page {
  readonly [key: string]: unknown
  readonly title: string
  readonly description: string
  readonly html: string
}

const KEYS = '可以写的各项是：标题、简介。'

const pageSchema = z.strictObject(
  { 标题: lineSchema('标题'), 简介: lineSchema('简介') },
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? complain('key-unknown', '页面里没有这一项。', KEYS)
        : entryError('标题', '两行 --- 之间应分行写各项。', KEYS)(issue),
  },
)

/** Paths of the site's own pages in a content folder, in order. */
export async function listPages(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, 'pages')).catch(() => [])
  return names
    .filter((name) => /^[a-z][a-z0-9-]*\.md$/.test(name))
    .sort()
    .map((name) => `pages/${name}`)
}

/** Reads a page of the site's own. Headings begin at the second level, under the page's title. */
export async function readPage(
  folder: string,
  name: string,
): Promise<{ page?: Page; findings: Finding[] }> {
  const shown = shownPath(folder, name)
  const file = await readTextFile(folder, name)
  if ('rule' in file) return { findings: locateProblems([file], shown, '', () => TOP) }
  const parts = splitFrontmatter(file.text)
  if ('rule' in parts) return { findings: locateProblems([parts], shown, file.text, () => TOP) }
  const { yaml, body, bodyLine } = parts
  const text = readMarkdown(body, bodyLine)
  const parsed = pageSchema.safeParse(yaml.value)
  const problems = [
    ...(yaml.problems.length > 0 || parsed.success ? yaml.problems : problemsOf(parsed.error)),
    ...text.problems,
  ]
  const findings = locateProblems(problems, shown, file.text, yaml.locate)
  if (!parsed.success) return { findings }
  const html = safeHtml({ type: 'root', children: [...text.blocks] }, 2)
  return { page: { title: parsed.data.标题, description: parsed.data.简介, html }, findings }
}

/** The site's own pages by their names, in order, and what is wrong with them. */
export async function readPages(
  folder: string,
): Promise<{ pages: Map<string, Page>; findings: Finding[] }> {
  const names = await listPages(folder)
  const read = await Promise.all(names.map((name) => readPage(folder, name)))
  const pages = new Map<string, Page>()
  for (const [index, { page }] of read.entries()) {
    const id = (names[index] ?? '').replace(/^pages\/|\.md$/g, '')
    if (page) pages.set(id, page)
  }
  return { pages, findings: read.flatMap(({ findings }) => findings) }
}
