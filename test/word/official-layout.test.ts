import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readBytes } from '../../src/import/sources/read-bytes.ts'
import { placesOfFormat, readFigure } from '../../src/report/figures.ts'
import type { Report } from '../../src/report/report.ts'
import type { Format } from '../../src/report/spec.ts'
import { layoutOf } from '../../src/report/table-layout.ts'
import { wordFile } from '../../src/word/word-file.ts'
import { format2019, format2021 } from '../a-report.ts'

/** A report whose figures count its places: 1, 2, 3 …, but for one blank and one “/”. */
function counted(format: Format): Report {
  const figures = placesOfFormat(format).map(({ id }, at) => {
    const word = ['空', '/'][at - 3] ?? String(at + 1)
    const figure = readFigure(word, 'count')
    if (!figure) throw new Error(word)
    return [id, figure] as const
  })
  return {
    organ: 'shili',
    year: format.firstYear,
    format,
    title: `示例镇${format.firstYear}年政府信息公开工作年度报告`,
    narrative: 'original',
    figures: new Map(figures),
    accepted: [],
    corrections: [],
    sections: format.sections.map(({ number, title }) => ({ number, title, text: '', html: '' })),
  }
}

async function partsOf(report: Report): Promise<Record<string, string>> {
  const files = unzipSync(await wordFile(report))
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

const document = async (report: Report): Promise<string> =>
  (await partsOf(report))['word/document.xml'] ?? ''

test('the page is A4 with the white edges of official documents', async () => {
  const xml = await document(counted(format2021))
  const twips = (name: string, element: string): number =>
    Number(new RegExp(`<w:${element}[^>]* w:${name}="(\\d+)"`).exec(xml)?.[1])
  const millimetres = (name: string, element = 'pgMar'): number =>
    Math.round((twips(name, element) / 1440) * 25.4)
  expect([millimetres('w', 'pgSz'), millimetres('h', 'pgSz')]).toEqual([210, 297])
  expect(['top', 'bottom', 'left', 'right'].map((side) => millimetres(side))).toEqual([
    37, 35, 28, 26,
  ])
})

test('text is 三号 仿宋, the title 二号 小标宋, headings 黑体, twenty-two lines a page', async () => {
  const styles = (await partsOf(counted(format2021)))['word/styles.xml'] ?? ''
  const style = (id: string): string =>
    new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`).exec(styles)?.[0] ?? ''
  expect(/<w:docDefaults>.*<\/w:docDefaults>/.exec(styles)?.[0]).toMatch(
    /w:eastAsia="仿宋_GB2312".*w:sz w:val="32"/,
  )
  expect(style('Title')).toMatch(
    /w:jc w:val="center".*w:eastAsia="方正小标宋简体".*w:sz w:val="44"/,
  )
  expect(style('Heading1')).toMatch(/w:eastAsia="黑体".*w:sz w:val="32"/)
  expect(style('Heading3')).toMatch(/w:eastAsia="楷体_GB2312"/)
  const line = Number(/w:line="(\d+)"/.exec(style('Narrative'))?.[1])
  expect(Math.floor((297 - 37 - 35) / ((line / 1440) * 25.4))).toBe(22)
})

test('pages are numbered at the outer edge', async () => {
  const parts = await partsOf(counted(format2021))
  const footers = Object.entries(parts).filter(([name]) => /^word\/footer\d/.test(name))
  expect(footers).toHaveLength(2)
  for (const [, xml] of footers) expect(xml).toMatch(/— .*PAGE.* —/)
  expect(footers.map(([, xml]) => /<w:jc w:val="(\w+)"/.exec(xml)?.[1])).toEqual(['right', 'left'])
  expect(parts['word/settings.xml']).toContain('evenAndOddHeaders')
})

test('the head of a table of one band is repeated on every page, and no row is torn', async () => {
  const tables = (await document(counted(format2021))).split('<w:tbl>').slice(1)
  const heads = tables.map((table) => table.match(/<w:tblHeader\/>/g)?.length ?? 0)
  expect(heads).toEqual(
    format2021.tables.map((table) =>
      table.bands.length > 1 ? 0 : layoutOf(table).flatMap(({ head }) => head).length,
    ),
  )
  for (const table of tables)
    expect(table.match(/<w:cantSplit\/>/g)).toHaveLength(table.match(/<w:tr>/g)?.length ?? 0)
})

/** An edition that never was: one more row and one more column in each band. */
const invented: Format = {
  ...format2021,
  edition: '2099',
  tables: format2021.tables.map((table) => ({
    ...table,
    bands: table.bands.map((band) => ({
      ...band,
      columns: [...band.columns, { key: 'more', label: '另一栏' }],
      rows: [...band.rows, { key: 'more', label: '另一行' }],
    })),
  })),
}

test.each([format2019, format2021, invented])(
  'the tables of $edition stand in it as printed, merged cells too',
  async (format) => {
    const report = counted(format)
    const { blocks } = await readBytes(await wordFile(report), '年报.docx')
    const found = blocks
      .filter((block) => block.kind === 'grid')
      .map(({ rows }) =>
        rows.map((row) =>
          row.map(({ text, colspan, rowspan }) => [text.replace(/\s/g, ''), colspan, rowspan]),
        ),
      )
    const shown = (id: string): string => report.figures.get(id)?.text ?? '?'
    const due = format.tables.map((table) =>
      layoutOf(table).flatMap(({ head, body }) =>
        [...head, ...body].map((line) =>
          line.map((cell) => [
            cell.kind === 'figure' ? shown(cell.id ?? '') : cell.text,
            cell.colspan,
            cell.rowspan,
          ]),
        ),
      ),
    )
    expect(found).toEqual(due)
    expect(found.flat(2).filter(([text]) => text === '/')).toHaveLength(1)
  },
)
