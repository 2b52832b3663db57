import { SUMS_FILE } from '../host/sums.ts'

/** The files in the site that hold a signature of its list of digests, by the tool that reads each. */
export const signatureFiles = {
  minisign: `${SUMS_FILE}.minisig`,
  ssh: `${SUMS_FILE}.sig`,
} as const

/** A tool whose keys sign. */
export type Signer = keyof typeof signatureFiles

/** Is a file of the site a signature? */
export function isSignature(name: string): boolean {
  return Object.values<string>(signatureFiles).includes(name)
}
