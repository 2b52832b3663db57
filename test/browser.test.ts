import { expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'

test('the browser draws rare Chinese characters, and not boxes', async () => {
  const browser = await launchBrowser()
  const page = await browser.newPage()
  const drawn = async (character: string): Promise<string> => {
    await page.setContent(`<p style="font: 40px SimSun, serif">${character}`)
    return (await page.screenshot()).toString('base64')
  }
  const box = await drawn('\u{10FFFD}')
  expect(await drawn('垌')).not.toBe(box)
  expect(await drawn('垌')).not.toBe(await drawn('陡'))
  await browser.close()
})
