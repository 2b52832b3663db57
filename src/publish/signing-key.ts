import { resolve } from 'node:path'
import { openSigner, type Sign } from '../signature/sign-list.ts'
import { SignatureError } from '../signature/signature-error.ts'
import { Refusal } from './refusal.ts'

/** Opens the key that signs; a key that cannot is a refusal, before anything is built. */
export function openKey(file: string | undefined): Sign | undefined {
  try {
    return file === undefined ? undefined : openSigner(resolve(file))
  } catch (error) {
    throw error instanceof SignatureError ? new Refusal(error.message) : error
  }
}
