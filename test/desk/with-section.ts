/** One section of a report file's text set by its number, as the room of the text does it. */

import { sectionTexts, withNewSection, withSectionText } from '../../src/desk/edit/section.ts'
import { parseReport } from '../../src/text/report-text.ts'

/** The text with the Markdown of one section of the form replaced; one that is not there is added. */
export function withSection(text: string, name: string, number: number, markdown: string): string {
  const { head, sections = [] } = parseReport(text, name)
  if (!head) return text
  const found = sectionTexts(text, sections).find((one) => one.number === number)
  return found
    ? withSectionText(text, found, markdown)
    : withNewSection(text, head.format, sections, number, markdown)
}
