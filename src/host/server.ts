import type { Site } from '../report/schema/portal.ts'

/** What a configuration is printed for. */
export interface Hosted {
  readonly site: Site
  /** Where the site lies on the server. */
  readonly root: string
}

/** A server whose configuration can be printed. */
export interface Server {
  readonly name: string
  /** The name of its configuration, where that lies among the site's own files. */
  readonly file?: string
  /** What to know before using it, a sentence a line. */
  readonly notes: (hosted: Hosted) => readonly string[]
  /** How a line of notes is written in the configuration; absent where it can hold none. */
  readonly comment?: (line: string) => string
  readonly print: (hosted: Hosted) => string
}

/** Said of what could not be tried. */
export const UNTRIED = '这份配置只核对过写法，未在真机上试过。'

/** Said of every configuration. */
export const ALWAYS = [
  '由 gongkai host 按这一版程序和 site.yaml 生成；升级程序、改了网址或子路径以后，请重新生成。',
  '放好以后运行 gongkai verify 网址，核对服务器送出的是不是生成的网站。',
]

/** The address of a portal. */
export function addressOf({ site }: Hosted): string {
  return `${site.origin}${site.base}`
}

/** A text in double quotes, as nginx, Caddy and Apache read it. */
export function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}

/** Lines further in. */
export function indented(lines: readonly string[], by = '    '): string[] {
  return lines.map((line) => (line === '' ? '' : by + line))
}
