/** A portal at an address, held against what was built. */

import { SUMS_FILE, sumsIn } from '../host/sums.ts'
import type { Grade } from '../host/grade.ts'
import { openClient, type Client } from './ask.ts'
import { fault, type Fault } from './fault.ts'
import { mannersFaults } from './manners.ts'
import type { Checker } from '../signature/sign-list.ts'
import { addressOf, encodingsSent, servedFaults, type Served } from './served-files.ts'
import { signatureFaults } from './signature-fault.ts'
import { HOME_FILE, truthIn, type Truth } from './truth.ts'

/** What came of holding a site against what was built. */
export interface Outcome {
  /** The folder that was the truth; absent where it was the site's own list. */
  readonly against: string | undefined
  readonly files: number
  readonly faults: readonly Fault[]
  /** Whether a signature was asked for and holds. */
  readonly isSigned: boolean
  /** The worst grade of headers; a folder has none. */
  readonly grade?: Grade
  /** The encodings in which a server sends text. */
  readonly encodings?: readonly string[]
}

/** Why a site cannot be held against anything. */
export class Unverifiable extends Error {
  override readonly name = 'Unverifiable'
}

/** How a site is verified. */
export interface Verifying {
  /** What was built; what the site's own list says unless told otherwise. */
  readonly truth: Truth | undefined
  /** The key of those who publish it, if the signature of the list is to be checked. */
  readonly checker: Checker | undefined
  /** How many files are looked at at a time. */
  readonly atATime: number
  readonly onDone: (done: number, all: number) => void
}

async function servedSignature(
  client: Client,
  address: URL,
  { name }: Checker,
): Promise<string | undefined> {
  const { status, body } = await client.ask(addressOf(address, name), { isKept: true })
  return status === 200 ? body.toString() : undefined
}

async function servedTruth(client: Client, address: URL, list: Buffer): Promise<Truth> {
  const { body } = await client.ask(addressOf(address, HOME_FILE), { isKept: true })
  const truth = truthIn(list, body.toString())
  if (truth) return truth
  throw new Unverifiable(
    `“${address.href}”上没有读得懂的 ${SUMS_FILE} 和 ${HOME_FILE}，本机也没有生成的网站可以比对。请用 --out 指明生成的网站。`,
  )
}

/** Asks for the list on the server; throws if nothing answers. */
async function servedList(client: Client, address: URL): Promise<Buffer> {
  try {
    const { body } = await client.ask(addressOf(address, SUMS_FILE), { isKept: true })
    return body
  } catch (error) {
    throw new Unverifiable(`连不上“${address.href}”：${(error as Error).message}。请查网址和网络。`)
  }
}

function subPathFaults({ address, truth }: Served): Fault[] {
  if (address.pathname === truth.home.pathname) return []
  const told = `网站是为路径 ${truth.home.pathname} 生成的，却放在 ${address.pathname}，链接和样式都会断`
  return [fault('sub-path', '', told)]
}

/** Holds a portal at an address against what was built. */
export async function verifyAddress({
  address,
  truth: built,
  checker,
  atATime,
  onDone,
}: Verifying & { readonly address: URL }): Promise<Outcome> {
  const client = openClient(atATime)
  try {
    const list = await servedList(client, address)
    const truth = built ?? (await servedTruth(client, address, list))
    const other = built ? sumsIn(list.toString()) : undefined
    const served = { client, address, truth, other, atATime }
    const unsigned = checker
      ? signatureFaults(checker, list, await servedSignature(client, address, checker))
      : []
    const sent = await encodingsSent(served)
    const { faults, grade } = await servedFaults(served, sent, onDone)
    return {
      against: truth.folder,
      files: truth.digests.size,
      isSigned: checker !== undefined && unsigned.length === 0,
      faults: [...unsigned, ...subPathFaults(served), ...faults, ...(await mannersFaults(served))],
      grade,
      encodings: sent.map(({ coding }) => coding),
    }
  } finally {
    client.end()
  }
}
