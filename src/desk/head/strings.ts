/** What the room of a report's head says. */
export const strings = {
  organ: '机关',
  organHelp: '写机关名称里的字，选一个名称。',
  organUnknown: (word: string) =>
    word === '' ? '还没有定是哪个机关，请选一个。' : `“${word}”不是登记在本站的机关，请选一个。`,
  year: '年度',
  title: '标题',
  published: '公布日期',
  publishedHelp: '照公布的网页写，如 2025-01-20；不知道的空着，不要估计。',
  source: '来源',
  sourceHelp: '原件的网址；没有的空着。',
  narrative: '叙述',
  original: '原文',
  digest: '摘编',
  edition: (edition: string, notice: string) => `${edition}年版格式（${notice}）`,
  place: (name: string) => `报告文件：${name}`,
  noPlace: '选了机关、写了年度，才知道报告文件放在哪里。',
  remove: '删去',
  removeNamed: (what: string) => `删去：${what}`,
  undo: '撤消',
  redo: '重做',
} as const
