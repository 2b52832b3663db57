import { expect, test } from 'vitest'
import { readPdf } from '../../../../src/import/sources/pdf/read-pdf.ts'
import { latin, pdfOf } from '../../hostile/pdf.ts'

/** Long enough that the page is not taken for a picture of text. */
const LINE = 'A line that is printed on the page itself, below whatever is laid over it.'

/** A page with a line of text, and with annotations over it. */
function annotated(annotations: readonly string[]): Uint8Array {
  const numbers = annotations.map((_, at) => `${6 + at} 0 R`).join(' ')
  return pdfOf([
    `<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [${numbers}] >> >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 5 0 R >> >> /Contents 4 0 R /Annots [${numbers}] >>`,
    ['<< >>', latin(`BT /F 10 Tf 50 800 Td (${LINE}) Tj ET`)],
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...annotations.map((one) => `<< /Type /Annot ${one} /Rect [50 700 100 715] /F 4 >>`),
  ])
}

const field = (kind: string, value: string): string =>
  `/Subtype /Widget /FT /${kind} /T (name) /V ${value} /DA (/Helv 10 Tf 0 g)`

test('what was filled into a form or typed onto the page is said not to be read', async () => {
  const { problems } = await readPdf(
    annotated([field('Tx', '(95)'), '/Subtype /FreeText /Contents (47)', field('Ch', '(12)')]),
  )
  expect(problems).toHaveLength(1)
  expect(problems[0]?.message).toMatch(
    /^第 1 页有填在表单里或加在页面上的文字，没有读：“(?:95|47|12)”等 3 处。$/,
  )
  expect(problems[0]).toMatchObject({ where: '第 1 页' })
})

test('fields left blank, buttons, links and notes are nothing to tell of', async () => {
  const { problems } = await readPdf(
    annotated([
      field('Tx', '( )'),
      `${field('Btn', '/Yes')} /AS /Yes`,
      '/Subtype /Link /A << /S /URI /URI (https://example.org/) >>',
      '/Subtype /Text /Contents (a note)',
    ]),
  )
  expect(problems).toEqual([])
})
