import { areasOf, headersOf, ownHeaders, type Headers } from '../areas.ts'
import { ALWAYS, addressOf, indented, quoted, type Hosted, type Server } from '../server.ts'
import { fileTypes, OTHER_TYPE, sentType } from '../types.ts'

const TAB = '\t'

function headerBlock(matcher: string, headers: Headers): string[] {
  const lines = Object.entries(headers).map(([name, value]) => `${name} ${quoted(value)}`)
  return [`header ${matcher}{`, ...indented(lines, TAB), '}']
}

function matched(name: string, paths: string): string[] {
  return [`@gongkai_${name} path ${paths}`]
}

function typeLines(): string[] {
  return fileTypes.flatMap((one) => {
    const [ending = ''] = one.endings
    const paths = one.endings.map((each) => `*.${each}`).join(' ')
    const header = `header @gongkai_${ending} Content-Type ${quoted(sentType(one))}`
    return [...matched(ending, paths), header]
  })
}

function print(hosted: Hosted): string {
  const { site, root } = hosted
  const [whole, ...parts] = areasOf(site)
  if (!whole) throw new Error('no area')
  const folder = site.base.replace(/\/$/, '')
  const files = 'precompressed br zstd gzip'
  const inside = [
    ...(folder === '' ? [] : [`redir ${folder} ${site.base} 301`, `uri strip_prefix ${folder}`]),
    `root * ${quoted(root.replace(/\/*$/, ''))}`,
    '# 有 --precompress 生成的文件就直接送出，没有就当场压缩。',
    'encode zstd gzip',
    ...headerBlock('', headersOf(whole, site)),
    '',
    '# 没有首页的文件夹也当作没有这一页。',
    '@gongkai_missing not file {path} {path}/index.html',
    'handle @gongkai_missing {',
    ...indented(
      [
        'rewrite * /404.html',
        `header Content-Type ${quoted('text/html; charset=utf-8')}`,
        `file_server {`,
        `${TAB}${files}`,
        `${TAB}status 404`,
        '}',
      ],
      TAB,
    ),
    '}',
    '',
    ...parts.flatMap((area, at) => [
      ...matched(`area_${at + 1}`, `/${area.folder}*`),
      ...headerBlock(`@gongkai_area_${at + 1} `, ownHeaders(area, site)),
    ]),
    '',
    `header Content-Type ${quoted(OTHER_TYPE)}`,
    '@gongkai_page path */',
    `header @gongkai_page Content-Type ${quoted('text/html; charset=utf-8')}`,
    ...typeLines(),
    `file_server {`,
    `${TAB}${files}`,
    '}',
  ]
  return [
    ...matched('site', folder === '' ? '/*' : `${folder} ${folder}/*`),
    'handle @gongkai_site {',
    `${TAB}route {`,
    ...indented(inside, TAB + TAB),
    `${TAB}}`,
    '}',
    '',
  ].join('\n')
}

/** Caddy: what goes into a site block. */
export const caddy: Server = {
  name: 'caddy',
  notes: (hosted) => [
    `Caddy：${addressOf(hosted)}`,
    `存成 /etc/caddy/gongkai.caddy，在 Caddyfile 里写：${new URL(hosted.site.origin).host} {，下一行 import gongkai.caddy，再一行 }`,
    '改后运行 caddy validate --config /etc/caddy/Caddyfile，再 caddy reload --config /etc/caddy/Caddyfile。',
    ...ALWAYS,
  ],
  comment: (line) => `# ${line}`,
  print,
}
