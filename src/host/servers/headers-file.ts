import { areasOf, headersOf, ownHeaders, type Place } from '../areas.ts'
import { ALWAYS, addressOf, UNTRIED, type Server } from '../server.ts'

/** The name of the file in the site. */
export const HEADERS_FILE = '_headers'

/** The headers of a site in the `_headers` format that several hosts read. */
export function headersFile(site: Place): string {
  const all = areasOf(site)
  const [whole] = all
  const given = whole ? headersOf(whole, site) : {}
  return all
    .map((area) => {
      const lines = Object.entries(ownHeaders(area, site)).flatMap(([name, value]) => [
        // Takes away what the rules for the folders around gave.
        ...(area !== whole && name in given ? [`  ! ${name}`] : []),
        `  ${name}: ${value}`,
      ])
      return [`${site.base}${area.folder}*`, ...lines, ''].join('\n')
    })
    .join('\n')
}

/** Hosts that read `_headers`: every site has this file already. */
export const headersFileServer: Server = {
  name: '_headers',
  file: HEADERS_FILE,
  notes: (hosted) => [
    `_headers（Cloudflare Pages、Netlify 一类的托管）：${addressOf(hosted)}`,
    '生成的网站里已经有这个文件，不必另放。类型和压缩由这类托管自己处理。',
    UNTRIED,
    ...ALWAYS,
  ],
  comment: (line) => `# ${line}`,
  print: ({ site }) => headersFile(site),
}
