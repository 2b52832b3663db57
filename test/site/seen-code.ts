import jsQR from 'jsqr'
import type { Page } from 'playwright-core'

/** What the two-dimensional code on a page says, as somebody sees it who photographs the paper. */
export async function seenCode(page: Page): Promise<string | undefined> {
  await page.emulateMedia({ media: 'print' })
  const picture = await page.locator('.address-code').screenshot()
  await page.emulateMedia({ media: null })
  const { data, width, height } = await page.evaluate(
    async (address) => {
      const image = new Image()
      image.src = address
      await image.decode()
      // The white around it belongs to the paper.
      const margin = 40
      const canvas = document.createElement('canvas')
      canvas.width = image.width + 2 * margin
      canvas.height = image.height + 2 * margin
      const context = canvas.getContext('2d')
      if (!context) throw new Error('a canvas cannot be drawn on')
      context.fillStyle = '#fff'
      context.fillRect(0, 0, canvas.width, canvas.height)
      context.drawImage(image, margin, margin)
      const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height)
      return { data: [...data], width, height }
    },
    `data:image/png;base64,${picture.toString('base64')}`,
  )
  return jsQR(Uint8ClampedArray.from(data), width, height)?.data
}
