import { describe, expect, test } from 'vitest'
import { deflate } from '../../../src/publish/exact-index/deflate.ts'
import { tableFile } from '../../../src/publish/exact-index/table.ts'
import { tableIn, type ShardRow } from '../../../src/search/exact/table.ts'
import { sampleReports } from '../../search/sample.ts'

function aShard(documents: number): ShardRow {
  return { folder: 'abc', buckets: 1, documents, units: 1 }
}

describe('the table', () => {
  test('gives back every report with its title and the names of its organ', async () => {
    const reports = sampleReports(30, 5)
    const { entries, shards } = await tableIn(
      tableFile(reports, { shards: [aShard(10), aShard(20)] }),
    )
    expect(shards).toEqual([aShard(10), aShard(20)])
    const back = entries.map(({ organ, year, title }) => ({
      organ: organ.id,
      year,
      organType: organ.type,
      organName: organ.name,
      organShortName: organ.shortName,
      aliases: organ.aliases,
      title,
    }))
    expect(back).toEqual(
      reports.map(({ organ, year, organType, organName, organShortName, aliases, title }) => ({
        organ,
        year,
        organType,
        organName,
        organShortName,
        aliases,
        title,
      })),
    )
  })

  test.each([
    '关于报送2022年报告的函',
    '示例市示例青石0镇人民政府2021年示例青石0镇人民政府2021年报告',
    '2021年$&$1示例青石0镇人民政府',
    '',
  ])('gives back the title %j', async (title) => {
    const reports = sampleReports(1, 5).map((report) => ({ ...report, title }))
    const { entries } = await tableIn(tableFile(reports, { shards: [aShard(1)] }))
    expect(entries[0]?.title).toBe(title)
  })

  test('is an error where its shards do not cover its reports', async () => {
    const reports = sampleReports(3, 5)
    await expect(tableIn(tableFile(reports, { shards: [aShard(2)] }))).rejects.toThrow('damaged')
  })

  test('is an error where it is of another make', async () => {
    await expect(tableIn(deflate('{"reports":[]}'))).rejects.toThrow(TypeError)
  })

  test('is short for many reports with titles of the usual pattern', () => {
    const reports = sampleReports(1500, 5)
    expect(tableFile(reports, { shards: [aShard(1500)] }).length).toBeLessThan(reports.length * 8)
  })
})
