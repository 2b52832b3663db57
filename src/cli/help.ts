import { pad, widthOf } from '../report/text-width.ts'
import type { Option } from './option.ts'
import type { Argument, Verb } from './verb.ts'

function argumentText({ name, isOptional, isMany }: Argument): string {
  const word = `${name}${isMany ? '…' : ''}`
  return isOptional ? `[${word}]` : word
}

/** A verb with its arguments, as it is typed: “new 机关 年度”. */
export function callText(name: string, verb: Verb): string {
  return [name, ...verb.arguments.map(argumentText)].join(' ')
}

/** Pairs of texts in two columns. */
function columns(pairs: readonly (readonly [string, string])[]): string {
  const width = Math.max(...pairs.map(([left]) => widthOf(left, 'terminal')))
  return pairs.map(([left, right]) => `  ${pad(left, width, 'terminal')}  ${right}`).join('\n')
}

function fallbackText({ fallback }: Option<unknown>): string {
  return typeof fallback === 'string' || typeof fallback === 'number' ? `（默认 ${fallback}）` : ''
}

/** The options of a verb, each as it is typed and what it does. */
export function optionTexts({ options }: Verb): (readonly [typed: string, says: string])[] {
  return Object.entries(options).map(([key, option]) => [
    `--${key}${option.value === undefined ? '' : ` ${option.value}`}`,
    `${option.says}${fallbackText(option)}`,
  ])
}

/** How a verb is used: `gongkai build --help`. */
export function verbHelp(name: string, verb: Verb): string {
  return [
    `gongkai ${callText(name, verb)} [选项]\n`,
    `${verb.says}。`,
    ...(verb.notes ?? []),
    ...(verb.example === undefined ? [] : [`例如：${verb.example}`]),
    `\n选项：\n${columns([...optionTexts(verb), ['-h, --help', '显示这些说明']])}`,
  ].join('\n')
}

/** What there is to use: `gongkai help`. */
export function overview(all: readonly { name: string; verb: Verb }[]): string {
  const lines = all.map(({ name, verb }): [string, string] => [callText(name, verb), verb.says])
  return `gongkai：政府信息公开工作年度报告门户

用法：gongkai 命令 [选项]

${columns(lines)}

  gongkai 命令 --help  一个命令的选项
  gongkai --version    版本
退出码：0 没有错误，1 内容有错误，2 用法不对或文件读不了。`
}
