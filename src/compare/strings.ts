/** What the page that compares reports says. */
export const strings = {
  letters: ['甲', '乙', '丙', '丁'],
  blank: '空',
  notInForm: '此表没有',
  same: '相同',
  different: '不同',
  loading: '正在取报告的数据……',
  choose: '请选两份报告。',
  one: '再选一份，就可以对照。',
  remove: '去掉',
  removeNamed: (letter: string, title: string) => `去掉${letter}：${title}`,
  unknown: (key: string) => `没有取到 ${key} 这份报告：网址可能写错了，或者本站没有收录。`,
  noList: '没有取到机关的名单，请检查网络后重新打开本页。',
  noOrgan: '没有这个名称的机关，请从列出的名称里选。',
  isThere: '这份报告已经在对照里。',
  full: '最多对照四份；请先去掉一份。',
  compared: (count: number) => `正在对照 ${count} 份报告。`,
  item: '项目',
  against: (letter: string) => `${letter}比甲`,
  caption: (name: string, same: number, all: number, isAll: boolean) =>
    isAll || same === 0
      ? `${name}：${all} 格，${same} 格相同`
      : `${name}：${all} 格，${same} 格相同，没有列出`,
  allSame: (name: string, all: number) => `${name}：${all} 格全部相同。`,
  editions: (list: string) =>
    `各份报告所用的格式不同（${list}），只有一种格式有的格，另一份写“此表没有”。`,
  pair: (one: string, other: string) => `${one}与${other}`,
  share: (common: number, one: string, count: number, other: string, others: number) =>
    `逐句相同的 ${common} 句：${one}共 ${count} 句，占 ${percent(common, count)}；${other}共 ${others} 句，占 ${percent(common, others)}。`,
  noText: '两份都没有文字。',
  onlyIn: (letter: string) => `只在${letter}`,
  changed: '改动',
} as const

function percent(part: number, whole: number): string {
  return whole === 0 ? '—' : `${Math.round((part / whole) * 1000) / 10}%`
}
