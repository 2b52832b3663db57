import { expect, test } from 'vitest'
import { siteSchema } from '../../src/report/schema/portal.ts'
import { recordsOf } from '../../src/site/records.ts'

function links(settings: Readonly<Record<string, string>>): [string, string][] {
  const site = siteSchema.parse({
    名称: '示例',
    简介: '示例',
    网址: 'https://example.org',
    主办单位: '示例',
    ...settings,
  })
  return recordsOf(site).map(({ text, href }) => [text, href])
}

test('each record leads to its register, that of the police by its number', () => {
  expect(links({})).toEqual([])
  expect(links({ 网站标识码: 'bm99000001', ICP备案: '某ICP备1号' })).toEqual([
    ['网站标识码 bm99000001', 'https://zfwzxx.www.gov.cn/check_web/databaseInfo/download'],
    ['某ICP备1号', 'https://beian.miit.gov.cn/'],
  ])
  expect(links({ 公安备案: '某公网安备 00000000000001号' })).toEqual([
    [
      '某公网安备 00000000000001号',
      'https://beian.mps.gov.cn/#/query/webSearch?code=00000000000001',
    ],
  ])
})

test('a police record without a number leads to the register itself', () => {
  expect(links({ 公安备案: '示例备案"><script>' })).toEqual([
    ['示例备案"><script>', 'https://beian.mps.gov.cn/'],
  ])
})
