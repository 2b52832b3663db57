/** Web pages, texts, Markdown and CSV of every worst shape. */

import { each, utf8, type Hostile, type Hostiles } from './hostile.ts'

const html = (text: string): Hostile => ({ name: '年报.html', bytes: utf8(`<html>${text}`) })
const text = (written: string): Hostile => ({ name: '年报.txt', bytes: utf8(written) })
const markdown = (written: string): Hostile => ({ name: '年报.md', bytes: utf8(written) })
const csv = (text: string): Hostile => ({ name: '年报.csv', bytes: utf8(text) })

/** Almost as much as a text may have. */
const MUCH = 2_900_000

/** As many of a text as fit. */
function full(unit: string): string {
  return unit.repeat(Math.floor(MUCH / utf8(unit).length))
}

/** Web pages. */
export const htmls: Hostiles = {
  'html: 300,000 levels': () => html('<div>'.repeat(300_000)),
  'html: 350 levels of lists': () => html('<ul><li>甲'.repeat(190)),
  'html: 190 levels of tables': () => html('<table><tr><td>1'.repeat(95)),
  'html: 700,000 line breaks': () => html('<br>'.repeat(700_000)),
  'html: 390,000 paragraphs': () => html('<p>1'.repeat(190_000)),
  'html: 400,000 attributes': () => html(`<a ${each(400_000, (at) => `${at.toString(36)} `)}>`),
  'html: 1,000 attributes in 500 tags': () =>
    html(`<p ${each(1_000, (at) => `a${at} `)}>1`.repeat(500)),
  'html: formatting that is never closed': () =>
    html(each(190, (at) => `<b class=${at}>`) + '<p>1'.repeat(100_000)),
  'html: crossing tags': () => html('<a><p></a><div>'.repeat(150_000)),
  'html: text where only rows may stand': () => html(`<table>${'<i>1'.repeat(200_000)}`),
  'html: cells over a thousand million columns and rows': () =>
    html(`<table>${'<tr><td colspan=999999999 rowspan=999999999>1'.repeat(1_000)}`),
  'html: 65,534 rows in each of 200 cells': () =>
    html(`<table>${`<tr>${'<td rowspan=65534 colspan=1000>1'.repeat(200)}`.repeat(50)}`),
  'html: 90,000 rows': () => html(`<table>${'<tr><td>1'.repeat(90_000)}`),
  'html: 190,000 cells in a row': () => html(`<table><tr>${'<td>1'.repeat(190_000)}`),
  'html: 500,000 entities': () =>
    html(`<p>${'&nbsp;&CounterClockwiseContourIntegral;'.repeat(70_000)}`),
  'html: ampersands': () => html(full('&')),
  'html: comments that nobody closes': () => html(full('<!-- ')),
  'html: a tag that nobody closes': () => html(`<p ${full('a')}`),
  'html: quotation marks': () => html(full('<a "')),
  'html: less-than signs': () => html(full('<')),
  'html: scripts in scripts': () => html(full('<script><!--')),
  'html: templates, selects and drawings': () => html('<template><select><svg><math>'.repeat(90)),
  'html: frames of tables': () => html('<table><caption><table><td>'.repeat(90)),
  'html: one line of 2.9 MB': () => html(`<p>${full('年度报告')}`),
  'html: spaces': () => html(`<p>1${full(' ')}1`),
  'html: digits': () => html(`<p>${full('1')}`),
  'html: 45,000 links': () => html(`<p>${full('<a href="https://example.org/">政府信息公开</a>')}`),
  'html: bytes of no text': () => ({
    name: '年报.html',
    bytes: Buffer.concat([utf8('<html><meta charset=utf-16le><p>'), Buffer.alloc(MUCH, 0xfe)]),
  }),
  'html: a hundred sections of each kind': () =>
    html(each(20_000, (at) => `<p>${'一二三四五六'[at % 6]}、收到和处理政府信息公开申请情况`)),
}

/** Texts, and what is written as text. */
export const texts: Hostiles = {
  'txt: tabs': () => text(full('\t')),
  'txt: rows of tabs': () => text(full('\t1\t\n')),
  'txt: a row of 100 cells, 20,000 times': () => text(`${'1\t'.repeat(100)}\n`.repeat(14_000)),
  'txt: 1.4 million lines': () => text(full('1\n')),
  'txt: empty lines': () => text(full('\n')),
  'txt: digits': () => text(full('1')),
  'txt: numbers': () => text(`总计 ${full('1 ')}`),
  'txt: labels and numbers': () => text(full('本年新收政府信息公开申请数量 1 2 3 4 5 6 7\n')),
  'txt: spaces': () => text(`1${full(' ')}1`),
  'txt: headings': () => text(full('一、总体情况\n')),
  'txt: numerals': () => text(`${full('一')}、`),
  'txt: brackets': () => text(full('（一')),
  'txt: titles': () => text(full('示例镇2021年政府信息公开工作年度报告')),
  'txt: organs and years': () => text(full('示例镇人民政府2021年2022年\n')),
  'txt: combining marks': () => text(`年${full('\u0301')}`),
  'txt: marks of direction': () => text(full('\u202e\u200b1')),
  'txt: half a page of tabs before each word': () => text(full(`${'\t'.repeat(300)}1\n`)),
  'md: pipes': () => markdown(full('|')),
  'md: rows of pipes': () => markdown(full('|1|2|\n')),
  'md: rules of tables': () => markdown(`|${full('-|')}`),
  'md: brackets': () => markdown(full('[')),
  'md: asterisks': () => markdown(full('**a ')),
  'md: quotes in quotes': () => markdown(full('> ')),
  'md: lists in lists': () => markdown(each(1_500, (at) => `${' '.repeat(at)}- 1\n`)),
  'md: number signs': () => markdown(`# ${full('#')}1`),
  'csv: commas': () => csv(full(',')),
  'csv: quotation marks': () => csv(full('"')),
  'csv: a quotation mark that nobody closes': () => csv(`"${full('1,\n')}`),
  'csv: one cell of 2.9 MB': () => csv(full('字')),
  'csv: 190,000 cells in a row': () => csv('1,'.repeat(190_000)),
  'csv: 190,000 rows': () => csv('1\n'.repeat(190_000)),
  'txt: bytes of no text': () => ({ name: '年报.txt', bytes: Buffer.alloc(MUCH, 0x81) }),
  'txt: 21 MB': () => ({ name: '年报.txt', bytes: Buffer.alloc(21_000_000, 'a') }),
}
