import { gzipSync } from 'node:zlib'
import type { Response } from 'playwright-core'
import { expect, it } from 'vitest'
import { openSite } from '../site/open-site.ts'

/** kB that the page of the desk may take on the wire before a file comes. */
const LIMIT = 450

const site = await openSite('root')

it(`the desk takes no more than ${LIMIT} kB at first, and its readers when a file wants them`, async () => {
  const { page, noise } = await site.visit('', { serviceWorkers: 'block' })
  const answers: Response[] = []
  page.on('response', (response) => answers.push(response))
  await page.goto(`${site.served.url}desk/`, { waitUntil: 'networkidle' })
  const bodies = await Promise.all(answers.map((answer) => answer.body()))
  const whole = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1000
  expect(whole).toBeGreaterThan(50)
  expect(whole).toBeLessThanOrEqual(LIMIT)
  const READERS = /worker|read-|pdf|spreadsheet|mhtml|word-file|xlsx/i
  const readers = (): string[] =>
    answers.map((answer) => answer.url().replace(/^.*\//, '')).filter((name) => READERS.test(name))
  expect(readers()).toEqual([])
  const buffer = Buffer.from('示例镇2022年政府信息公开工作年度报告\n一、总体情况\n无。\n')
  await page.setInputFiles('#desk-file', { name: '年报.txt', mimeType: 'text/plain', buffer })
  await page.waitForSelector('#desk-whose-organ, #desk-report:not([hidden])')
  expect(readers().some((name) => name.startsWith('worker'))).toBe(true)
  expect(readers().filter((name) => /pdf|spreadsheet|docx/.test(name))).toEqual([])
  expect(noise.filter((one) => !one.includes('Service Worker'))).toEqual([])
})
