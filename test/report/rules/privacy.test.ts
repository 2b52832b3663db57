import { describe, expect, it } from 'vitest'
import { isBankCard, isIdentityNumber, withoutNumbers } from '../../../src/report/rules/privacy.ts'

describe('isIdentityNumber(text)', () => {
  it.each(['11010519491231002X', '440524188001010014', '11010519491231002x'])('%s', (text) => {
    expect(isIdentityNumber(text)).toBe(text !== '440524188001010014')
  })

  it.each([
    ['a wrong check digit', '110105194912310021'],
    ['no day of the calendar', '11010519490231002X'],
    ['a region and serial code', '370304102000000000'],
    ['too few digits', '110105491231002'],
  ])('is not a number with %s', (_what, text) => {
    expect(isIdentityNumber(text)).toBe(false)
  })
})

describe('isBankCard(text)', () => {
  it('knows cards by their beginning and their check digit', () => {
    expect(isBankCard('6222021234567890128')).toBe(true)
    expect(isBankCard('6222021234567890129')).toBe(false)
    expect(isBankCard('1222021234567890128')).toBe(false)
  })
})

describe('withoutNumbers(line)', () => {
  it('hides the middle of a number and moves nothing', () => {
    const line = '申请人１１010519491231002X，手机 138 1234 5678，共 132 条'
    expect(withoutNumbers(line)).toBe('申请人110*************2X，手机 138********78，共 132 条')
    expect(withoutNumbers(line)).toHaveLength(line.length)
  })
})
