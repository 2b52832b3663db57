/** A copy of a site in a folder, held against what was built. */

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { twinOf, type Encoding } from '../host/encodings.ts'
import { servers } from '../host/servers.ts'
import { SUMS_FILE } from '../host/sums.ts'
import { isText } from '../host/types.ts'
import { isSignature } from '../signature/names.ts'
import { fault, type Fault } from './fault.ts'
import { signatureFaults } from './signature-fault.ts'
import { eachLimited } from './limited.ts'
import { digestOfFile, truthOf, type Truth } from './truth.ts'
import { Unverifiable, type Outcome, type Verifying } from './verify-address.ts'

const unpack: Readonly<Record<Encoding['coding'], (bytes: Buffer) => Buffer>> = {
  gzip: gunzipSync,
  br: brotliDecompressSync,
  zstd: zstdDecompressSync,
}

/** Files that a host puts among the site's. */
const OF_HOSTS = new Set(servers.flatMap(({ file }) => file ?? []))

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
}

function readOr(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

async function fileFault(
  folder: string,
  name: string,
  digest: string,
  { truth, other }: { readonly truth: Truth; readonly other: Truth | undefined },
): Promise<Fault | undefined> {
  const path = join(folder, name)
  const found = await digestOfFile(path)
  if (found === digest) return undefined
  if (found === undefined) return fault('missing', name, '文件夹里没有')
  const isOther = other && (name === SUMS_FILE || other.digests.get(name) === found)
  if (isOther) return fault('stale', name, '是另一次构建的')
  const { size } = statSync(path)
  const right = truth.folder === undefined ? undefined : join(truth.folder, name)
  const due = right === undefined ? undefined : statSync(right, { throwIfNoEntry: false })?.size
  if (right !== undefined && due !== undefined && size < due)
    if ((await digestOfFile(right, size)) === found)
      return fault('cut', name, `只有前一部分：应有 ${due} 字节，实有 ${size} 字节`)
  return fault('changed', name, '内容和生成的不一样')
}

/** What is wrong with a file that the list has not. */
function otherFault(folder: string, name: string, { digests }: Truth): Fault | undefined {
  if (OF_HOSTS.has(name) || isSignature(name)) return undefined
  const twin = twinOf(name)
  const digest = twin && isText(twin.of) ? digests.get(twin.of) : undefined
  if (!twin || digest === undefined) return fault('extra', name, '不是生成的文件')
  try {
    const bytes = unpack[twin.encoding.coding](readFileSync(join(folder, name)))
    if (createHash('sha256').update(bytes).digest('hex') === digest) return undefined
  } catch {
    // Cut short or damaged.
  }
  return fault('twin', name, `解开以后和 ${twin.of} 不一样`)
}

/** Holds a folder against what was built, or against its own list where that is not known. */
export async function verifyFolder({
  folder,
  truth: built,
  checker,
  atATime,
  onDone,
}: Verifying & { readonly folder: string }): Promise<Outcome> {
  const own = await truthOf(folder)
  const truth = built ?? own
  if (!truth)
    throw new Unverifiable(
      `“${folder}”里没有 ${SUMS_FILE}，本机也没有生成的网站可以比对。请用 --out 指明生成的网站。`,
    )
  const unsigned = checker
    ? signatureFaults(
        checker,
        readOr(join(folder, SUMS_FILE)) ?? Buffer.alloc(0),
        readOr(join(folder, checker.name))?.toString(),
      )
    : []
  const faults: Fault[] = [...unsigned]
  if (built && own && own.home.href !== built.home.href)
    faults.push(fault('sub-path', '', `是为 ${own.home.href} 生成的，应是 ${built.home.href}`))
  const compared = { truth, other: built && own }
  await eachLimited(
    [...truth.digests],
    atATime,
    async ([name, digest]) => {
      const found = await fileFault(folder, name, digest, compared)
      if (found) faults.push(found)
    },
    onDone,
  )
  const others = filesIn(folder).filter((name) => !truth.digests.has(name))
  faults.push(...others.flatMap((name) => otherFault(folder, name, truth) ?? []))
  return {
    against: built?.folder,
    files: truth.digests.size,
    isSigned: checker !== undefined && unsigned.length === 0,
    faults,
  }
}
