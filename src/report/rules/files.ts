/** Rules about files and their shape; the reader of the content folder finds what breaks them. */

import { formats, yearsOf } from '../formats/index.ts'
import type { PortalRule, ReportRule } from './rule.ts'

/** About a file as a file. */
export const fileRules: readonly (ReportRule | PortalRule)[] = [
  {
    id: 'file-place',
    severity: 'error',
    scope: 'report',
    says: '报告放在 reports/<机关>/<年度>.md，文件里的机关、年度与路径一致。',
    hint: '改正机关、年度，或者移动文件。',
  },
  {
    id: 'file-link',
    severity: 'error',
    scope: 'report',
    says: '内容文件夹里不用指向外面的链接。',
    hint: '把文件本身放进内容文件夹。',
  },
  {
    id: 'file-size',
    severity: 'error',
    scope: 'report',
    says: '一份报告的文件不超过 300 KB。',
    hint: '只留报告的文字和表格，其余作为附件。',
  },
  {
    id: 'file-encoding',
    severity: 'error',
    scope: 'report',
    says: '内容文件是 UTF-8 编码的纯文本。',
    hint: '用记事本打开，另存为，编码选 UTF-8。',
  },
  {
    id: 'file-missing',
    severity: 'error',
    scope: 'portal',
    says: '内容文件夹里有 site.yaml、organs.yaml 和 reports 文件夹。',
    hint: '在内容文件夹里补上。',
  },
  {
    id: 'frontmatter',
    severity: 'error',
    scope: 'report',
    says: '文件以一行 --- 开头，表格数据写完后再有一行 ---。',
    hint: '这两行各单独写三个半角减号。',
  },
  {
    id: 'yaml',
    severity: 'error',
    scope: 'report',
    says: '两行 --- 之间是合乎语法的 YAML，不用锚点、别名和标签。',
    hint: '每项写成“名称: 内容”；文字里有冒号或引号的，整段放进英文单引号。',
  },
]

/** About the entries in a file. */
export const shapeRules: readonly (ReportRule | PortalRule)[] = [
  {
    id: 'key-missing',
    severity: 'error',
    scope: 'report',
    says: '格式里有的项目一项不缺。',
    hint: '补上缺的一项。',
  },
  {
    id: 'key-unknown',
    severity: 'error',
    scope: 'report',
    says: '格式里没有的项目不写。',
    hint: '照提示列出的各项改正名称，或删去。',
  },
  {
    id: 'row-width',
    severity: 'error',
    scope: 'table',
    says: '每一行的数与表格的栏数相等，空着的格写“空”。',
    hint: '对照原件，按栏的顺序补齐或删去。',
  },
  {
    id: 'shape',
    severity: 'error',
    scope: 'report',
    says: '每一项的写法与格式相符：该是文字的写文字，该是一组的写一组。',
    hint: '照提示的样子写。',
  },
  {
    id: 'figure',
    severity: 'error',
    scope: 'figure',
    says: '每一格是数字、“空”或“/”；只有金额可带小数，只有增减可带正负号。',
    hint: '去掉逗号、单位和空格；全角数字可用 gongkai check --fix 改正。',
  },
  {
    id: 'edition',
    severity: 'error',
    scope: 'report',
    says: '“格式”是本站认识的一版年度报告格式。',
    hint: `${formats.map((format) => `${yearsOf(format)}的报告写 ${format.edition}`).join('，')}。`,
  },
  {
    id: 'text',
    severity: 'error',
    scope: 'report',
    says: '标题、名称、日期、网址等按规定的样子填写。',
    hint: '照提示的样子写；不知道的整行删去，不要估计。',
  },
  {
    id: 'organ-unknown',
    severity: 'error',
    scope: 'portal',
    says: '报告的机关登记在 organs.yaml 里。',
    hint: '改正代号，或在 organs.yaml 里登记这个机关。',
  },
  {
    id: 'organ-twice',
    severity: 'error',
    scope: 'portal',
    says: '一个机关在 organs.yaml 里只登记一次。',
    hint: '删去一条，或改用另一个代号。',
  },
  {
    id: 'organ-parent',
    severity: 'error',
    scope: 'portal',
    says: 'organs.yaml 里的“上级”是另一个机关的代号，一路往上不绕回自己。',
    hint: '改正代号；上级没有登记在本站的，请先登记它，或整行删去。',
  },
  {
    id: 'organ-parent-name',
    severity: 'warning',
    scope: 'portal',
    says: 'organs.yaml 里的“上级”写代号，不写名称。',
    hint: '改成提示里的代号；上级没有登记在本站的，请先登记它，或整行删去。',
  },
]

/** About the layout of the narrative. */
export const narrativeRules: readonly ReportRule[] = [
  {
    id: 'markdown',
    severity: 'error',
    scope: 'report',
    says: '正文不超过五千行（空行也算），表格不超过一万格，引用和列表不套二十层，Markdown 记号不超过一万个。',
    hint: '把它改成普通的段落，或另作附件。',
  },
  {
    id: 'section-unknown',
    severity: 'warning',
    scope: 'report',
    says: '二级标题是格式规定的部分之一。',
    hint: '改用格式规定的标题；部分以下的小标题用 ###。',
  },
  {
    id: 'section-twice',
    severity: 'error',
    scope: 'report',
    says: '同一部分只出现一次。',
    hint: '把两处并成一处。',
  },
  {
    id: 'section-order',
    severity: 'warning',
    scope: 'report',
    says: '各部分按格式规定的顺序排列。',
    hint: '按格式规定的顺序排列。',
  },
  {
    id: 'link-dropped',
    severity: 'warning',
    scope: 'report',
    says: '正文的链接只用 http、https、mailto 网址或报告文件夹里的附件。',
    hint: '写完整的网址；附件放在报告的附件文件夹里。',
  },
  {
    id: 'image-dropped',
    severity: 'error',
    scope: 'report',
    says: '正文的图片放在报告文件夹里，有文字说明，格式为 png、jpg、gif 或 webp。',
    hint: '把图片放进报告的附件文件夹，写成 ![说明](年度/文件名.png)。',
  },
  {
    id: 'attachment-missing',
    severity: 'error',
    scope: 'report',
    says: '正文提到的附件放在报告所在的文件夹里。',
    hint: '把文件放进去，或删去这个链接。',
  },
]
