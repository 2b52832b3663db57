import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { openChecker } from '../signature/sign-list.ts'
import { SignatureError } from '../signature/signature-error.ts'
import { truthOf } from '../verify/truth.ts'
import { Unverifiable, verifyAddress, type Outcome } from '../verify/verify-address.ts'
import { verifyFolder } from '../verify/verify-folder.ts'
import { flag, text, type Option } from './option.ts'
import { progress } from './progress.ts'
import { UsageError } from './usage-error.ts'
import { declareVerb, type Values } from './verb.ts'
import { outcomeText } from './verify-text.ts'

const SITE = 'dist'

const atATime: Option<number> = {
  says: '同时问几个文件；不写就是 8',
  value: '几个',
  fallback: 8,
  read: (word) => {
    const number = Number(word)
    if (Number.isInteger(number) && number >= 1 && number <= 64) return number
    throw new UsageError(`“${word}”不是 1 到 64 的整数。`)
  },
}

const options = {
  out: text('文件夹', `生成的网站，作为比对的依据；不写就用 ${SITE}，没有就用对方自己的清单`),
  key: text('公钥', '发布单位的公钥（文件，或公钥本身），用来验清单的签名；minisign 或 ssh 的都行'),
  jobs: atATime,
  json: flag('把结果印成 JSON'),
}

/** The address in a word; undefined if it names a folder. */
function addressIn(word: string): URL | undefined {
  if (!/^https?:\/\//i.test(word)) return undefined
  const url = URL.parse(word)
  if (!url) throw new UsageError(`“${word}”不是网址。`)
  const address = new URL(url.origin)
  address.pathname = url.pathname.replace(/(?:index\.html)?$/, '').replace(/\/*$/, '/')
  return address
}

async function truthIn(out: string | undefined, folder: string | undefined) {
  const site = resolve(out ?? SITE)
  if (out === undefined && (!existsSync(site) || site === folder)) return undefined
  const truth = await truthOf(site)
  if (!truth && out !== undefined)
    throw new UsageError(`“${out}”里没有生成的网站。请先运行 gongkai build。`)
  return truth
}

function openKey(key: string | undefined) {
  if (key === undefined) return undefined
  try {
    return openChecker(key)
  } catch (error) {
    if (error instanceof SignatureError) throw new UsageError(error.message)
    throw error
  }
}

async function outcomeOf(
  word: string,
  { out, key, jobs }: Values<typeof options>,
): Promise<Outcome> {
  const checker = openKey(key)
  const address = addressIn(word)
  const folder = address ? undefined : resolve(word)
  if (folder !== undefined && !statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`“${word}”不是网址（以 https:// 开头），也不是文件夹。`)
  const truth = await truthIn(out, folder)
  const told = progress()
  told.phase('已核对', '个文件')
  const shared = { truth, checker, atATime: jobs, onDone: told.tell }
  try {
    return address
      ? await verifyAddress({ ...shared, address })
      : await verifyFolder({ ...shared, folder: folder ?? '' })
  } catch (error) {
    if (error instanceof Unverifiable) throw new UsageError(error.message)
    throw error
  } finally {
    told.end()
  }
}

/** `gongkai verify`. */
export const verb = declareVerb({
  says: '核对服务器送出的（或复制到别处的）是不是生成的网站，响应头、类型、压缩、缓存对不对',
  notes: [
    '网址写到网站的首页，如 https://www.example.org/zwgk/nianbao/；也可以写服务器上的文件夹。',
    '清单是网站里的 sha256sums.txt，用 sha256sum -c 也能核对。',
  ],
  arguments: [{ name: '网址或文件夹' }],
  example: 'verify https://www.example.org/zwgk/nianbao/',
  options,
  run: async (values, [word = '']) => {
    const outcome = await outcomeOf(word, values)
    console.log(values.json ? JSON.stringify(outcome, null, 2) : outcomeText(outcome))
    return outcome.faults.length > 0 ? 1 : 0
  },
})
