import { describe, expect, test } from 'vitest'
import { canonicalName, mayHold } from '../../../src/search/naming/canonical.ts'
import { BUSINESS, ENDINGS } from '../../../src/search/naming/forms.ts'

describe('mayHold(folded, character)', () => {
  test.each([...ENDINGS, ...BUSINESS].flat().filter((form) => form !== ''))(
    'is true of each character that a name with %s has in the one form',
    (form) => {
      const name = `示例${form}`
      for (const character of canonicalName(name)) expect(mayHold(name, character)).toBe(true)
    },
  )

  test('is false of a character that neither the name nor a form it may come to has', () => {
    expect(mayHold('示例镇人民政府', '费')).toBe(false)
    expect(mayHold('示例镇办事处', '道')).toBe(true)
  })
})
