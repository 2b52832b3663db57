/** What can be wrong with a site as it is served, and what to do about each. */

/** Kinds of faults, each with what to do. */
export const remedies = {
  missing: '请把缺的文件重新传上去；传完再核对一次。',
  stale: '请把新的网站整个传上去；有缓存的 CDN 要刷新。',
  changed: '请从生成的网站重新传；不是自己改的，请查服务器有没有被篡改。',
  cut: '文件没有传完，请重新传。',
  extra: '不是本程序生成的文件，请查明是谁放的；不要的删去。',
  type: '请用 gongkai host 印出的配置，或照它补上这一类文件的类型。',
  header: '请用 gongkai host 印出的配置；升级程序以后要重新印。',
  cache: '请用 gongkai host 印出的配置：文件名里带摘要的长期缓存，其余每次核对。',
  twin: '压缩的文件是旧的或坏的：请把 .gz、.br、.zst 和原文件一起传上去，或者都删去。',
  'not-found': '请把“没有这一页”设成网站里的 404.html，状态是 404。',
  listing: '请关掉目录列表。',
  'sub-path': '请改正 site.yaml 里的网址、子路径以后重新构建，或把网站放到它该在的路径。',
  range: '请让服务器支持分段下载（Range），断了的下载才能接着下。',
  revalidate: '请让服务器送出 ETag 或 Last-Modified，没有变的文件就不必重新下载。',
  signature:
    '请确认公钥是发布单位的，再查清单有没有被换过；没有签名的，用 gongkai build --sign 重新构建。',
  answer: '请查服务器的日志。',
} as const satisfies Readonly<Record<string, string>>

/** A kind of fault. */
export type FaultKind = keyof typeof remedies

/** Something wrong with a file or an address of a site. */
export interface Fault {
  readonly kind: FaultKind
  /** The file by its name in the site, or an address below the portal's. */
  readonly file: string
  readonly message: string
  readonly hint: string
}

/** A fault with what to do about its kind. */
export function fault(kind: FaultKind, file: string, message: string): Fault {
  return { kind, file, message, hint: remedies[kind] }
}
