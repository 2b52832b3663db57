/** The rule against publishing personal data. */

import { CORRECTIONS_KEY } from '../corrections/correction.ts'
import { clausesOf, passagesOf, spotIn, withPlainDigits, type Passage } from './passages.ts'
import { keptByText } from './kept-by-text.ts'
import type { Found, ReportRule, ReportSubject } from './rule.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

function isDay(text: string): boolean {
  const day = new Date(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}T00:00:00Z`)
  return !Number.isNaN(day.valueOf()) && day.getUTCDate() === Number(text.slice(6))
}

/** Is it a citizen's number: a region, a day of birth and the check digit of GB 11643? */
export function isIdentityNumber(text: string): boolean {
  if (!/^[1-8]\d{5}(?:19|20)\d{9}[\dXx]$/.test(text) || !isDay(text.slice(6, 14))) return false
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0)
  return '10X98765432'[sum % 11] === text[17]?.toUpperCase()
}

/** Do the digits of a bank card check (Luhn), and does it begin as cards do? */
export function isBankCard(text: string): boolean {
  if (!/^(?:62\d{14,17}|4\d{15}|5[1-5]\d{14})$/.test(text)) return false
  const sum = [...text].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/** Telephone numbers that an office gives out on purpose. */
const OFFICE =
  /(?:联系|咨询|监督|举报|投诉|办公|服务|值班|热线|受理|公开)(?:人)?(?:电话|方式|热线|号码)[^。；\n]{0,16}$|热线[^。；\n]{0,8}$/u

/** Numbers of organs, files and orders, which are as long. */
const OTHER_NUMBER =
  /(?:信用代码|索引号|文号|编号|备案号|机构代码|合同号|项目号|流水号)[^，。；\n]{0,6}$/u

/** Runs of digits, in groups parted by blanks or hyphens or not, that no letter or digit touches. */
const RUN = /(?<![\dA-Za-z.])\d[\d -]{9,22}[\dXx](?![\dA-Za-z])/gu

function kindOfNumber(digits: string, before: string): string | undefined {
  if (OTHER_NUMBER.test(before)) return undefined
  if (isIdentityNumber(digits)) return '公民身份号码'
  if (isBankCard(digits)) return '银行卡号'
  return /^1[3-9]\d{9}$/.test(digits) && !OFFICE.test(before) ? '手机号码' : undefined
}

/** The number with its middle hidden, so that findings do not spread it. */
function hidden(digits: string): string {
  return `${digits.slice(0, 3)}…${digits.slice(-2)}`
}

/** The id of the rule. */
export const PERSONAL_DATA = 'personal-data'

/** A line with the middle of every long number starred out, as long as before. */
export function withoutNumbers(line: string): string {
  return withPlainDigits(line).replace(
    RUN,
    (run) => `${run.slice(0, 3)}${'*'.repeat(run.length - 5)}${run.slice(-2)}`,
  )
}

/** Addresses of the web, which are full of digits. */
function withoutAddresses(text: string): string {
  return text.replace(/https?:\/\/[^\s）)》，。]+/gu, (found) => ' '.repeat(found.length))
}

interface LongNumber {
  readonly offset: number
  readonly length: number
  readonly kind: string
  readonly digits: string
}

function numbersIn(text: string): LongNumber[] {
  const plain = withoutAddresses(withPlainDigits(text))
  if (!/\d[\d -]{9}/.test(plain)) return []
  return [...plain.matchAll(RUN)].flatMap((match) => {
    // A run may be several numbers with blanks between them.
    const whole = match[0].replace(/[ -]/g, '')
    const before = plain.slice(Math.max(0, match.index - 30), match.index)
    const kind = kindOfNumber(whole, before)
    if (kind) return [{ offset: match.index, length: match[0].length, kind, digits: whole }]
    return clausesOf(match[0], / /).flatMap(({ text: part, offset }) => {
      const one = kindOfNumber(part, plain.slice(0, match.index + offset).slice(-30))
      if (one === undefined) return []
      return [{ offset: match.index + offset, length: part.length, kind: one, digits: part }]
    })
  })
}

const inText = keptByText(({ report }) => passagesOf(report).flatMap(inPassage))

function inPassage(passage: Passage): Found[] {
  return numbersIn(passage.text).map(({ offset, length, kind, digits }) => ({
    at: spotIn(passage, offset, length),
    message: `正文里有像是${kind}的“${hidden(digits)}”。`,
  }))
}

function check({ report }: ReportSubject): Found[] {
  const inEntries = [
    { at: ['标题'], text: report.title },
    ...report.accepted.map(({ reason }, index) => ({
      at: ['原文如此', index, '说明'],
      text: reason,
    })),
    ...report.corrections.flatMap(({ before, after, reason }, index) =>
      Object.entries({ 原为: before, 改为: after, 说明: reason }).flatMap(([key, text]) =>
        text === undefined ? [] : { at: [CORRECTIONS_KEY, index, key], text },
      ),
    ),
  ].flatMap(({ at, text }) =>
    numbersIn(text).map(({ kind, digits }) => ({
      at,
      message: `这里有像是${kind}的“${hidden(digits)}”。`,
    })),
  )
  return [...inEntries, ...inText({ report })]
}

/** In the order in which findings are told. */
export const privacyRules: readonly ReportRule[] = [
  {
    id: PERSONAL_DATA,
    severity: 'error',
    scope: 'report',
    says: '报告里没有公民身份号码、手机号码、银行卡号。',
    hint: '请删去或用星号遮住中间几位；机关对外公布的电话，请写明“联系电话”。',
    source: '条例第十五条；个人信息保护法第三十四条',
    check,
  },
]
