import { formats } from './formats/index.ts'
import type { Problem, Severity, YamlPath } from './finding.ts'

/** A rule that content is held against. Ids are permanent. */
export interface Rule {
  readonly id: string
  readonly severity: Severity
  /** What it demands, in a sentence for clerks. */
  readonly says: string
  /** The article or notice it comes from, where it has one. */
  readonly source?: string
}

const files = [
  {
    id: 'file-place',
    severity: 'error',
    says: '报告放在 reports/<机关>/<年度>.md，文件里的机关、年度与路径一致。',
  },
  { id: 'file-link', severity: 'error', says: '内容文件夹里不用指向外面的链接。' },
  { id: 'file-size', severity: 'error', says: '一份报告的文件不超过 300 KB。' },
  { id: 'file-encoding', severity: 'error', says: '内容文件是 UTF-8 编码的纯文本。' },
  {
    id: 'file-missing',
    severity: 'error',
    says: '内容文件夹里有 site.yaml、organs.yaml 和 reports 文件夹。',
  },
  {
    id: 'frontmatter',
    severity: 'error',
    says: '文件以一行 --- 开头，表格数据写完后再有一行 ---。',
  },
  { id: 'yaml', severity: 'error', says: '两行 --- 之间是合乎语法的 YAML，不用锚点、别名和标签。' },
] as const satisfies readonly Rule[]

const shapes = [
  { id: 'key-missing', severity: 'error', says: '格式里有的项目一项不缺。' },
  { id: 'key-unknown', severity: 'error', says: '格式里没有的项目不写。' },
  { id: 'row-width', severity: 'error', says: '每一行的数与表格的栏数相等，空着的格写“空”。' },
  {
    id: 'shape',
    severity: 'error',
    says: '每一项的写法与格式相符：该是文字的写文字，该是一组的写一组。',
  },
  {
    id: 'figure',
    severity: 'error',
    says: '每一格是数字、“空”或“/”；只有金额可带小数，只有增减可带正负号。',
  },
  { id: 'edition', severity: 'error', says: '“格式”是本站认识的一版年度报告格式。' },
  { id: 'text', severity: 'error', says: '标题、名称、日期、网址等按规定的样子填写。' },
  { id: 'organ-unknown', severity: 'error', says: '报告的机关登记在 organs.yaml 里。' },
  { id: 'organ-twice', severity: 'error', says: '一个机关在 organs.yaml 里只登记一次。' },
  { id: 'report-twice', severity: 'error', says: '一个机关一个年度只有一份报告。' },
] as const satisfies readonly Rule[]

const accepted = [
  { id: 'accepted-stale', severity: 'error', says: '“原文如此”只列现在确实不平衡的关系。' },
  {
    id: 'accepted-unknown',
    severity: 'error',
    says: '“原文如此”写明格式里有的规则和位置，并说明理由。',
  },
] as const satisfies readonly Rule[]

const narrative = [
  { id: 'markdown', severity: 'error', says: '正文的表格不超过一万格，引用和列表不套上百层。' },
  {
    id: 'section-missing',
    severity: 'warning',
    says: '年度报告的六个部分齐全。',
    source: '条例第五十条',
  },
  { id: 'section-unknown', severity: 'warning', says: '二级标题是年度报告的六个部分之一。' },
  { id: 'section-twice', severity: 'error', says: '同一部分只出现一次。' },
  { id: 'section-order', severity: 'warning', says: '六个部分按一至六的顺序排列。' },
  {
    id: 'link-dropped',
    severity: 'warning',
    says: '正文的链接只用 http、https、mailto 网址或报告文件夹里的附件。',
  },
  {
    id: 'image-dropped',
    severity: 'error',
    says: '正文的图片放在报告文件夹里，有文字说明，格式为 png、jpg、gif 或 webp。',
  },
  { id: 'attachment-missing', severity: 'error', says: '正文提到的附件放在报告所在的文件夹里。' },
  {
    id: 'figure-blank',
    severity: 'warning',
    says: '表格不留空格；原文空着的写“空”，本站照实标出。',
  },
] as const satisfies readonly Rule[]

/** The balances of every edition, each once. */
const balances: Rule[] = formats
  .flatMap((format) => format.tables.flatMap((table) => table.balances))
  .filter((balance, index, all) => all.findIndex((one) => one.id === balance.id) === index)
  .map(({ id, says, source }) => ({ id, severity: 'error', says: `${says}。`, source }))

/** Every rule, in the order in which it is listed. */
export const rules: readonly Rule[] = [...files, ...shapes, ...balances, ...accepted, ...narrative]

/** The rule of an id. */
export function ruleOf(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id)
}

/** A problem under a rule, with the rule's own severity. */
export function problem(
  id: string,
  at: YamlPath | number,
  message: string,
  hint: string,
  path: string = typeof at === 'number' ? '' : at.join('.'),
): Problem {
  const rule = ruleOf(id)
  if (!rule) throw new Error(`no rule ${id}`)
  return { rule: id, severity: rule.severity, path, at, message, hint }
}
