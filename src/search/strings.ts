import { grouped } from '../report/grouped.ts'

/** How a query was taken that is not looked for as it was typed. */
function taken(what: string, year: string, rest: string): string {
  const ofYear = year === '' ? '' : `，只看 ${year} 年`
  const left = rest === '' ? '' : `，其余逐字检索“${rest}”`
  return `已当作${what}来找${ofYear}${left}。`
}

/** What the scripts of the search page say. */
export const strings = {
  /** Stands in the tab, before the page's own title. */
  pageTitle: (text: string, title: string) => `${text} - ${title}`,
  working: '正在检索…',
  /** While more are looked for. */
  foundSoFar: (count: number) => `已找到 ${grouped(count)} 份，还在找…`,
  /** What was asked, on paper: the words and the filters. */
  asked: (parts: readonly string[]) => `检索：${parts.join('，')}`,
  /** Around the number of reports found. */
  foundBefore: '找到 ',
  foundAfter: ' 份报告',
  noTerms: '标点和空格不参与检索，请再写几个字。',
  retry: '再试一次',
  showRelated: '看相关的报告（不必逐字相同）',
  moreRelated: '再看一些',
  /** Leads to the reports of a year and before. */
  olderRelated: (year: number) => `再找 ${year} 年和更早的`,
  workingRelated: '正在找相关的报告…',
  foundRelated: (count: number) => `找到 ${grouped(count)} 份相关的报告。`,
  noneRelated: '没有找到相关的报告，换个说法试试。',
  /** Where others stand on the page already. */
  noOtherRelated: '没有别的相关的报告了。',
  relatedFailed: '相关的报告没有找完，可能是网络中断，或者这个浏览器太旧。',
  moreOrgans: (next: number, left: number) =>
    next < left
      ? `再看 ${next} 个机关（还有 ${grouped(left)} 个）`
      : `再看其余 ${grouped(left)} 个机关`,
  /** A choice of a filter, and how many reports it leaves. */
  counted: (choice: string, count: number) => `${choice}（${grouped(count)}）`,
  figures: '报告表格里的这一项',
  figuresHelp: '各机关的数字排在一起看：',
  figureList: (year: number) => `（${year} 年排名）`,
  noReport: '本站登记了这个机关，还没有它的报告。',
  noReportOf: (year: string) => `没有它 ${year} 年的报告。`,
  /** Where many organs have the name. */
  namesakes: (count: number) => `检索词说到 ${grouped(count)} 个机关`,
  tellApart: '在名称前写上县、区的名称，就能分清是哪一个。',
  reportsOf: (place: string) => `${place}各机关的报告`,
  organsIn: (count: number) => `地方或上级，共 ${grouped(count)} 个机关`,
  takenForYear: (year: string) => `检索词里的年度当作筛选：${year} 年。`,
  takenForName: (year: string, rest: string) => taken('机关的名称', year, rest),
  takenForPlace: (year: string, rest: string) => taken('地方', year, rest),
  searchAsTyped: (text: string) => `逐字检索“${text}”`,
  asTyped: '逐字检索，不认机关名称和年度。',
  byNames: '按名称和年度找',
  onlyYear: (year: string) => `只看 ${year} 年的报告`,
  inRegion: (place: string) => `只看“${place}”的机关。`,
  anyRegion: '不限地方',
  /** A year as a result shows it. */
  inYear: (year: number) => `${year} 年`,
} as const
