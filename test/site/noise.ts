import type { Page } from 'playwright-core'

/**
 * Everything a page says on the console, throws, fails to load or asks of another place than the
 * site, from now on.
 */
export function noiseOf(page: Page, home: string): readonly string[] {
  const noise: string[] = []
  page.on('console', (message) => noise.push(`console.${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => noise.push(`uncaught: ${error.message}`))
  page.on('requestfailed', (request) => noise.push(`failed: ${request.url()}`))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(home) && !/^(?:data|blob):/.test(url)) noise.push(`elsewhere: ${url}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) noise.push(`${response.status()}: ${response.url()}`)
  })
  return noise
}
