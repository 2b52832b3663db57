/** The signature of a site's list of digests, by whichever tool a key belongs to. */

import { readFileSync } from 'node:fs'
import { checkFile, readPublicKey, readSecretKey, signFile } from './minisign.ts'
import { signatureFiles } from './names.ts'
import { SignatureError } from './signature-error.ts'
import { checkWithSsh, signWithSsh } from './ssh.ts'

/** Where the password of a key is looked for. */
const PASSWORD = 'GONGKAI_SIGN_PASSWORD'

/** Signs bytes, and gives the name of the file that the signature belongs in. */
export type Sign = (bytes: Uint8Array, comment: string) => { name: string; bytes: Buffer }

/** Opens the key in a file; throws before anything is done if it cannot sign. */
export function openSigner(file: string): Sign {
  const text = (() => {
    try {
      return readFileSync(file, 'utf8')
    } catch (error) {
      throw new SignatureError(`读不了私钥“${file}”：${(error as Error).message}`)
    }
  })()
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) {
    // A trial: what the program or the key lacks shows now.
    signWithSsh(Buffer.alloc(0), file)
    return (bytes) => ({ name: signatureFiles.ssh, bytes: Buffer.from(signWithSsh(bytes, file)) })
  }
  const key = readSecretKey(text, process.env[PASSWORD])
  return (bytes, comment) => {
    return { name: signatureFiles.minisign, bytes: Buffer.from(signFile(bytes, key, comment)) }
  }
}

/** A public key: how a signature is checked with it, and in which file that stands. */
export interface Checker {
  readonly name: string
  /** Throws if a signature does not hold. */
  readonly check: (bytes: Uint8Array, signature: string) => void
}

/** Reads a public key: its file, or the key itself. */
export function openChecker(key: string): Checker {
  const text = (() => {
    try {
      return readFileSync(key, 'utf8')
    } catch {
      return key
    }
  })().trim()
  if (/^(?:ssh|ecdsa|sk)-\S+ /.test(text)) {
    const check = (bytes: Uint8Array, signature: string): void =>
      checkWithSsh(bytes, signature, text)
    return { name: signatureFiles.ssh, check }
  }
  const own = readPublicKey(text)
  return {
    name: signatureFiles.minisign,
    check: (bytes, signature) => {
      checkFile(bytes, signature, own)
    },
  }
}
