import { parseArgs } from 'node:util'
import type { Call } from './call.ts'
import { UsageError } from './usage-error.ts'

const HELP = `gongkai：政府信息公开工作年度报告门户

用法：
  gongkai import 文件… [--organ 代号] [--year 年度] [--out 文件夹] [--json] [--force]
      把 Word、网页、文本、PDF、Excel 里的报告读成一份报告文件，指出每一处要核对的；
      - 表示从标准输入读；--json 只打印、不写文件（另给 --out 才写）
  gongkai new 机关 年度 [--out 文件夹] [--force]
      写一份待填的报告文件，带上上一年的结转数
  gongkai check [文件…] [--content 文件夹] [--format text|json|github|gitlab|sarif]
      核对内容文件夹，列出每一处问题
  gongkai check --fix [文件…] [--dry-run]
      先改正不影响文意的地方（空格、全角数字、零宽字符、Word 残留），列出改动；
      加 --dry-run 只列出，不改文件
  gongkai build [--content 文件夹] [--out 文件夹] [--cache 文件夹] [--json]
      核对并生成网站；有错误时不动原来的网站；没有变动的部分沿用缓存（默认在网站文件夹旁边）
  gongkai dev [--content 文件夹] [--port 端口]
      边改边看
  gongkai preview [--out 文件夹] [--port 端口]
      看生成好的网站

内容文件夹默认为 content，网站文件夹默认为 dist。
退出码：0 没有错误，1 内容有错误，2 用法不对或文件读不了。
`

const options = {
  content: { type: 'string', default: 'content' },
  out: { type: 'string' },
  cache: { type: 'string' },
  organ: { type: 'string' },
  year: { type: 'string' },
  force: { type: 'boolean', default: false },
  format: { type: 'string' },
  json: { type: 'boolean', default: false },
  port: { type: 'string', default: '4321' },
  fix: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** Each verb with its module, which is read only when it is used: some bring much along. */
const commands: Record<string, () => Promise<(call: Call) => Promise<number>>> = {
  check: async () => (await import('./check.ts')).check,
  build: async () => (await import('./build.ts')).build,
  dev: async () => (await import('./dev.ts')).dev,
  preview: async () => (await import('./preview.ts')).preview,
  import: async () => (await import('./import.ts')).importFiles,
  new: async () => (await import('./new.ts')).newReport,
}

function read(words: readonly string[]): { verb: string | undefined; call: Call; help: boolean } {
  const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true })
  const [verb, ...paths] = positionals
  const format = values.format ?? (values.json ? 'json' : 'text')
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new UsageError(`端口“${values.port}”不是 0 到 65535 的整数。`)
  const { year: word, organ } = values
  if (word !== undefined && !/^20\d\d$/.test(word))
    throw new UsageError(`年度“${word}”不是四位数的年份，如 2024。`)
  if (organ !== undefined && !/^[a-z][a-z0-9-]{0,63}$/.test(organ))
    throw new UsageError(`机关代号“${organ}”不合要求：小写字母开头，只含小写字母、数字和连字符。`)
  const year = word === undefined ? undefined : Number(word)
  const target = values.out
  const call = {
    ...values,
    cache: values.cache,
    paths,
    format,
    port,
    year,
    organ,
    target,
    out: target ?? 'dist',
  }
  return { verb, call, help: values.help }
}

/** Runs the command line and gives its exit code: 0 clean, 1 findings, 2 wrong usage. */
export async function main(words: readonly string[]): Promise<number> {
  try {
    const { verb, call, help } = read(words)
    if (help || verb === undefined) {
      console.log(HELP)
      return help ? 0 : 2
    }
    const command = Object.hasOwn(commands, verb) ? commands[verb] : undefined
    if (!command)
      throw new UsageError(`没有“${verb}”这个命令。可用的有：${Object.keys(commands).join('、')}。`)
    const run = await command()
    return await run(call)
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(error.message)
      return 2
    }
    if (
      error instanceof TypeError &&
      'code' in error &&
      String(error.code).startsWith('ERR_PARSE')
    ) {
      const option = /'(-[^' ]*)/.exec(error.message)?.[1] ?? ''
      console.error(`选项“${option}”不认识，或者少了它的值。\n\n${HELP}`)
      return 2
    }
    throw error
  }
}
