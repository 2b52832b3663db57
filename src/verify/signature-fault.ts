import type { Checker } from '../signature/sign-list.ts'
import { SignatureError } from '../signature/signature-error.ts'
import { fault, type Fault } from './fault.ts'

/** What is wrong with the signature of a list; undefined signature where there is none. */
export function signatureFaults(
  { name, check }: Checker,
  list: Uint8Array,
  signature: string | undefined,
): Fault[] {
  if (signature === undefined) return [fault('signature', name, '没有签名')]
  try {
    check(list, signature)
    return []
  } catch (error) {
    if (error instanceof SignatureError) return [fault('signature', name, error.message)]
    throw error
  }
}
