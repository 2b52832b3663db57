import { basename, join, resolve } from 'node:path'
import { errorsOf } from '../report/finding.ts'
import { checkFolder } from './check.ts'
import { findingsText } from './findings/text.ts'
import { answersFrom, askOnTerminal } from './init/answers.ts'
import { portalFiles } from './init/portal-files.ts'
import { programPackage } from './init/program-package.ts'
import { demandEmpty, putFolder } from './init/put-folder.ts'
import { flag, text } from './option.ts'
import { declareVerb, type Values } from './verb.ts'

const options = {
  name: text('名称', '网站的名称'),
  address: text('网址', '网站的网址，连同子路径，如 https://www.example.gov.cn/zwgk/nianbao/'),
  office: text('单位', '主办单位的全称'),
  repository: text('地址', '放这个门户的仓库，如 https://git.example.gov.cn/nianbao.git'),
  package: text('文件', '打好的 gongkai 包（.tgz），放进门户里一起保存；不写就用现在装的这一份'),
  yes: flag('不提问：没有写明的先用示例，以后在文件里改'),
}

async function demandSound(folder: string): Promise<void> {
  const { findings } = await checkFolder(join(folder, 'content'))
  const errors = errorsOf(findings)
  if (errors.length > 0) throw new Error(`the new portal has errors\n${findingsText(errors)}`)
}

/** Writes a portal's own repository. */
async function init(
  { yes, package: named, ...given }: Values<typeof options>,
  [typed = '']: readonly string[],
): Promise<number> {
  const target = resolve(typed)
  const isThere = await demandEmpty(target, typed)
  const program = programPackage(named)
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY
  const answers = await answersFrom(given, isTerminal && !yes ? askOnTerminal : undefined)
  const files = portalFiles(basename(target), answers, program)
  await putFolder(target, files, { isThere, check: demandSound })
  console.log(`门户建在 ${typed} 里，有一份虚构的示例报告。接着运行：

  cd ${/[\s'"]/u.test(typed) ? JSON.stringify(typed) : typed} && npm i && npx gongkai build

程序是 gongkai ${program.version}，${
    program.file
      ? `打好的包放在 ${program.file.name}，随门户一起保存。`
      : '由 npm i 从软件源取得；取不到的，请重新运行并用 --package 指明打好的包。'
  }其余照 ${typed}/README.md 做。`)
  return 0
}

/** `gongkai init`. */
export const verb = declareVerb({
  says: '建一个自己的门户：内容、设置、示例报告、持续集成和部署的配方、给办公室看的说明',
  notes: ['在终端里会问四个问题：名称、网址和子路径、主办单位、仓库；写了选项的不问。'],
  arguments: [{ name: '文件夹' }],
  example: 'gongkai init nianbao',
  options,
  run: init,
})
