/** What the index needs of one report's sections. */

import { fold } from '../../search/fold.ts'
import { sectionText, type PassageSection } from '../../search/passage.ts'
import { deflate } from '../exact-index/deflate.ts'

/** The texts of a report's sections, to be found and to be shown. */
export interface SearchTexts {
  /** One folded text a section: what is indexed. */
  readonly folded: readonly string[]
  /** The file with the readable sections, from which the passages of results are cut. */
  readonly passages: Uint8Array
}

/** The file with the sections of a report, from which passages are cut. */
export function passageFile(sections: readonly PassageSection[]): Uint8Array {
  return deflate(
    JSON.stringify(sections.map(({ number, title, text }) => ({ number, title, text }))),
  )
}

/** Prepares the sections of one report. */
export function searchTexts(sections: readonly PassageSection[]): SearchTexts {
  return {
    folded: sections.map((section) => fold(sectionText(section))),
    passages: passageFile(sections),
  }
}
