import { describe, expect, it } from 'vitest'
import { readText } from '../../../src/import/sources/read-text.ts'

/** Grids as their rows of texts, paragraphs as their text. */
function shapeOf(text: string, isMarkdown = false): unknown[] {
  return readText(text, isMarkdown).blocks.map((block) =>
    block.kind === 'grid' ? block.rows.map((row) => row.map((cell) => cell.text)) : block.text,
  )
}

describe('plain text', () => {
  it('with a row on each line keeps blank cells in their columns', () => {
    expect(shapeOf('规章\t\t0\t\n许可\t0\t\t1')).toEqual([
      [
        ['规章', '', '0', ''],
        ['许可', '0', '', '1'],
      ],
    ])
  })

  it('with a cell on each line starts a row at an empty line', () => {
    expect(shapeOf('\t规章\n\t0\n\t \n\n\t商业\n企业\n\t1\n\n\n后文')).toEqual([
      [
        ['规章', '0', ' '],
        ['商业\n企业', '1'],
      ],
      '后文',
    ])
  })

  it('reads pipe tables, and Markdown headings in Markdown alone', () => {
    expect(shapeOf('| a | b |\n|---|---|\n| 1 |  |')).toEqual([
      [
        [' a ', ' b '],
        [' 1 ', '  '],
      ],
    ])
    expect(readText('## 一、总体情况', true).blocks[0]).toMatchObject({
      level: 2,
      text: '一、总体情况',
    })
    expect(shapeOf('# 甲')).toEqual(['# 甲'])
  })

  it('says on which line each thing stands', () => {
    const { blocks } = readText('\ufeff甲\r\n\r\n乙\t0')
    expect(blocks.map((one) => one.where)).toEqual(['第 1 行', '第 3 行'])
  })
})
