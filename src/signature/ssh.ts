/** Signatures as ssh-keygen makes and checks them, by that program. */

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SignatureError } from './signature-error.ts'

/** What the signature is for: one made for anything else does not hold. */
const NAMESPACE = 'gongkai'

/** Who signs, in the list of keys that ssh-keygen is given. */
const WHO = 'publisher'

function run(words: readonly string[], input: Uint8Array): { isWell: boolean; output: string } {
  // A password is asked for on the terminal, not here.
  const { error, status, stdout, stderr } = spawnSync('ssh-keygen', words, { input })
  if (error) throw new SignatureError(`要用 ssh-keygen，这台机器上没有（${error.message}）。`)
  return { isWell: status === 0, output: status === 0 ? String(stdout) : String(stderr) }
}

/** Signs some bytes with the key in a file. */
export function signWithSsh(bytes: Uint8Array, keyFile: string): string {
  const { isWell, output } = run(['-Y', 'sign', '-n', NAMESPACE, '-f', keyFile, '-'], bytes)
  if (!isWell) throw new SignatureError(`ssh-keygen 没有签名：${output.trim()}`)
  return output
}

/** Checks a signature against a public key, such as `ssh-ed25519 AAAA…`; throws if it does not hold. */
export function checkWithSsh(bytes: Uint8Array, signature: string, publicKey: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-sign-'))
  try {
    const [signers, file] = [join(folder, 'signers'), join(folder, 'signature')]
    const [type = '', key = ''] = publicKey.trim().split(/\s+/)
    writeFileSync(signers, `${WHO} ${type} ${key}\n`)
    writeFileSync(file, signature)
    const words = ['-Y', 'verify', '-f', signers, '-I', WHO, '-n', NAMESPACE, '-s', file]
    if (!run(words, bytes).isWell)
      throw new SignatureError('签名和清单不符：清单被换过，签名是另一次构建的，或者公钥不对。')
  } finally {
    rmSync(folder, { recursive: true })
  }
}
