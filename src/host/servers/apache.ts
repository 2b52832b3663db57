import { areasOf, headersOf, ownHeaders, type Headers } from '../areas.ts'
import { ALWAYS, addressOf, indented, quoted, type Hosted, type Server } from '../server.ts'
import { fileTypes, OTHER_TYPE, sentType } from '../types.ts'
import { HEADERS_FILE } from './headers-file.ts'

/** Compressed files as Apache is to name their encoding, the smaller first. */
const encodings = [
  { ending: 'br', encoding: 'br' },
  { ending: 'gz', encoding: 'gzip' },
]

function headerLines(headers: Headers): string[] {
  return Object.entries(headers).map(
    ([name, value]) => `Header always set ${name} ${quoted(value)}`,
  )
}

function typeLines(): string[] {
  return fileTypes.map(
    (one) =>
      `AddType ${quoted(sentType(one))} ${one.endings.map((ending) => `.${ending}`).join(' ')}`,
  )
}

/** What has another ending, or none, is bytes to be saved; Apache has no default of its own. */
function otherLines(): string[] {
  const known = fileTypes.flatMap((one) => one.endings)
  const endings = [...known, ...encodings.map(({ ending }) => ending)].join('|')
  return [
    `<FilesMatch "^${HEADERS_FILE}$|\\.(?!(?:${endings})$)[^.]+$">`,
    `    ForceType ${OTHER_TYPE}`,
    '</FilesMatch>',
  ]
}

/** Has a compressed file sent where there is one and the browser takes it. */
function compressedLines(): string[] {
  const endings = fileTypes.flatMap((one) => (one.isText ? one.endings : []))
  return encodings.flatMap(({ ending, encoding }) => [
    `RemoveType .${ending}`,
    `AddEncoding ${encoding} .${ending}`,
    `RewriteCond %{HTTP:Accept-Encoding} ${encoding}`,
    `RewriteCond %{REQUEST_FILENAME}.${ending} -f`,
    `RewriteRule \\.(?:${endings.join('|')})$ %{REQUEST_URI}.${ending} [L]`,
  ])
}

function print(hosted: Hosted): string {
  const { site, root } = hosted
  const [whole, ...parts] = areasOf(site)
  if (!whole) throw new Error('no area')
  const { base } = site
  const folder = root.replace(/\/*$/, '')
  const own = [
    'Require all granted',
    'Options -Indexes +FollowSymLinks',
    'AllowOverride None',
    'DirectoryIndex index.html',
    'DirectorySlash On',
    'FileETag MTime Size',
    '',
    ...typeLines(),
    '',
    ...otherLines(),
    '',
    'RewriteEngine On',
    '# 没有首页的文件夹当作没有这一页。',
    'RewriteCond %{REQUEST_FILENAME} -d',
    'RewriteCond %{REQUEST_FILENAME}/index.html !-f',
    'RewriteRule ^ - [R=404,L]',
    '# 有 --precompress 生成的文件就直接送出。',
    ...compressedLines(),
    'Header always merge Vary Accept-Encoding',
  ]
  return [
    `Alias ${quoted(base)} ${quoted(`${folder}/`)}`,
    ...(base === '/' ? [] : [`RedirectMatch 301 "^${base.replace(/\/$/, '')}$" ${quoted(base)}`]),
    '',
    `<Directory ${quoted(`${folder}/`)}>`,
    ...indented(own),
    '</Directory>',
    '',
    `<Location ${quoted(base)}>`,
    ...indented([`ErrorDocument 403 ${base}404.html`, `ErrorDocument 404 ${base}404.html`]),
    ...indented(headerLines(headersOf(whole, site))),
    '</Location>',
    ...parts.flatMap((area) => [
      `<Location ${quoted(base + area.folder)}>`,
      ...indented(headerLines(ownHeaders(area, site))),
      '</Location>',
    ]),
    '',
  ].join('\n')
}

/** Apache: what goes into a virtual host. */
export const apache: Server = {
  name: 'apache',
  notes: (hosted) => [
    `Apache 2.4：${addressOf(hosted)}`,
    '要用的模块：a2enmod alias autoindex dir headers mime rewrite',
    '存成 /etc/apache2/gongkai.conf，在这个域名的 <VirtualHost> 里写一行：Include gongkai.conf',
    '主配置里写 ServerTokens Prod，响应里就没有版本号。',
    '改后运行 apachectl configtest && apachectl graceful。',
    ...ALWAYS,
  ],
  comment: (line) => `# ${line}`,
  print,
}
