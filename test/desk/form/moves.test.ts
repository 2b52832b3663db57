import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockBetween, gridOf, slotOf, type Grid } from '../../../src/desk/form/grid.ts'
import { caretAt, landing, tabbed, type Caret, type Press } from '../../../src/desk/form/moves.ts'
import { formats } from '../../../src/report/formats/index.ts'
import { placesOf } from '../../../src/report/spec.ts'

const tables = formats.flatMap((format) => format.tables)

/** Lines of one to four cells, named by their line and column. */
const anyGrid = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 })
  .map((widths): Grid => widths.map((width, line) => cells(line, width)))

function cells(line: number, width: number): string[] {
  return Array.from({ length: width }, (_, column) => `${line}.${column}`)
}

const anyPress = fc.record({
  key: fc.constantFrom(
    ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'Enter', 'PageUp', 'a'],
  ),
  isShift: fc.boolean(),
  isWhole: fc.boolean(),
})

function press(key: string, held: Partial<Press> = {}): Press {
  return { key, isShift: false, isWhole: false, ...held }
}

/** Goes on by keys; a key that leads nowhere stays. */
function walk(grid: Grid, from: string, ...keys: (Press | string)[]): string {
  let caret: Caret = caretAt(grid, from)
  for (const key of keys)
    caret = landing(grid, caret, typeof key === 'string' ? press(key) : key) ?? caret
  return caret.id
}

describe('the grid of a statutory table', () => {
  it.each(tables.map((table) => [table.name, table] as const))(
    'has every figure of %s once, in printed order',
    (_name, table) => {
      expect(gridOf(table).flat()).toEqual(placesOf(table).map(({ id }) => id))
    },
  )

  it('is one line where the table is printed in one', () => {
    const across = tables.filter(({ printed }) => printed === 'across')
    expect(across.length).toBeGreaterThan(0)
    for (const table of across) expect(gridOf(table)).toHaveLength(1)
  })
})

describe('keys', () => {
  it('lead to another cell of the grid, or nowhere', () => {
    fc.assert(
      fc.property(anyGrid, fc.array(anyPress, { maxLength: 12 }), (grid, presses) => {
        let caret = caretAt(grid, '0.0')
        for (const one of presses) {
          const next = landing(grid, caret, one)
          if (!next) continue
          expect(slotOf(grid, next.id)).toBeDefined()
          expect(next.id).not.toBe(caret.id)
          caret = next
        }
      }),
    )
  })

  it('reach every cell from every other, and lead back', () => {
    fc.assert(
      fc.property(anyGrid, (grid) => {
        for (const id of grid.flat()) {
          const { line, column } = slotOf(grid, id) ?? { line: 0, column: 0 }
          const there = [
            press('Home', { isWhole: true }),
            ...Array.from({ length: line }, () => press('ArrowDown')),
            press('Home'),
            ...Array.from({ length: column }, () => press('ArrowRight')),
          ]
          expect(walk(grid, grid.flat().at(-1) ?? '', ...there)).toBe(id)
          expect(walk(grid, id, press('End', { isWhole: true }))).toBe(grid.flat().at(-1))
        }
      }),
    )
  })

  const uneven: Grid = [cells(0, 3), cells(1, 1), cells(2, 3)]

  it('up and down keep to a column past a shorter line', () => {
    expect(walk(uneven, '0.2', 'ArrowDown')).toBe('1.0')
    expect(walk(uneven, '0.2', 'ArrowDown', 'ArrowDown')).toBe('2.2')
    expect(walk(uneven, '0.2', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp')).toBe('0.2')
  })

  it('with Ctrl lead to the edges', () => {
    expect(walk(uneven, '0.0', press('ArrowRight', { isWhole: true }))).toBe('0.2')
    expect(walk(uneven, '0.1', press('ArrowDown', { isWhole: true }))).toBe('2.1')
  })

  it('stay at the edges', () => {
    for (const key of ['ArrowLeft', 'ArrowUp', 'Home'])
      expect(landing(uneven, caretAt(uneven, '0.0'), press(key))).toBeUndefined()
    for (const key of ['ArrowRight', 'ArrowDown', 'End', 'Enter'])
      expect(landing(uneven, caretAt(uneven, '2.2'), press(key))).toBeUndefined()
  })

  it('Enter goes down, with Shift up, and after Tab to the column where that began', () => {
    expect(walk(uneven, '0.1', 'Enter', 'Enter')).toBe('2.1')
    expect(walk(uneven, '2.1', press('Enter', { isShift: true }))).toBe('1.0')
    const grid: Grid = [cells(0, 4), cells(1, 4)]
    const first = tabbed(grid, caretAt(grid, '0.1'), '0.2')
    const second = tabbed(grid, first, '0.3')
    expect(landing(grid, second, press('Enter'))?.id).toBe('1.1')
    const moved = landing(grid, second, press('ArrowLeft'))
    expect(moved && landing(grid, moved, press('Enter'))?.id).toBe('1.2')
  })
})

describe('a block', () => {
  it('is the same from whichever corner it is picked, and a line has what it has of it', () => {
    const grid: Grid = [cells(0, 3), cells(1, 1), cells(2, 4)]
    const [one, other] = [
      { line: 2, column: 0 },
      { line: 0, column: 2 },
    ]
    expect(blockBetween(grid, one, other)).toEqual([
      ['0.0', '0.1', '0.2'],
      ['1.0'],
      ['2.0', '2.1', '2.2'],
    ])
    expect(blockBetween(grid, other, one)).toEqual(blockBetween(grid, one, other))
  })
})
