/** The site.yaml of a new portal: that of the sample, comments and all, with its own lines. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../../publish/program.ts'
import { yamlText } from '../../report/file/yaml-text.ts'
import { DEFAULT_BRANCH, DEFAULT_FOLDER, repositoryAt } from '../../report/repository.ts'
import { siteSchema } from '../../report/schema/portal.ts'
import { problemsOf } from '../../text/locate-problems.ts'
import { readYaml } from '../../text/yaml.ts'

/** What the settings of a new portal say of it; the sample's own line stays where there is nothing. */
export interface SiteAnswers {
  readonly name?: string | undefined
  /** With the sub-path: https://www.example.gov.cn/zwgk/nianbao/. */
  readonly address?: string | undefined
  readonly office?: string | undefined
  /** As git takes it. */
  readonly repository?: string | undefined
}

/** A file of the content that comes with the program. */
export function sampleText(name: string): string {
  return readFileSync(join(projectFolder, 'content', name), 'utf8')
}

function withLine(text: string, key: string, value: string | undefined): string {
  if (value === undefined) return text
  const line = new RegExp(`^${key}:.*$`, 'mu')
  if (!line.test(text)) throw new Error(`the sample has no line ${key}`)
  return text.replace(line, () => `${key}: ${yamlText(value)}`)
}

/** An address cut into the host and the folder on it. */
function partsOf(address: string | undefined): { origin?: string; base?: string } {
  if (address === undefined) return {}
  if (!/^https?:\/\//u.test(address) || !URL.canParse(address)) return { origin: address }
  const { origin, pathname, search, hash } = new URL(address)
  const base = pathname.endsWith('/') ? pathname : `${pathname}/`
  return { origin, base: `${base}${search}${hash}` }
}

/** The sample's commented lines on the repository, which are the last of their paragraph. */
const REPOSITORY_LINES = /^# 仓库:\n(?:# {3}.*\n)+/mu

/** The repository is written where its address tells what its host runs. */
function withRepository(text: string, remote: string | undefined): string {
  const found = remote === undefined ? undefined : repositoryAt(remote)
  if (!found) return text
  if (!REPOSITORY_LINES.test(text)) throw new Error('the sample has no lines on the repository')
  const lines = [
    '仓库:',
    `  种类: ${found.host}`,
    `  网址: ${yamlText(found.url)}`,
    `  分支: ${DEFAULT_BRANCH}`,
    `  文件夹: ${DEFAULT_FOLDER}`,
  ]
  return text.replace(REPOSITORY_LINES, () => `${lines.join('\n')}\n`)
}

/** The text of site.yaml. */
export function siteText({ name, address, office, repository }: SiteAnswers): string {
  const { origin, base } = partsOf(address)
  const lines = [
    ['名称', name],
    ['网址', origin],
    ['子路径', base],
    ['主办单位', office],
  ] as const
  return withRepository(
    lines.reduce((text, [key, value]) => withLine(text, key, value), sampleText('site.yaml')),
    repository,
  )
}

/** What check would say of the settings, in a sentence. */
export function problemOfSite(answers: SiteAnswers): string | undefined {
  const parsed = siteSchema.safeParse(readYaml(siteText(answers)).value)
  const [problem] = parsed.success ? [] : problemsOf(parsed.error)
  return problem && `${problem.message}${problem.hint}`
}
