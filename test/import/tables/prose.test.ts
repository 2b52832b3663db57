import { describe, expect, it } from 'vitest'
import type { Draft } from '../../../src/import/draft/draft.ts'
import { recognise } from '../../../src/import/draft/recognise.ts'
import { readText } from '../../../src/import/sources/read-text.ts'
import { leaves, type TableSpec } from '../../../src/report/spec.ts'
import { format2021 } from '../../a-report.ts'
import { generate, type Printed } from '../property/generate.ts'
import { silentCells } from '../property/hard-case.ts'
import { laidOut } from '../property/laid.ts'
import { randomOf, type Random } from '../property/random.ts'
import { writeTabs } from '../property/shapes/text.ts'

const review = format2021.tables.find(({ id }) => id === 'review') as TableSpec

function draftOf(printed: Printed, prose: string): Draft {
  const laid = laidOut(printed).map((one) =>
    typeof one !== 'string' && one.id === 'review' ? prose : one,
  )
  return recognise(readText(writeTabs(laid)), { organs: [] })
}

function reviewOf(draft: Draft): string {
  return [...draft.figures]
    .filter(([id]) => id.startsWith('review.'))
    .map(([, { text }]) => text)
    .join(' ')
}

const some = generate(randomOf(1))

describe('复议诉讼 told in a sentence', () => {
  const zeros = Array.from({ length: 15 }, () => '0').join(' ')
  it.each([
    '本年度涉及政府信息公开的行政复议、行政诉讼案件为0件。',
    '2023年，我镇未发生因政府信息公开引起的行政复议、行政诉讼。',
    '全年没有因政府信息公开被申请行政复议，也没有被提起行政诉讼的情况。',
    '行政复议、行政诉讼均为零。',
  ])('is none where it says so: %s', (text) => {
    expect(reviewOf(draftOf(some, text))).toBe(zeros)
  })

  it.each([
    ['行政复议五件，其中维持3件、纠正2件；行政诉讼0件。', '3 2 0 0 5 0 0 0 0 0 0 0 0 0 0'],
    [
      '行政复议共3件，3件维持。行政诉讼2件，其中未经复议直接起诉2件，尚未审结2件，复议后起诉0件。',
      '3 0 0 0 3 0 0 0 2 2 0 0 0 0 0',
    ],
  ])('is read where it comes to its totals: %s', (text, figures) => {
    expect(reviewOf(draftOf(some, text))).toBe(figures)
  })

  const open = Array.from({ length: 15 }, () => '待核').join(' ')
  it.each([
    '行政复议28件、未经复议直接起诉9件、复议后起诉2件。',
    '行政复议3件，比上年减少2件，均为维持。行政诉讼0件。',
    '本机关没有专职人员办理行政复议、行政诉讼。',
    '行政复议5件，维持3件，纠正1件。',
    '无。',
  ])('is left unread where it does not: %s', (text) => {
    const draft = draftOf(some, text)
    expect(reviewOf(draft)).toBe(open)
    expect(draft.doubts.some(({ path }) => path === 'review')).toBe(true)
  })
})

/** The table in words, in one of the ways there are, with a slip in some. */
function told({ cells }: Printed, random: Random): string {
  const [comma, unit] = [random.pick(['，', '、']), random.pick(['件', '起', '宗'])]
  const isShort = random.chance(0.5)
  const isLean = random.chance(0.5)
  const slip = random.chance(0.3) ? random.pick(leaves(review.bands[0]?.columns ?? [])).path : ''
  const rows = leaves(review.bands[0]?.rows ?? []).map((row) => {
    const parts = leaves(review.bands[0]?.columns ?? []).flatMap(({ path, heading }) => {
      const number = Number(cells.get(`review.${row.path}.${path}`)) || 0
      if (path === 'total' || (isLean && number === 0 && path !== slip)) return []
      const name = isShort ? heading.label.replace('结果', '') : heading.label
      return [`${name}${number + (path === slip ? 1 : 0)}${unit}`]
    })
    const total = Number(cells.get(`review.${row.path}.total`)) || 0
    return [`${row.heading.label}${total}${unit}`, ...parts].join(comma)
  })
  return `${rows.join(random.pick(['；', '。']))}。`
}

it('is read as printed or pointed at, however it is told', () => {
  for (let seed = 1; seed <= 150; seed++) {
    const printed = generate(randomOf(seed))
    const draft = draftOf(printed, told(printed, randomOf(seed)))
    expect([seed, ...silentCells(printed, draft)]).toEqual([seed])
  }
})
