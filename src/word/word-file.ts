/** A report as a Word file in the layout of official documents, for signature and seal. */

import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import { headingOf, tablesOf } from '../render/contents.ts'
import type { Report } from '../report/report.ts'
import type { Section } from '../report/sections.ts'
import { printable } from './inline.ts'
import { documentLayout, pageLayout } from './official-layout.ts'
import { narrativeBlocks, type ListCount, type WordBlock } from './narrative.ts'
import { wordTable } from './statutory-table.ts'

function sectionBlocks(report: Report, section: Section, count: ListCount): WordBlock[] {
  const heading = headingOf(section)
  const tables = tablesOf(report, section.number)
  return [
    ...(heading === ''
      ? []
      : [
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            children: [new TextRun(printable(heading))],
          }),
        ]),
    ...narrativeBlocks(section.written?.text ?? '', String(report.year), count),
    ...tables.map((table) => wordTable(table, report.figures)),
  ]
}

/** The bytes of a .docx file that prints a report as its form does. What the form does not print (来源, 更正 …) is not in it. */
export async function wordFile(report: Report): Promise<Uint8Array<ArrayBuffer>> {
  const count: ListCount = { lists: 0 }
  const title = new Paragraph({ heading: HeadingLevel.TITLE, text: printable(report.title) })
  const sections = report.sections.flatMap((section) => sectionBlocks(report, section, count))
  const document = new Document({
    ...documentLayout,
    title: printable(report.title),
    creator: '',
    lastModifiedBy: '',
    description: '',
    sections: [{ ...pageLayout, children: [title, ...sections] }],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}
