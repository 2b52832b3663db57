import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { everyRule } from '../../../src/report/checks.ts'
import { sectionTexts } from '../../../src/desk/edit/section.ts'
import { changedRange } from '../../../src/desk/writing/changed-range.ts'
import { findingsBySection, markedRuns } from '../../../src/desk/writing/marks.ts'
import { pastedMarkdown } from '../../../src/desk/writing/pasted.ts'
import { paragraphsOf, placedIn } from '../../../src/desk/writing/placed.ts'
import { parseReport } from '../../../src/text/report-text.ts'
import { fixtureReport } from '../lay-draft.ts'

const NAME = 'reports/shilizhen/2023.md'

/** What is marked in the sections of a text by every rule, and of which rule. */
function marked(text: string): [string, string][] {
  const { report, problems, place, sections = [] } = parseReport(text, NAME)
  if (!report) throw new Error('no report')
  const found = place([...problems, ...everyRule.report(report)])
  const texts = sectionTexts(text, sections)
  return findingsBySection(texts, found).flatMap(({ marks }, at) =>
    marks.map(({ from, to, finding }): [string, string] => [
      finding.rule,
      texts[at]?.markdown.slice(from, to) ?? '',
    ]),
  )
}

describe('words that findings are about', () => {
  const words = [
    ['text-year', '2021', '2021年，示例镇公开了信息。'],
    ['personal-data', '139 1234 5678', '请找经办人 139 1234 5678 。'],
    ['residue', '错误！未找到引用源。', '见错误！未找到引用源。'],
    ['residue', '\u200B', '看不\u200B见'],
    ['period-year', '2020年1月1日至12月31日', '统计期限为2020年1月1日至12月31日。'],
  ] as const

  test.each(words)('%s: %s is marked, wherever it stands', (rule, word, sentence) => {
    const text = fixtureReport(NAME)
    for (const lead of ['', '前面一段。\n\n'])
      for (const end of ['\n', '\r\n']) {
        const own = text.replace(/(## 五、[^\n]*\n\n)/, `$1${lead}${sentence}\n\n`)
        expect(marked(own.replaceAll('\n', end))).toContainEqual([rule, word])
      }
  })

  test('drawn at random: the runs are the text, and no character is in two', () => {
    const finding = { rule: 'residue' } as never
    const mark = fc.tuple(fc.nat(30), fc.nat(30)).map(([one, other]) => {
      return { from: Math.min(one, other), to: Math.max(one, other), finding }
    })
    fc.assert(
      fc.property(fc.string({ minLength: 30, maxLength: 40 }), fc.array(mark), (text, marks) => {
        const sorted = [...marks].sort((one, other) => one.from - other.from)
        expect(
          markedRuns(text, sorted)
            .map((run) => run.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})

test('drawn at random: putting the changed range of one text into another makes it', () => {
  const text = fc.stringMatching(/^[甲乙丙]{0,8}$/)
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { from, to } = changedRange(before, after)
      const kept = before.length - (after.length - to)
      expect(before.slice(0, from) + after.slice(from, to) + before.slice(kept)).toBe(after)
    }),
  )
})

describe('what is pasted', () => {
  const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{mso-style:x}</style></head>
<body lang=ZH-CN><!--StartFragment--><p class=MsoNormal style='text-indent:32pt'><b>重点</b>公开了 <span lang=EN-US>12</span> 条<o:p></o:p></p>
<p class=MsoNormal>（一）主动公开</p>
<table><tr><td colspan=2>渠道</td></tr><tr><td>网站</td><td>5|6</td></tr></table><img src="file:///C:/x.png"><!--EndFragment--></body></html>`

  test('from Word is clean Markdown, with its tables; pictures are counted', () => {
    const { markdown, paragraphs, tables, pictures } = pastedMarkdown(fromWord)
    expect(markdown).toBe(
      '**重点**公开了 12 条\n\n### （一）主动公开\n\n| 渠道 |  |\n| --- | --- |\n| 网站 | 5\\|6 |',
    )
    expect([paragraphs, tables, pictures]).toEqual([2, 1, 1])
  })

  test('script in a clipboard is left out', () => {
    expect(pastedMarkdown('<p>甲<script>x()</script><img src=x onerror=y()></p>').markdown).toBe(
      '甲',
    )
  })

  test('as plain text with led lines becomes paragraphs; other text stays as it is', () => {
    expect(paragraphsOf('　　甲。\r\n　　乙。\r\n')).toBe('甲。\n\n乙。')
    expect(paragraphsOf('### 甲\n- 乙')).toBe('### 甲\n- 乙')
  })

  test('is parted from what is there, and words stay within their line', () => {
    expect(placedIn('前', '后', '### 甲')).toBe('甲')
    expect(placedIn('前', '后', '甲\n\n乙')).toBe('\n\n甲\n\n乙\n\n')
    expect(placedIn('前\n\n', '\n后', '甲\n\n乙')).toBe('甲\n\n乙\n')
    expect(placedIn('', '', '### 甲')).toBe('### 甲')
  })
})
