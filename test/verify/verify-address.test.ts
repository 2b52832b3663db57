import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { contentSecurityPolicy } from '../../src/site/policy.ts'
import { truthOf, type Truth } from '../../src/verify/truth.ts'
import { Unverifiable, verifyAddress } from '../../src/verify/verify-address.ts'
import { hostedSite } from '../host/hosted-site.ts'
import { change, copyOf, cut, makeOther } from './copies.ts'
import { nodeHost, type Wrongs } from './node-host.ts'

const hosted = await hostedSite()
const truth = await truthOf(hosted.root)

const REPORT = 'reports/shilizhen/2022/index.html'
const CSV = 'reports/shilizhen/2022/目录.csv'

interface Seeded {
  /** What is done to the copy of the site. */
  readonly damage?: (folder: string) => void
  /** What the host does wrong. */
  readonly wrongs?: Wrongs
  /** The kinds of faults that are told, each with one of the files it is told of. */
  readonly told: readonly (readonly [kind: string, file: string])[]
  /** What is said of it. */
  readonly says: RegExp
}

/** A host that gives one header another value, or none. */
function heading(name: string, header: string, value?: string): Wrongs {
  return {
    headers: (file, headers) => {
      if (file !== name) return
      if (value === undefined) Reflect.deleteProperty(headers, header)
      else headers[header] = value
    },
  }
}

const faults: Readonly<Record<string, Seeded>> = {
  'a missing file': {
    damage: (folder) => rmSync(join(folder, REPORT)),
    told: [['missing', REPORT]],
    says: /服务器上没有/,
  },
  'files of another build': {
    damage: (folder) => makeOther(folder, [REPORT, 'data/all.json']),
    wrongs: { isForgettingTwins: true },
    told: [
      ['stale', REPORT],
      ['stale', 'data/all.json'],
      ['stale', 'sha256sums.txt'],
    ],
    says: /另一次构建/,
  },
  'a changed file': {
    damage: (folder) => change(folder, 'reports/shilizhen/2022.json'),
    told: [['changed', 'reports/shilizhen/2022.json']],
    says: /内容和生成的不一样/,
  },
  'a file that was not copied to its end': {
    damage: (folder) => cut(folder, REPORT),
    told: [['cut', REPORT]],
    says: /应有 \d+ 字节，实有 100 字节/,
  },
  'a connection that ends in the middle of a file': {
    wrongs: { cuts: 'favicon.svg' },
    told: [['cut', 'favicon.svg']],
    says: /前一部分|断了/,
  },
  'a wrong type': {
    wrongs: { type: (name) => (name.endsWith('.csv') ? 'text/plain; charset=utf-8' : undefined) },
    told: [['type', CSV]],
    says: /类型应是 text\/csv; charset=utf-8，送出的是 text\/plain/,
  },
  'text that does not say its encoding': {
    wrongs: { type: (name) => (name === CSV ? 'text/csv' : undefined) },
    told: [['type', CSV]],
    says: /送出的是 text\/csv$/,
  },
  'a header that is missing': {
    wrongs: heading(REPORT, 'X-Content-Type-Options'),
    told: [['header', REPORT]],
    says: /X-Content-Type-Options：没有/,
  },
  'the policy of another page': {
    wrongs: heading(
      'search/index.html',
      'Content-Security-Policy',
      `${contentSecurityPolicy}; frame-ancestors 'self'`,
    ),
    told: [['header', 'search/index.html']],
    says: /不是这一版的/,
  },
  'a page that is kept too long': {
    wrongs: heading(REPORT, 'Cache-Control', 'max-age=86400'),
    told: [['cache', REPORT]],
    says: /缓存太久/,
  },
  'a page of which nothing is said how long to keep it': {
    wrongs: heading(REPORT, 'Cache-Control'),
    told: [['cache', REPORT]],
    says: /没有说缓存多久/,
  },
  'a packed file of another build': {
    damage: (folder) => writeFileSync(join(folder, `${REPORT}.gz`), gzipSync('旧的')),
    told: [['twin', REPORT]],
    says: /gzip.*和原文件不一样/,
  },
  'a page for what is not there that says it is': {
    wrongs: { missing: { status: 200, body: '首页' } },
    told: [
      ['not-found', 'gongkai-verify-meiyou-zhe-yi-ye'],
      ['listing', '_astro/'],
    ],
    says: /状态却是 200/,
  },
  'the host’s own page for what is not there': {
    wrongs: { missing: { status: 404, body: 'Not Found' } },
    told: [['not-found', 'gongkai-verify-meiyou-zhe-yi-ye']],
    says: /不是本站的 404\.html/,
  },
  'folders that are listed': {
    wrongs: { isListing: true },
    told: [['listing', 'reports/']],
    says: /列出了文件夹里有哪些文件/,
  },
  'a site at another path than it was built for': {
    wrongs: { base: '/nianbao/' },
    told: [['sub-path', '']],
    says: /生成的，却放在 \/nianbao\//,
  },
  'a way to a folder that leaves the sub-path': {
    wrongs: { slash: (path) => `${path.replace('/zwgk/nianbao', '')}/` },
    told: [['sub-path', 'about/index.html']],
    says: /却转到了 \/about\//,
  },
  'no parts of files': {
    wrongs: { isForgettingParts: true },
    told: [['range', 'sha256sums.txt']],
    says: /应是 206/,
  },
  'no way to ask whether a page has changed': {
    wrongs: { isForgettingTags: true },
    told: [['revalidate', 'index.html']],
    says: /没有 ETag/,
  },
}

async function verified(address: URL, against: Truth | undefined) {
  const onDone = (): void => undefined
  return verifyAddress({ address, truth: against, checker: undefined, atATime: 8, onDone })
}

describe('a site as it is served', () => {
  test('is what was built, and its headers are the best there are', async () => {
    const outcome = await verified(await nodeHost(hosted), truth)
    expect(outcome).toMatchObject({ faults: [], grade: 'A+', against: hosted.root })
    expect(outcome.encodings).toEqual(['gzip', 'br', 'zstd'])
  })

  test('is held against its own list where nothing was built here', async () => {
    const root = await copyOf(hosted.root)
    change(root, CSV)
    const { faults: found, against } = await verified(
      await nodeHost({ ...hosted, root }),
      undefined,
    )
    expect(against).toBeUndefined()
    expect(found.map(({ kind, file }) => [kind, file])).toEqual([['changed', CSV]])
  })

  test.each(Object.entries(faults))('with %s is told of', async (_what, seeded) => {
    const root = seeded.damage ? await copyOf(hosted.root) : hosted.root
    seeded.damage?.(root)
    const { faults: found } = await verified(
      await nodeHost({ ...hosted, root }, seeded.wrongs),
      truth,
    )
    const kinds = new Set(found.map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual([...new Set(seeded.told.map(([kind]) => kind))].sort())
    for (const [kind, file] of seeded.told)
      expect(found.filter((one) => one.kind === kind).map((one) => one.file)).toContain(file)
    expect(found.map(({ message }) => message)).toContainEqual(expect.stringMatching(seeded.says))
  })

  test('that is none, or does not answer, cannot be held against anything', async () => {
    const root = await copyOf(hosted.root)
    rmSync(join(root, 'sha256sums.txt'))
    const address = await nodeHost({ ...hosted, root })
    await expect(verified(address, undefined)).rejects.toBeInstanceOf(Unverifiable)
    await expect(verified(new URL('http://127.0.0.1:9/'), truth)).rejects.toThrow('连不上')
  })
})
