/** The remarks at a cell in words: short marks in the cell, sentences for who asks or listens. */

import type { Finding, Severity } from '../../report/finding.ts'
import { severityWord } from '../../report/rules/words.ts'
import type { ImportFinding } from '../../import/draft/import-finding.ts'
import { hintOnDesk } from '../hint.ts'
import type { CellRemarks } from './remarks.ts'
import { strings } from './strings.ts'

function severitiesOf({ findings }: CellRemarks): Set<Severity> {
  return new Set(
    findings.filter(({ accepted }) => accepted === undefined).map(({ severity }) => severity),
  )
}

/** Does a cell hold what stops a build? */
export function isWrong(remarks: CellRemarks): boolean {
  return severitiesOf(remarks).has('error')
}

/** Is there at a cell what a clerk has to look at: an error, or a doubt of the import? */
export function asksForALook(remarks: CellRemarks): boolean {
  return isWrong(remarks) || remarks.doubts.length > 0
}

function findingMark(remarks: CellRemarks): string[] {
  const { repair, failures } = remarks
  if (repair !== undefined) return [strings.repairMark(repair)]
  const severities = severitiesOf(remarks)
  if (severities.has('error')) return failures.length > 0 ? [] : [strings.errorMark]
  return severities.has('warning') ? [strings.warningMark] : []
}

/** The short marks in a cell; none of them is a colour alone. */
export function marksOf(remarks: CellRemarks): string[] {
  const { failures, doubts, former } = remarks
  return [
    ...failures,
    ...findingMark(remarks),
    ...(doubts.length > 0 ? [strings.doubtMark] : []),
    ...(former === undefined ? [] : [strings.formerMark(former)]),
  ]
}

function findingSays({ severity, message, hint, accepted }: Finding): string {
  return accepted === undefined
    ? strings.finding(severityWord[severity], message, hintOnDesk(hint))
    : strings.accepted(message, accepted)
}

/** A doubt with the line of the source it is about. */
export function doubtSays({ message, hint, source, excerpt }: ImportFinding): string {
  const original = source === '' && excerpt === '' ? '' : strings.original(source, excerpt)
  return [strings.doubt(message, hint), original].filter(Boolean).join(' ')
}

/** All that is to be said at a cell, a sentence or two each. */
export function sentencesOf(remarks: CellRemarks): string[] {
  const { word, findings, doubts, failures, former } = remarks
  const told = findings.map(findingSays)
  return [
    ...(word === undefined ? [strings.missing] : []),
    ...told,
    ...(told.length === 0 ? failures.map(strings.failure) : []),
    ...doubts.map(doubtSays),
    ...(former === undefined ? [] : [strings.former(former)]),
  ]
}
