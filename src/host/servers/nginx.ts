import { areasOf, headersOf, type Area } from '../areas.ts'
import { ALWAYS, addressOf, indented, quoted, type Hosted, type Server } from '../server.ts'
import { fileTypes, OTHER_TYPE } from '../types.ts'

/** What nginx gives its encoding and compresses without being told. */
const HTML = 'text/html'

function headerLines(area: Area, { site }: Hosted): string[] {
  return Object.entries(headersOf(area, site)).map(
    ([name, value]) => `add_header ${name} ${quoted(value)} always;`,
  )
}

/** nginx drops the headers given around a location that gives any itself. */
function areaLines(area: Area, hosted: Hosted): string[] {
  const head = `location ^~ ${hosted.site.base}${area.folder} {`
  return ['', head, ...indented(headerLines(area, hosted)), '}']
}

function typeLines(): string[] {
  const lines = fileTypes.map(({ type, endings }) => `${type} ${endings.join(' ')};`)
  return ['types {', ...indented(lines), '}']
}

function print(hosted: Hosted): string {
  const { base } = hosted.site
  const [whole, ...parts] = areasOf(hosted.site)
  if (!whole) throw new Error('no area')
  const texts = fileTypes.filter((one) => one.isText && one.type !== HTML)
  const textTypes = texts.map(({ type }) => type).join(' ')
  const inside = [
    `alias ${quoted(`${hosted.root.replace(/\/*$/, '')}/`)};`,
    'index index.html;',
    'autoindex off;',
    'absolute_redirect off;',
    'server_tokens off;',
    '',
    ...typeLines(),
    `default_type ${OTHER_TYPE};`,
    'charset utf-8;',
    `charset_types ${textTypes};`,
    '',
    '# 有 --precompress 生成的 .gz 就直接送出，没有就当场压缩。',
    'gzip_static on;',
    'gzip on;',
    'gzip_vary on;',
    'gzip_proxied any;',
    `gzip_types ${textTypes};`,
    '# 装了 brotli 模块（Debian 是 libnginx-mod-http-brotli-static）的，去掉下一行行首的 #。',
    '#brotli_static on;',
    '',
    `error_page 404 ${base}404.html;`,
    '# 没有首页的文件夹也当作没有这一页。',
    `error_page 403 =404 ${base}404.html;`,
    '',
    ...headerLines(whole, hosted),
    ...parts.flatMap((area) => areaLines(area, hosted)),
  ]
  // Below a sub-path, no other rule of the server by the ending of a name is to reach in.
  const isWhole = base === '/'
  const bare = `location = ${base.replace(/\/$/, '')} {`
  return [
    ...(isWhole ? [] : [bare, '    absolute_redirect off;', `    return 301 ${base};`, '}', '']),
    `location ${isWhole ? '' : '^~ '}${base} {`,
    ...indented(inside),
    '}',
    '',
  ].join('\n')
}

/** nginx: locations for a server block. */
export const nginx: Server = {
  name: 'nginx',
  notes: (hosted) => [
    `nginx：${addressOf(hosted)}`,
    '存成 /etc/nginx/snippets/gongkai.conf，在这个域名的 server { … } 里写一行：include snippets/gongkai.conf;',
    '改后运行 nginx -t && nginx -s reload。',
    ...ALWAYS,
  ],
  comment: (line) => `# ${line}`,
  print,
}
