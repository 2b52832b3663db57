import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Grid, SourceDocument } from '../../../../src/import/document.ts'
import { readHtmlText } from '../../../../src/import/sources/html/read-html.ts'
import { readDocx } from '../../../../src/import/sources/word/read-docx.ts'
import { readCell } from '../../../../src/import/tables/cell.ts'

function firstCell({ blocks }: SourceDocument): string {
  const grid = blocks.find((one): one is Grid => one.kind === 'grid')
  return grid?.rows[0]?.[0]?.text ?? ''
}

function inHtml(html: string): string {
  return firstCell(readHtmlText(`<table><tr><td>${html}</td><td>1</td></tr></table>`))
}

/** A Word file whose first cell holds these runs. */
async function inWord(runs: string): Promise<string> {
  const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] })
  const table = new Table({ rows: [new TableRow({ children: [cell('HERE'), cell('1')] })] })
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [table] }] }))
  const files = unzipSync(new Uint8Array(bytes))
  const name = 'word/document.xml'
  const xml = strFromU8(files[name] ?? new Uint8Array())
  const run = /<w:r>(?:(?!<\/w:r>)[^])*HERE[^]*?<\/w:r>/u
  expect(xml).toMatch(run)
  const made = zipSync({ ...files, [name]: strToU8(xml.replace(run, runs)) })
  return firstCell(await readDocx(made))
}

describe('a cell of a page', () => {
  it.each([
    ['5<sup>1</sup>', '5（1）'],
    ['<s>5</s>6', '〔删去5〕6'],
    ['<del>5</del>6', '〔删去5〕6'],
    ['<input type="text" value="7">', '7'],
    ['<img src="5.png">', '〔图〕'],
    ['<img src="space.gif">5', '5'],
    ['<span style="display:none">9</span>1', '1'],
    ['', ''],
  ])('that holds %s is read as “%s”', (html, text) => {
    expect(inHtml(html)).toBe(text)
  })

  it.each(['5①', '5²', '〔删去5〕6', '〔图〕'])('that is written %s is no figure', (text) => {
    expect(readCell(text, 'count', '件').figure).toBeUndefined()
  })
})

describe('a cell of a Word file', () => {
  const run = (text: string, style = ''): string =>
    `<w:r>${style === '' ? '' : `<w:rPr>${style}</w:rPr>`}<w:t>${text}</w:t></w:r>`

  it.each([
    ['a field', `<w:fldSimple w:instr="=SUM(LEFT)">${run('46')}</w:fldSimple>`, '46'],
    ['a formula', '<m:oMath><m:r><m:t>7</m:t></m:r></m:oMath>', '7'],
    ['hidden text', `${run('9', '<w:vanish/>')}${run('1')}`, '1'],
    [
      'the mark of a note',
      `${run('5')}${run('1', '<w:vertAlign w:val="superscript"/>')}`,
      '5（1）',
    ],
    ['text struck out', `${run('5', '<w:strike/>')}${run('6')}`, '〔删去5〕6'],
  ])('with %s is read as a reader sees it', async (_what, runs, text) => {
    expect(await inWord(runs)).toBe(text)
  })
})
