/**
 * Signatures as minisign makes and checks them: Ed25519 over the BLAKE2b digest of a file, and over
 * the signature with a trusted comment. https://jedisct1.github.io/minisign/#signature-format
 */

import {
  createHash,
  createPrivateKey,
  createPublicKey,
  scryptSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto'
import { SignatureError } from './signature-error.ts'

/** A key that checks signatures. */
export interface PublicKey {
  readonly id: Buffer
  readonly key: KeyObject
}

/** A key that makes them. */
export type SecretKey = PublicKey

/** What a checked signature says of itself. */
export interface Checked {
  readonly comment: string
}

const ID_BYTES = 8
const KEY_BYTES = 32
const SIGNATURE_BYTES = 64

/** What stands before the bytes of an Ed25519 key in the form that Node reads. */
const PRIVATE_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')
const PUBLIC_HEAD = Buffer.from('302a300506032b6570032100', 'hex')

function privateKey(seed: Buffer): KeyObject {
  const key = Buffer.concat([PRIVATE_HEAD, seed])
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' })
}

function publicKey(bytes: Buffer): KeyObject {
  const key = Buffer.concat([PUBLIC_HEAD, bytes])
  return createPublicKey({ key, format: 'der', type: 'spki' })
}

function digest(bytes: Uint8Array): Buffer {
  return createHash('blake2b512').update(bytes).digest()
}

/** The lines of a file of minisign, of which every second one is in base64. */
function decoded(line: string | undefined): Buffer {
  return Buffer.from(line?.trim() ?? '', 'base64')
}

/** Reads a public key: the file of minisign, or the one line in it that is the key. */
export function readPublicKey(text: string): PublicKey {
  const bytes = decoded(text.trim().split(/\r?\n/).at(-1))
  const isOne = bytes.length === 2 + ID_BYTES + KEY_BYTES && bytes.toString('latin1', 0, 2) === 'Ed'
  if (!isOne) throw new SignatureError('公钥不是 minisign 的公钥（一行以 RW 开头的文字）。')
  return { id: bytes.subarray(2, 2 + ID_BYTES), key: publicKey(bytes.subarray(2 + ID_BYTES)) }
}

/** The work that a password costs, as libsodium turns its two limits into scrypt's numbers. */
function scryptCost(operations: bigint, memory: bigint): { N: number; r: number; p: number } {
  const limit = operations < 32_768n ? 32_768n : operations
  const r = 8n
  const isTimeBound = limit < memory / 32n
  const most = isTimeBound ? limit / (r * 4n) : memory / (r * 128n)
  let power = 1n
  while (1n << power <= most / 2n) power += 1n
  const p = isTimeBound ? 1n : limit / 4n / (1n << power) / r
  return { N: Number(1n << power), r: Number(r), p: Number(p) }
}

const SALT = 6
const OPERATIONS = 38
const MEMORY = 46
const SEALED = 54
const SEALED_BYTES = ID_BYTES + 2 * KEY_BYTES + KEY_BYTES

/** Reads a secret key of minisign, with its password where it has one. */
export function readSecretKey(text: string, password: string | undefined): SecretKey {
  const bytes = decoded(text.trim().split(/\r?\n/).at(-1))
  if (bytes.length !== SEALED + SEALED_BYTES || bytes.toString('latin1', 0, 2) !== 'Ed')
    throw new SignatureError('私钥不是 minisign 的私钥。')
  const sealed = Buffer.from(bytes.subarray(SEALED))
  if (bytes.toString('latin1', 2, 4) === 'Sc') {
    if (password === undefined)
      throw new SignatureError('私钥有密码：请放在环境变量 GONGKAI_SIGN_PASSWORD 里。')
    const { N, r, p } = scryptCost(bytes.readBigUInt64LE(OPERATIONS), bytes.readBigUInt64LE(MEMORY))
    const salt = bytes.subarray(SALT, OPERATIONS)
    const stream = scryptSync(password, salt, SEALED_BYTES, { N, r, p, maxmem: 256 * N * r })
    for (const [at, byte] of stream.entries()) sealed[at] = (sealed[at] ?? 0) ^ byte
  }
  const id = sealed.subarray(0, ID_BYTES)
  const pair = sealed.subarray(ID_BYTES, ID_BYTES + 2 * KEY_BYTES)
  const key = privateKey(pair.subarray(0, KEY_BYTES))
  // minisign leaves its own checksum out where there is no password; both halves of a pair agree.
  const own = createPublicKey(key).export({ format: 'der', type: 'spki' })
  if (!own.subarray(PUBLIC_HEAD.length).equals(pair.subarray(KEY_BYTES)))
    throw new SignatureError('私钥的密码不对，或者私钥文件坏了。')
  return { id, key }
}

/** Signs some bytes: the same bytes, key and comment give the same signature. */
export function signFile(bytes: Uint8Array, { id, key }: SecretKey, comment: string): string {
  const signature = sign(null, digest(bytes), key)
  const whole = sign(null, Buffer.concat([signature, Buffer.from(comment)]), key)
  return [
    'untrusted comment: signature from gongkai',
    Buffer.concat([Buffer.from('ED'), id, signature]).toString('base64'),
    `trusted comment: ${comment}`,
    whole.toString('base64'),
    '',
  ].join('\n')
}

/** Checks a signature; throws if it is not one of this key over these bytes. */
export function checkFile(bytes: Uint8Array, text: string, { id, key }: PublicKey): Checked {
  const lines = text.split(/\r?\n/)
  const [own, whole] = [decoded(lines[1]), decoded(lines[3])]
  const comment = /^trusted comment: (.*)$/.exec(lines[2] ?? '')?.[1]
  const signature = own.subarray(2 + ID_BYTES)
  const algorithm = own.toString('latin1', 0, 2)
  if (signature.length !== SIGNATURE_BYTES || comment === undefined)
    throw new SignatureError('签名文件不是 minisign 的签名。')
  if (!own.subarray(2, 2 + ID_BYTES).equals(id)) throw new SignatureError('签名用的是另一把钥匙。')
  // Signatures of old versions are over the file itself.
  const signed = algorithm === 'ED' ? digest(bytes) : Buffer.from(bytes)
  if (!verify(null, signed, key, signature))
    throw new SignatureError('签名和清单不符：清单被换过，或者签名是另一次构建的。')
  if (!verify(null, Buffer.concat([signature, Buffer.from(comment)]), key, whole))
    throw new SignatureError('签名里的说明被改过。')
  return { comment }
}
