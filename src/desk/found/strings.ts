/** What the list of findings says. */
export const strings = {
  none: '没有要看的地方。',
  counts: (errors: number, others: number, doubts: number) =>
    [
      errors > 0 ? `错误 ${errors} 处，改好才能公布` : '',
      others > 0 ? `提醒和留意 ${others} 处` : '',
      doubts > 0 ? `导入时拿不准的 ${doubts} 处` : '',
    ]
      .filter((one) => one !== '')
      .join('；'),
  attachments: (names: readonly string[]) =>
    `附件${names.map((one) => `“${one}”`).join('、')}不在本页，没有核对；请和报告一起交上去，由 gongkai check 核对。`,
  unreadTexts: (years: readonly number[]) =>
    `没有读到 ${years.join('、')} 年各机关的报告，正文与它们是否雷同还没有核对；请连上网，重新打开本页。`,
  doubts: '导入时拿不准的',
  findings: '核对看到的',
  lead: '去看',
  leadNamed: (message: string) => `去看：${message}`,
  seen: '看过了',
  seenNamed: (message: string) => `看过了：${message}`,
  source: (where: string, excerpt: string) => `原件${where}${excerpt === '' ? '' : `：${excerpt}`}`,
  accepted: (reason: string) => `原文如此：${reason}`,
  repair: (name: string, value: string) => `“${name}”改为 ${value}`,
  accept: '原件就是这样印的',
  acceptReason: '说明为什么照录，如：原件总计与分项不符',
  tell: '写上更正',
  tellReason: '为什么改（可以不写）',
  unlist: '删去这一条',
  clean: '改正空格、全角数字和看不见的字符',
  cleanSays: '文字里有不影响文意、可以一次改正的地方。',
  done: '写上',
  cancel: '不写了',
  needed: '请写明原因。',
} as const
