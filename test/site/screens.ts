/**
 * Pictures of each kind of page, for people to look at: npm run screens -- 文件夹 [网站文件夹].
 * Without a site, the one in dist is taken, as `npm run build` leaves it.
 */

import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { serve } from '../server.ts'
import { pageOfEachKind } from './pages.ts'
import { restOf } from './rest.ts'

/** The windows that pages are looked at in; at 200 % one of 1280 by 800 has half of that. */
const WINDOWS: Readonly<Record<string, BrowserContextOptions>> = {
  ...Object.fromEntries(
    [320, 360, 768, 1280, 1920].map((width) => [
      `${width}`,
      { viewport: { width, height: width < 768 ? 700 : 900 } },
    ]),
  ),
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  'dark-360': { viewport: { width: 360, height: 700 }, colorScheme: 'dark' },
  'forced-colours': { viewport: { width: 1280, height: 900 }, forcedColors: 'active' },
  '200-percent': { viewport: { width: 640, height: 400 } },
  '400-percent': { viewport: { width: 320, height: 200 } },
}

/** The longest picture that viewers open, in pixels. */
const LONGEST = 16_000

/** The sub-path that a site was built for, as its home page's own link says. */
async function baseOf(site: string): Promise<string> {
  const home = await readFile(join(site, 'index.html'), 'utf8')
  return /class="site-header__name" href="([^"]+)"/.exec(home)?.[1] ?? '/'
}

function fileName(address: string): string {
  return address.replace(/\/$|\.html$/, '').replaceAll('/', '-') || 'home'
}

/** Opens a page and waits until it has come to rest. */
async function settled(page: Page, url: string): Promise<void> {
  const rest = restOf(page)
  await page.goto(url)
  await rest()
}

async function picture(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
  path: string,
): Promise<void> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  await settled(page, url)
  const size = await page.evaluate(() => ({
    width: innerWidth,
    height: document.documentElement.scrollHeight,
  }))
  const clip = { x: 0, y: 0, width: size.width, height: Math.min(size.height, LONGEST) }
  await page.screenshot({ path, fullPage: true, clip })
  await context.close()
}

async function sheets(browser: Browser, url: string, path: string): Promise<void> {
  const page = await browser.newPage()
  await settled(page, url)
  await writeFile(path, await page.pdf({ preferCSSPageSize: true }))
  await page.close()
}

/** Makes the pictures of a site's pages in a folder, one folder a window; tells each as it is made. */
export async function makeScreens(
  site: string,
  out: string,
  tell: (path: string) => void = () => undefined,
): Promise<void> {
  const served = await serve(site, { base: await baseOf(site) })
  const browser = await launchBrowser()
  try {
    const addresses = await pageOfEachKind(site)
    for (const [name, options] of Object.entries(WINDOWS)) {
      await mkdir(join(out, name), { recursive: true })
      for (const address of addresses) {
        const path = join(out, name, `${fileName(address)}.png`)
        await picture(browser, served.url + address, options, path)
        tell(path)
      }
    }
    await mkdir(join(out, 'paper'), { recursive: true })
    for (const address of addresses) {
      const path = join(out, 'paper', `${fileName(address)}.pdf`)
      await sheets(browser, served.url + address, path)
      tell(path)
    }
  } finally {
    await browser.close()
    await served.close()
  }
}

if (import.meta.main) {
  const [out, site = 'dist'] = process.argv.slice(2)
  const isBuilt = await stat(join(site, 'index.html')).catch(() => null)
  if (out === undefined) {
    console.error('请写明图片放在哪个文件夹：npm run screens -- 文件夹 [网站文件夹]')
    process.exitCode = 2
  } else if (!isBuilt) {
    console.error(`${site} 里没有生成好的网站，请先运行 npm run build。`)
    process.exitCode = 2
  } else await makeScreens(resolve(site), resolve(out), (path) => console.log(path))
}
