/** Every file of a site as a server sends it. */

import { statSync } from 'node:fs'
import { join } from 'node:path'
import { encodings, type Encoding } from '../host/encodings.ts'
import { worse, type Grade } from '../host/grade.ts'
import { HEADERS_FILE } from '../host/servers/headers-file.ts'
import { SUMS_FILE } from '../host/sums.ts'
import { isText } from '../host/types.ts'
import type { Answer, Client } from './ask.ts'
import { fault, type Fault } from './fault.ts'
import { eachLimited } from './limited.ts'
import { responseFaults } from './response.ts'
import { digestOfFile, type Truth } from './truth.ts'

/** A portal as it is served, and what it is held against. */
export interface Served {
  readonly client: Client
  /** With a slash at the end. */
  readonly address: URL
  readonly truth: Truth
  /** What the list on the server says, where that is another one: of an earlier build, most likely. */
  readonly other: ReadonlyMap<string, string> | undefined
  /** How many requests are made at a time. */
  readonly atATime: number
}

/** The address of a file of a site: that of a folder's page is the folder's. */
export function addressOf(address: URL, name: string): URL {
  const path = name.replace(/(^|\/)index\.html$/, '$1')
  return new URL(path.split('/').map(encodeURIComponent).join('/') || '.', address)
}

/** Tells how bytes that are not those that were built came to be. */
async function contentFault(
  { truth, other }: Served,
  name: string,
  { size, digest, broken }: Answer,
): Promise<Fault> {
  const isOther = other !== undefined && (name === SUMS_FILE || other.get(name) === digest)
  if (isOther) return fault('stale', name, '服务器上的是另一次构建的')
  const local = truth.folder === undefined ? undefined : join(truth.folder, name)
  const due = local === undefined ? undefined : statSync(local, { throwIfNoEntry: false })?.size
  if (local !== undefined && due !== undefined && size < due) {
    if ((await digestOfFile(local, size)) === digest)
      return fault('cut', name, `只有前一部分：应有 ${due} 字节，实有 ${size} 字节`)
  }
  if (broken !== undefined) return fault('cut', name, `没有送完就断了（${broken}）`)
  return fault('changed', name, '内容和生成的不一样')
}

/** Which encodings the server sends, as its home page shows. */
export async function encodingsSent({ client, address }: Served): Promise<Encoding[]> {
  const sent: Encoding[] = []
  for (const one of encodings) {
    const { coding } = await client.ask(address, { coding: one.coding })
    if (coding === one.coding) sent.push(one)
  }
  return sent
}

async function packedFaults(
  { client, address }: Served,
  name: string,
  digest: string,
  sent: readonly Encoding[],
): Promise<Fault[]> {
  const faults: Fault[] = []
  for (const { coding } of sent) {
    const answer = await client.ask(addressOf(address, name), { coding })
    if (answer.status === 200 && answer.coding !== undefined && answer.digest !== digest)
      faults.push(fault('twin', name, `用 ${answer.coding} 压缩送出的一份，解开以后和原文件不一样`))
  }
  return faults
}

/** Asks for every file; tells what is wrong with each, and the worst grade of headers. */
export async function servedFaults(
  served: Served,
  sent: readonly Encoding[],
  onDone: (done: number, all: number) => void,
): Promise<{ faults: Fault[]; grade: Grade }> {
  const { client, address, truth, atATime } = served
  const { origin, pathname: base } = truth.home
  const faults: Fault[] = []
  let grade: Grade = 'A+'
  // Hosts that read the file of headers do not send it.
  const files = [...truth.digests].filter(([name]) => name !== HEADERS_FILE)
  const check = async ([name, digest]: readonly [string, string]): Promise<void> => {
    const answer = await client.ask(addressOf(address, name))
    if (answer.status !== 200) {
      const isMissing = [403, 404, 410].includes(answer.status)
      const told = `服务器没有送出，状态是 ${answer.status}`
      faults.push(fault(isMissing ? 'missing' : 'answer', name, isMissing ? '服务器上没有' : told))
      return
    }
    const found = responseFaults(name, answer.headers, { origin, base })
    grade = worse(grade, found.grade)
    faults.push(...found.faults)
    if (answer.digest !== digest) faults.push(await contentFault(served, name, answer))
    else if (isText(name)) faults.push(...(await packedFaults(served, name, digest, sent)))
  }
  await eachLimited(
    files,
    atATime,
    (file) =>
      check(file).catch((error: unknown) => {
        faults.push(fault('answer', file[0], `没有回答：${(error as Error).message}`))
      }),
    onDone,
  )
  return { faults, grade }
}
