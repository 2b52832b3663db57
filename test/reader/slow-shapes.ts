/** Texts made to be slow: each a report's narrative, or its head, of nearly 300 KB. */

import { reportText } from '../a-report.ts'

const SIZE = 280_000

/** A unit again and again, up to a number of bytes. */
function many(unit: string, size = SIZE): string {
  return unit.repeat(Math.floor(size / Buffer.byteLength(unit)))
}

/** Units that differ by their number. */
function each(unit: (index: number) => string, size = SIZE): string {
  const units: string[] = []
  for (let length = 0; length < size;) {
    const one = unit(units.length)
    units.push(one)
    length += Buffer.byteLength(one)
  }
  return units.join('')
}

const half = SIZE / 2

/** What is repeated in a narrative, by what it is. */
export const narrativeShapes: Readonly<Record<string, string>> = {
  'emphasis that opens': many('*a **b _c '),
  'emphasis that closes': many('a**'),
  'emphasis that opens, then closes': many('**x', half) + many('x**', half),
  'emphasis of two kinds': many('*x', half) + many('_x', half),
  'emphasis beside Chinese marks': many('*（甲）*“'),
  'emphasis beside letters of two units': many('𠀀*'),
  'stars around a letter': `${many('*', half)}a${many('*', half)}`,
  'runs of stars, ever longer': each((index) => `${'*'.repeat(index)}a`),
  'open brackets': many('['),
  'brackets in brackets': many('[', half) + many(']', half),
  'pictures in pictures': many('![', half / 2) + many('](x)', half),
  'links without an end': many('[a](<b "'),
  links: many('[a](b)'),
  'references nowhere defined': many('[a][b]'),
  definitions: each((index) => `[a${index}]: b\n`),
  'a definition used': `[a]: b\n\n${many('[a]')}`,
  'titles of definitions without an end': many('[a]: <b> "c\n'),
  'runs of backticks, ever longer': each((index) => `${'`'.repeat(index)} `),
  'code without an end': many('`` ` '),
  'tags without an end': many('<a b="<!--<![CDATA[<?'),
  'blocks of HTML': many('<div>\n\n'),
  entities: many('&#1234567;&a'),
  escapes: many('\\*'),
  'quotations in quotations': many('> '),
  'quotations ninety deep': many(`${'>'.repeat(90)}a\n`),
  'quotations that go on lazily': many('> > a\n> b\nc\n'),
  'list items': many('- a\n* b\n1. c\n'),
  'lists in lists on one line': many('- 1. '),
  'lists in lists, ever deeper': each((index) => `${' '.repeat(index)}- a\n`),
  'empty items of lists': many('-\n  -\n    -\n'),
  'a list with blank lines': `- a\n${many('\n  b\n\n')}`,
  fences: many('```\n~~~ a\n'),
  'code in a fence': `\`\`\`\n${many('a\n')}`,
  'blanks in a line': `a${many(' ')}b`,
  'tabs in a line': many('\ta'),
  'ideographic blanks': many('\u3000'),
  'blank lines': many('\n'),
  'lines of one character': many('甲\n'),
  headings: many('### a\n'),
  'headings with closing marks': `### ${many(' #')}`,
  'sections of one name': many('## 一、总体情况\n'),
  'sections of other names': each((index) => `## 甲${index}\n`),
  underlines: many('a\n-\n=\n'),
  rules: many('* * *\n'),
  'rows of a table': `|a|b|\n|-|-|\n${many('|a|b|\n')}`,
  'rows under tables': many('|-|-|\n'),
  tables: many('|a|\n|:-|\n|b|\n\n'),
  'cells of a row': `|a|\n|-|\n${many('|')}`,
  'openings of remarks': many('（《〔('),
  'openings of the template’s remarks': many('（此处（请填'),
  'bookmarks without an end': many('[bookmark: '),
  years: many('2021 年 '),
  periods: many('2021年1月1日'),
  numbers: many('1 2-3'),
  'mobile numbers': many('13800138000 '),
  statements: many('新收申请1件，其中去年，'),
  'numbered lines': many('（一）甲\n1、乙\n'),
  'blanks of the template': many('ＸX×'),
  addresses: many('https://a '),
  'control characters': many('\u0001\u200B'),
  'an organ’s name': many('示例镇示例'),
}

const sound = reportText()

function withHead(head: string): string {
  return sound.replace('---\n', () => `---\n${head}\n`)
}

function withTitle(title: string): string {
  return sound.replace(/标题: .*/, () => `标题: ${title}`)
}

/** Whole files with heads made to be slow, by what is in them. */
export const headShapes: Readonly<Record<string, string>> = {
  'blank lines': withHead(many('\n')),
  'lines of blanks': withHead(many('   \n')),
  comments: withHead(many('# a\n')),
  'keys that are not known': withHead(each((index) => `k${index}: x\n`)),
  'a key again and again': withHead(many('k: x\n')),
  'entries of 原文如此': withHead(
    `原文如此:\n${each((index) => `  - 规则: r${index}\n    位置: 复议诉讼.行政复议\n    说明: x\n`)}`,
  ),
  'wrong entries of 原文如此': withHead(`原文如此: [${many('x,')}]`),
  'figures in a row': sound.replace('规章: [0, 0, 0]', () => `规章: [${many('0, ')}0]`),
  'digits in a figure': sound.replace('规章: [0, 0, 0]', () => `规章: [${many('9')}, 0, 0]`),
  'blanks in a figure': sound.replace('规章: [0, 0, 0]', () => `规章: [1${many(' ')}2, 0, 0]`),
  'brackets without an end': withHead(`k: ${many('[{')}`),
  'maps in maps': withHead(each((index) => `${' '.repeat(index)}a:\n`)),
  'lists in lists': withHead(`k: ${many('- ')}x`),
  'a title of one character': withTitle(many('一')),
  'a title of years': withTitle(many('2021年')),
  'a title of brackets': withTitle(many('（()')),
  'a title of blanks': withTitle(`'甲${many(' ')}乙'`),
  'a title of addresses': withTitle(many('http://1 ')),
  'a title of escapes': withTitle(`"${many('\\"')}"`),
  'a title over many lines': withTitle(`>\n${many('  a\n\n')}`),
  'anchors and tags': withHead(`k: [${many('&a b, !c d, ')}]`),
  aliases: withHead(`k: [${many('*a,')}]`),
  'question marks': withHead(many('? a\n')),
  'quotation marks': withHead(many('"')),
  'full-width figures and blanks': withHead(`a: １${many(' ')}x`),
  fences: `---\n${many('---a\n')}`,
  'an address': withHead(`来源: https://${many('a.')}`),
}
