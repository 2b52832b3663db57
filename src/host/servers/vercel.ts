import { areasOf, ownHeaders } from '../areas.ts'
import { ALWAYS, addressOf, UNTRIED, type Hosted, type Server } from '../server.ts'
import { fileTypes, sentType } from '../types.ts'

function print({ site: { base, ...site } }: Hosted): string {
  const listed = (headers: Readonly<Record<string, string>>) =>
    Object.entries(headers).map(([key, value]) => ({ key, value }))
  const types = fileTypes.map((one) => ({
    source: `${base}(.*)\\.(${one.endings.join('|')})`,
    headers: listed({ 'Content-Type': sentType(one) }),
  }))
  const parts = areasOf({ ...site, base }).map((area) => ({
    source: `${base}${area.folder}(.*)`,
    headers: listed(ownHeaders(area, { ...site, base })),
  }))
  const config = {
    $schema: 'https://openapi.vercel.sh/vercel.json',
    framework: null,
    buildCommand: null,
    cleanUrls: false,
    trailingSlash: true,
    headers: [...parts, ...types],
  }
  return `${JSON.stringify(config, null, 2)}\n`
}

/** Vercel: a file beside the site's folders. */
export const vercel: Server = {
  name: 'vercel-json',
  file: 'vercel.json',
  notes: (hosted) => [
    `vercel.json：${addressOf(hosted)}`,
    '和网站放在一起部署；子路径要另建一层同名的文件夹，把网站放在里面。压缩由托管自己处理。',
    UNTRIED,
    ...ALWAYS,
  ],
  print,
}
