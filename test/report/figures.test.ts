import { describe, expect, it } from 'vitest'
import { figureJson, readFigure, sumOf, type Figure } from '../../src/report/figures.ts'

describe('readFigure(text, kind)', () => {
  it('keeps blank, zero and not applicable apart', () => {
    expect(readFigure('空', 'count')).toMatchObject({ state: 'blank', value: null })
    expect(readFigure('0', 'count')).toMatchObject({ state: 'number', value: 0 })
    expect(readFigure('/', 'count')).toMatchObject({ state: 'na', value: null })
  })

  it.each([
    '',
    ' 0',
    '00',
    '010',
    '1_000',
    '1,000',
    '1.0',
    '-1',
    '+1',
    '１',
    '12:30',
    'no',
    '0x1',
    '1e3',
    '无',
    '-',
    '—',
  ])('refuses “%s” as a count', (text) => expect(readFigure(text, 'count')).toBeUndefined())

  it('takes a sign only where the form has one', () => {
    expect(readFigure('-4', 'signed')?.value).toBe(-4)
    expect(readFigure('+2', 'signed')?.value).toBe(2)
    expect(readFigure('-0', 'signed')).toBeUndefined()
    expect(readFigure('-4', 'amount')).toBeUndefined()
  })

  it('takes decimals only in amounts, and keeps them as printed', () => {
    expect(readFigure('2.0200', 'amount')).toMatchObject({ value: 2.02, text: '2.0200' })
    expect(readFigure('2.', 'amount')).toBeUndefined()
    expect(readFigure('2.5', 'signed')).toBeUndefined()
  })

  it('refuses numbers too large to be exact', () => {
    expect(readFigure('99999999999999999999', 'count')).toBeUndefined()
  })
})

it('gives open data a number, null or “/”', () => {
  const words = ['7', '空', '/'].map((text) => figureJson(readFigure(text, 'count') as Figure))
  expect(words).toEqual([7, null, '/'])
})

it('adds decimals exactly', () => {
  const figures = ['0.1', '0.2', '空'].map((text) => readFigure(text, 'amount') as Figure)
  expect(sumOf(figures)).toBe(0.3)
  expect(sumOf([])).toBeNull()
})
