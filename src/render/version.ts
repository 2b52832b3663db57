import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { reportJson } from '../report/data/json.ts'
import type { Organ, Report } from '../report/report.ts'

/** Digits that tell the versions of one report apart. */
const LENGTH = 12

/** The SHA-256 of a text in hexadecimal digits. */
export type Sha256 = (text: string) => string

const plainSha256: Sha256 = (text) => bytesToHex(sha256(utf8ToBytes(text)))

/**
 * The version of a report: the first twelve hexadecimal digits of the SHA-256 of its JSON without
 * what may change while the report does not: the organ's entry, the findings, and how its file is
 * written. So a reader gets it from what is published:
 * `jq -c 'del(.organ, .findings, .file, .hasComments)' 2021.json | sha256sum`.
 */
export function versionOf(report: Report, organ: Organ, digest: Sha256 = plainSha256): string {
  const own = { ...reportJson(report, organ, []), organ: undefined, findings: undefined }
  return digest(`${JSON.stringify(own)}\n`).slice(0, LENGTH)
}
