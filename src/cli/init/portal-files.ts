/** The files of a new portal. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../../publish/program.ts'
import { exampleOrgan, exampleReport } from '../../report/example.ts'
import { organLines } from '../../import/organs/organs-text.ts'
import type { Answers } from './answers.ts'
import { editorFiles } from './editor-files.ts'
import type { ProgramPackage } from './program-package.ts'
import { recipesFor } from './recipes.ts'
import { sampleText, siteText } from './site-text.ts'

/** A file's path in the portal, with forward slashes, and what it says. */
export type PortalFiles = ReadonlyMap<string, string | Uint8Array>

const templates = join(import.meta.dirname, 'templates')

/** A template with its blanks filled in. */
function filled(name: string, blanks: Readonly<Record<string, string>>): string {
  const text = readFileSync(join(templates, name), 'utf8')
  return text.replaceAll(/\[\[(\w+)\]\]/gu, (_, key: string) => {
    const word = blanks[key]
    if (word === undefined) throw new Error(`no word for ${key}`)
    return word
  })
}

function manifest(folder: string, { repository }: Answers, { spec }: ProgramPackage): string {
  const name = folder.toLowerCase().replaceAll(/[^a-z0-9-]+/gu, '-')
  const said = {
    name: /^[a-z][a-z0-9-]*[a-z0-9]$/u.test(name) ? name : 'nianbao',
    private: true,
    ...(repository !== undefined && { repository }),
    scripts: {
      check: 'gongkai check',
      build: 'gongkai build',
      dev: 'gongkai dev',
      preview: 'gongkai preview',
    },
    dependencies: { gongkai: spec },
  }
  return `${JSON.stringify(said, null, 2)}\n`
}

/** The comments that explain the list, with the invented organ alone under them. */
function organsText(): string {
  const [head = ''] = sampleText('organs.yaml').split('\n\n')
  const remark =
    '# 这一条是示例，机关是虚构的；有了自己的机关和报告以后，连同 reports/ 里的一起删去。'
  return `${head}\n\n${remark}\n${organLines(exampleOrgan).join('\n')}\n`
}

/** The sample's section on the reports that it happens to hold; another portal holds others. */
const OWN_REPORTS = /^## 现有报告的来源\n[^]*?(?=^## )/mu

function pages(): [string, string][] {
  const names = readdirSync(join(projectFolder, 'content', 'pages')).filter((name) =>
    name.endsWith('.md'),
  )
  return names.map((name) => [
    `content/pages/${name}`,
    sampleText(`pages/${name}`).replace(OWN_REPORTS, ''),
  ])
}

/** The files of a portal in a folder of that name. */
export function portalFiles(
  folder: string,
  answers: Answers,
  program: ProgramPackage,
): PortalFiles {
  const { name = '政府信息公开年度报告库', address = 'https://example.org/' } = answers
  const { repository } = answers
  const recipes = recipesFor(repository)
  const update =
    program.file === undefined
      ? '`package.json` 里 `gongkai` 后面的版本号改成新的'
      : '新的包放进 `vendor/`，`package.json` 里 `gongkai` 后面的文件名改成新的'
  const blanks = {
    ...{ name, address, update, version: program.version },
    push:
      repository === undefined
        ? '在代码平台建一个空的仓库，照它给出的命令推上去。'
        : `推到仓库：\`git remote add origin ${repository}\`，再 \`git push -u origin main\`。`,
    recipes: recipes.map(({ platform, path }) => `- ${platform}：\`${path}\``).join('\n'),
  }
  const report = exampleReport()
  return new Map<string, string | Uint8Array>([
    ['README.md', filled('README.md', blanks)],
    ['package.json', manifest(folder, answers, program)],
    ['.gitignore', filled('gitignore', {})],
    ['pnpm-workspace.yaml', filled('pnpm-workspace.yaml', {})],
    ['deploy.sh', filled('deploy.sh', {})],
    ...recipes.map(({ path, template, words }): [string, string] => [
      path,
      filled(template, words),
    ]),
    ['.githooks/pre-commit', filled('pre-commit', {})],
    ['.pre-commit-config.yaml', filled('pre-commit-config.yaml', {})],
    ...editorFiles(),
    ['content/site.yaml', siteText(answers)],
    ['content/organs.yaml', organsText()],
    [`content/${report.name}`, report.text],
    ...pages(),
    ...(program.file ? [[program.file.name, program.file.bytes] as const] : []),
  ])
}
