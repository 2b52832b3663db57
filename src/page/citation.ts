/** One figure in words, to be copied. */

/** A report as it is cited. */
export interface CitedReport {
  readonly organName: string
  readonly title: string
  /** YYYY-MM-DD, or empty where the original does not say. */
  readonly published: string
  /** Digest of the report's version. */
  readonly version: string
  /** Its permanent address. */
  readonly address: string
}

/** A figure of a report, with the printed words that name it, outermost first. */
export interface CitedFigure {
  readonly id: string
  readonly names: readonly string[]
  /** As printed, with its unit: “12 件”. */
  readonly value: string
}

/** The permanent address of a figure. */
export function figureAddress(report: CitedReport, { id }: CitedFigure): string {
  return `${report.address}#${id}`
}

/** The name of a figure in words. */
export function figureName({ names }: CitedFigure): string {
  return names.join(' · ')
}

/**
 * A figure as GB/T 7714 cites an electronic report: who, what, when it was published and when it
 * was read (YYYY-MM-DD), where in it, the address, and the version that was read.
 */
export function citation(report: CitedReport, figure: CitedFigure, today: string): string {
  const { organName, title, published, version } = report
  const day = published === '' ? '' : `(${published})`
  const address = figureAddress(report, figure)
  return `${organName}. ${title}[R/OL]. ${day}[${today}]. ${figureName(figure)}：${figure.value}. ${address}. 版本 ${version}.`
}

/** A figure as a line of Markdown, linked to where it stands. */
export function markdownOf(report: CitedReport, figure: CitedFigure): string {
  const words = `${report.title}，${figureName(figure)}`.replace(/[\\[\]*_`<>]/g, '\\$&')
  const day = report.published === '' ? '' : `${report.published} 公布，`
  return `[${words}](${figureAddress(report, figure)})：**${figure.value}**（${day}版本 ${report.version}）`
}

/** The line of a report's CSV that holds a figure. */
export function csvLineOf(csv: string, id: string): string | undefined {
  const [head = '', ...lines] = csv.replace(/^\uFEFF/, '').split(/\r?\n/)
  const names = head.split(',')
  const places = ['table', 'row', 'column'].map((name) => names.indexOf(name))
  return lines.find((line) => {
    const fields = csvFields(line)
    return places.map((place) => fields[place]).join('.') === id
  })
}

/** The fields of a line of CSV. */
function csvFields(line: string): string[] {
  const fields = line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)
  return [...fields].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '')
}
