/** The main parts of pages, to which comes what only all reports together show. */

import { html } from '../../render/html.ts'
import { observedWords, TEXT_FACT, withFact, withSeen } from '../../render/observed.ts'
import { observationOf } from '../../report/observations/observation.ts'
import { OF_ORGAN, type OrganToWrite, type ReportToWrite } from './composed.ts'
import type { PageKind } from './report-files.ts'

/** Adds to the main part of a page what is said of a year's report, or of all of an organ's. */
export type Tell = (main: Uint8Array, of: number | typeof OF_ORGAN) => Uint8Array

type Convert = (text: string) => string

function organTold(main: string, told: readonly ReportToWrite[], convert: Convert): string {
  return told.reduce((text, { entry, together }) => {
    const words = observedWords(together.map((one) => observationOf(one)))
    return words === false ? text : withSeen(text, entry.year, convert(html`；▲ ${words}`.text))
  }, main)
}

function reportTold(main: string, { together }: ReportToWrite, convert: Convert): string {
  const words = together.map(({ message }) => message).join('')
  return withFact(main, convert(TEXT_FACT), convert(words))
}

/** What adds to pages of a kind all that is said of an organ's reports beside the others. */
export async function tellOf({ reports }: OrganToWrite, kind: PageKind): Promise<Tell> {
  const told = reports.filter(({ together }) => together.length > 0)
  if (told.length === 0) return (main) => main
  const convert: Convert =
    kind === 'traditional'
      ? await (await import('../../traditional/convert.ts')).converter()
      : (text) => text
  return (main, of) => {
    const text = Buffer.from(main).toString()
    if (of === OF_ORGAN) return Buffer.from(organTold(text, told, convert))
    const report = told.find(({ entry }) => entry.year === of)
    return report ? Buffer.from(reportTold(text, report, convert)) : main
  }
}

/** All that is said of an organ's reports beside the others; empty if nothing is. */
export function toldIn({ reports }: OrganToWrite): string {
  const told = reports.filter(({ together }) => together.length > 0)
  if (told.length === 0) return ''
  return JSON.stringify(told.map(({ entry, together }) => [entry.year, together]))
}
