import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { reportJson } from '../report/json.ts'
import type { Organ, Report } from '../report/report.ts'

/** Digits that tell the versions of one report apart. */
const LENGTH = 12

/**
 * The version of a report: the first twelve hexadecimal digits of the SHA-256 of its JSON without
 * what may change while the report does not, the organ's entry and the findings. So a reader gets
 * it from the published file: `jq -c 'del(.organ, .findings)' 2021.json | sha256sum`.
 */
export function versionOf(report: Report, organ: Organ): string {
  const own = { ...reportJson(report, organ, []), organ: undefined, findings: undefined }
  return bytesToHex(sha256(utf8ToBytes(`${JSON.stringify(own)}\n`))).slice(0, LENGTH)
}
