import { areasOf, headersOf, ownHeaders, type Headers } from '../areas.ts'
import { ALWAYS, addressOf, indented, UNTRIED, type Hosted, type Server } from '../server.ts'
import { fileTypes, OTHER_TYPE, sentType } from '../types.ts'

const STEP = '  '

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

function element(name: string, inside: readonly string[]): string[] {
  const [bare = ''] = name.split(' ')
  return [`<${name}>`, ...indented(inside, STEP), `</${bare}>`]
}

function headerLines(headers: Headers): string[] {
  const lines = Object.entries(headers).flatMap(([name, value]) => [
    `<remove name="${name}" />`,
    `<add name="${name}" value="${escaped(value)}" />`,
  ])
  return element('httpProtocol', element('customHeaders', lines))
}

function typeLines(): string[] {
  const known = fileTypes.flatMap((one) =>
    one.endings.map((ending) => [`.${ending}`, sentType(one)]),
  )
  const lines = [...known, ['.', OTHER_TYPE]].flatMap(([ending, type]) => [
    `<remove fileExtension="${ending}" />`,
    `<mimeMap fileExtension="${ending}" mimeType="${type}" />`,
  ])
  return element('staticContent', lines)
}

function print({ site }: Hosted): string {
  const [whole, ...parts] = areasOf(site)
  if (!whole) throw new Error('no area')
  const main = element('system.webServer', [
    '<directoryBrowse enabled="false" />',
    ...element('defaultDocument enabled="true"', [
      ...element('files', ['<clear />', '<add value="index.html" />']),
    ]),
    ...element('httpErrors errorMode="Custom" existingResponse="Replace"', [
      ...['403', '404'].flatMap((status) => [
        `<remove statusCode="${status}" subStatusCode="-1" />`,
        `<error statusCode="${status}" path="${site.base}404.html" responseMode="ExecuteURL" />`,
      ]),
    ]),
    ...typeLines(),
    '<urlCompression doStaticCompression="true" doDynamicCompression="false" />',
    ...headerLines(headersOf(whole, site)),
  ])
  const below = parts.flatMap((area) =>
    element(
      `location path="${area.folder.replace(/\/$/, '')}"`,
      element('system.webServer', headerLines(ownHeaders(area, site))),
    ),
  )
  return `${element('configuration', [...main, ...below]).join('\n')}\n`
}

/** IIS: a file in the site's own folder. */
export const iis: Server = {
  name: 'iis',
  file: 'web.config',
  notes: (hosted) => [
    `IIS 10：${addressOf(hosted)}`,
    '存成网站文件夹里的 web.config（部署时放进去，不要放进 dist：它不是生成的文件）。',
    '子路径要在 IIS 里建成虚拟目录；压缩由 IIS 自己做（装上“静态内容压缩”）。',
    UNTRIED,
    ...ALWAYS,
  ],
  comment: (line) => `<!-- ${line.replaceAll('--', '—')} -->`,
  print,
}
