import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Finding, Problem } from '../report/finding.ts'
import { organsSchema, siteSchema, type Site } from '../report/schema/portal.ts'
import { withPlaces } from '../report/organs/names.ts'
import { withParents } from '../report/organs/tree.ts'
import type { Organ } from '../report/report.ts'
import { problem } from '../report/rules.ts'
import { locateProblems, problemsOf, TOP } from '../text/locate-problems.ts'
import { plainFace, unusedFiles, type ReadFace } from './face.ts'
import { listPages } from './page-names.ts'
import { MAX_LIST, readTextFile, shownPath } from './text-file.ts'
import { readYaml } from '../text/yaml.ts'

/** What stands beside the reports in a content folder, and what is wrong with it. */
export interface Portal {
  readonly site?: Site
  /** Absent when organs.yaml could not be read. */
  readonly organs?: readonly Organ[]
  /** The portal's own face; plain where it has none, or cannot be read. */
  readonly look: ReadFace
  readonly findings: readonly Finding[]
}

async function readList<T>(
  folder: string,
  name: string,
  schema: z.ZodType<T>,
  check: (value: T) => readonly Problem[] | Promise<readonly Problem[]> = () => [],
): Promise<{ value?: T; findings: Finding[] }> {
  const file = readTextFile(folder, name, MAX_LIST)
  if ('rule' in file)
    return { findings: locateProblems([file], shownPath(folder, name), '', () => TOP) }
  const yaml = readYaml(file.text.replace(/^\uFEFF/, ''))
  if (yaml.problems.length > 0)
    return { findings: locateProblems(yaml.problems, file.shown, file.text, yaml.locate) }
  const parsed = schema.safeParse(yaml.value)
  const problems = parsed.success ? await check(parsed.data) : problemsOf(parsed.error)
  const findings = locateProblems(problems, file.shown, file.text, yaml.locate)
  return parsed.success ? { value: parsed.data, findings } : { findings }
}

/** Pages that the navigation names and that are not there. */
async function missingPages(folder: string, { face }: Site): Promise<Problem[]> {
  const names = new Set(await listPages(folder))
  return (face?.navigation ?? []).flatMap((entry, index) =>
    'href' in entry || names.has(`pages/${entry.page}.md`)
      ? []
      : problem(
          'file-missing',
          ['导航', index, '页面'],
          `没有“pages/${entry.page}.md”这个页面。`,
          '请改正名称，或在内容文件夹的 pages 里写这个页面。',
        ),
  )
}

function twice(organs: readonly Organ[]): Problem[] {
  const first = new Map(organs.toReversed().map((organ) => [organ.id, organ]))
  return organs.flatMap((organ, index) =>
    first.get(organ.id) === organ
      ? []
      : problem(
          'organ-twice',
          [index, 'id'],
          `“${organ.id}”登记了两次。`,
          '请删去一条，或改用另一个代号。',
        ),
  )
}

/** The organs that a text of organs.yaml lists; none where it lists none, or is not sound. */
export function organsIn(text: string): readonly Organ[] {
  const yaml = readYaml(text.replace(/^\uFEFF/, ''))
  return organsOf(organsSchema.safeParse(yaml.value).data ?? [])
}

/** The organs of a list, which know those above them and what tells them from their namesakes. */
function organsOf(written: readonly Organ[]): readonly Organ[] {
  return withPlaces(withParents(written).organs)
}

/** Reads site.yaml and organs.yaml. */
export async function readPortal(folder: string): Promise<Portal> {
  let look = plainFace
  const site = await readList(folder, 'site.yaml', siteSchema, async (read) => {
    if (read.face) {
      const { readFace } = await import('./face-files.ts')
      look = await readFace(folder, read.face)
    }
    return [...look.problems, ...(await missingPages(folder, read))]
  })
  const unused = site.value ? await unusedFiles(folder, look) : []
  const organs = await readList(folder, 'organs.yaml', organsSchema, (written) => [
    ...twice(written),
    ...withParents(written).problems,
  ])
  return {
    ...(site.value && { site: site.value }),
    ...(organs.value && { organs: organsOf(organs.value) }),
    look,
    findings: [...site.findings, ...look.findings, ...unused, ...organs.findings],
  }
}

async function entries(path: string): Promise<{ name: string; isFolder: boolean }[]> {
  const found = await readdir(path, { withFileTypes: true }).catch(() => [])
  return found
    .filter((entry) => !entry.name.startsWith('.'))
    .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** Paths of all report files in a content folder, in order, and what lies there but should not. */
export async function listReports(
  folder: string,
): Promise<{ names: string[]; findings: Finding[] }> {
  const names: string[] = []
  const findings: Finding[] = []
  const stray = (name: string): void => {
    const found = problem(
      'file-place',
      1,
      '报告文件夹里不应有这个文件。',
      '报告放在 reports/<机关>/<年度>.md；附件放在 reports/<机关>/<年度>/。',
    )
    findings.push(...locateProblems([found], shownPath(folder, name), '', () => TOP))
  }
  for (const organ of await entries(join(folder, 'reports'))) {
    if (!organ.isFolder) {
      stray(`reports/${organ.name}`)
      continue
    }
    const files = await entries(join(folder, 'reports', organ.name))
    for (const { name, isFolder } of files) {
      const path = `reports/${organ.name}/${name}`
      if (!isFolder && name.endsWith('.md')) names.push(path)
      else if (!isFolder) stray(path)
    }
  }
  return { names, findings }
}
