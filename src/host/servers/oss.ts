import { areasOf, headersOf, ownHeaders, type Area, type Headers } from '../areas.ts'
import { ALWAYS, addressOf, UNTRIED, type Hosted, type Server } from '../server.ts'
import { fileTypes, sentType, type FileType } from '../types.ts'

const CACHE = 'Cache-Control'

/** The headers that OSS cannot send. */
function settable(headers: Headers): [string, string][] {
  return Object.entries(headers).filter(([name]) => name !== CACHE)
}

/** A command that uploads an area's files of one type with what OSS is to send them with. */
function upload(area: Area, one: FileType, { site }: Hosted): string {
  const { [CACHE]: cache = '' } = headersOf(area, site)
  const meta = `Content-Type:${sentType(one)}#${CACHE}:${cache}`
  const patterns = one.endings.map((ending) => `--include "*.${ending}"`).join(' ')
  const inside = areasOf(site).filter(
    (other) => other !== area && other.folder.startsWith(area.folder),
  )
  const left = inside.map(({ folder }) => ` --exclude "${folder.slice(area.folder.length)}*"`)
  return `ossutil cp -r -u -f "$SITE/${area.folder}" "$BUCKET${site.base}${area.folder}" ${patterns}${left.join('')} --meta "${meta}"`
}

function print(hosted: Hosted): string {
  const { site, root } = hosted
  const all = areasOf(site)
  const [whole, ...parts] = all
  if (!whole) throw new Error('no area')
  const [html, ...others] = fileTypes
  if (!html) throw new Error('no type')
  const before = all.toReversed().flatMap((area) => others.map((one) => upload(area, one, hosted)))
  const pages = all.map((area) => upload(area, html, hosted))
  const key = `${site.base}404.html`.slice(1)
  return [
    'set -eu',
    'BUCKET=oss://存储空间的名称',
    `SITE='${root.replaceAll("'", `'\\''`)}'`,
    '',
    '# 一、先传网页要用的文件，最后传网页：传到一半，读者看到的仍是完整的旧网页。',
    ...before,
    ...pages,
    '',
    '# 二、首页和“没有这一页”：静态网站托管的设置。',
    'cat > website.xml <<END',
    '<WebsiteConfiguration>',
    '  <IndexDocument><Suffix>index.html</Suffix><SupportSubDir>true</SupportSubDir><Type>0</Type></IndexDocument>',
    `  <ErrorDocument><Key>${key}</Key><HttpStatus>404</HttpStatus></ErrorDocument>`,
    '</WebsiteConfiguration>',
    'END',
    'ossutil website --method put "$BUCKET" website.xml',
    '',
    '# 三、OSS 送不出安全响应头，请在它前面的 CDN 里逐条添加“自定义响应头”：',
    ...settable(headersOf(whole, site)).map(([name, value]) => `#   ${name}: ${value}`),
    ...parts.flatMap((area) =>
      settable(ownHeaders(area, site)).map(
        ([name, value]) => `#   只对 ${site.base}${area.folder}：${name}: ${value}`,
      ),
    ),
    '',
  ].join('\n')
}

/** Aliyun OSS: commands that upload the site, and what is to be set. */
export const oss: Server = {
  name: 'oss',
  notes: (hosted) => [
    `阿里云 OSS（ossutil 1.7）：${addressOf(hosted)}`,
    '这是一份上传的命令：改好存储空间的名称再运行。压缩由 CDN 做（打开“智能压缩”）。',
    UNTRIED,
    ...ALWAYS,
  ],
  comment: (line) => `# ${line}`,
  print,
}
