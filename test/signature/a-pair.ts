import { generateKeyPairSync } from 'node:crypto'

/** A pair of keys as minisign writes them without a password. */
export function aPair(): { publicText: string; secretText: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const open = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)
  const seed = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-32)
  const id = Buffer.from('shiliabc')
  const head = Buffer.concat([Buffer.from('Ed\0\0B2', 'latin1'), Buffer.alloc(48)])
  const secret = Buffer.concat([head, id, seed, open, Buffer.alloc(32)])
  const lines = (bytes: Buffer): string => `untrusted comment: x\n${bytes.toString('base64')}\n`
  return {
    publicText: lines(Buffer.concat([Buffer.from('Ed'), id, open])),
    secretText: lines(secret),
  }
}
