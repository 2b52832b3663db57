import { zlibSync } from 'fflate'
import { expect, test } from 'vitest'
import { demandModestMaps } from '../../../../src/import/sources/pdf/maps.ts'
import { UnreadableSource } from '../../../../src/import/sources/unreadable.ts'
import { pageOf } from '../../hostile/pdf.ts'

/** A PDF with a map of one code to so many letters, its stream deflated or not. */
function pdfWith(letters: number, isDeflated: boolean): Uint8Array {
  const map = Buffer.from(`1 beginbfrange <0000> <0001> <${'4E00'.repeat(letters)}> endbfrange`)
  return isDeflated
    ? pageOf(zlibSync(map), '', [], '/Filter /FlateDecode')
    : pageOf(new Uint8Array(map))
}

test.each([false, true])('a code stands for 512 bytes at the most, deflated: %s', (isDeflated) => {
  expect(() => demandModestMaps(pdfWith(256, isDeflated))).not.toThrow()
  expect(() => demandModestMaps(pdfWith(600, isDeflated))).toThrow(UnreadableSource)
})

test('long texts that are no map are none of its business', () => {
  const text = Buffer.from(`BT <${'4E00'.repeat(5000)}> Tj ET`)
  expect(() => demandModestMaps(pageOf(new Uint8Array(text)))).not.toThrow()
})
