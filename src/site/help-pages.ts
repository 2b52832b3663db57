/** The pages of the help, in the order in which they are listed; each stands in `pages/help/`. */

/** One page of the help. */
export interface HelpPage {
  /** Its name in the address: `/help/<name>/`. */
  readonly name: string
  readonly title: string
  readonly description: string
}

export const helpPages: readonly HelpPage[] = [
  {
    name: 'readers',
    title: '查找、阅读和引用',
    description: '读者：怎样找到一份报告，读懂三张法定表格，核对、引用、下载和打印。',
  },
  {
    name: 'desk',
    title: '用录入台做一份报告',
    description: '文书人员：只有浏览器，怎样把 Word 文件变成核对过的报告文件，改好，交出去。',
  },
  {
    name: 'clerks',
    title: '写一份报告',
    description: '文书人员：怎样把 Word 文件变成报告文件，看懂核对结果，改好，交付。',
  },
  {
    name: 'hosts',
    title: '把网站放上去',
    description: '运维人员：怎样生成网站，放到服务器的一个栏目下，更新而不中断，核对放上去的网站。',
  },
  {
    name: 'developers',
    title: '使用数据和索引',
    description: '开发人员：报告的地址、JSON 和 CSV 各是什么样，怎样在别的网站检索本站。',
  },
  {
    name: 'commands',
    title: '命令一览',
    description: '每个命令做什么，有哪些选项，退出码是什么意思。',
  },
]

/** A page of the help by its name. */
export function helpPage(name: string): HelpPage {
  const page = helpPages.find((one) => one.name === name)
  if (!page) throw new Error(`the help has no page ${name}`)
  return page
}
