import { chromium, type Browser, type LaunchOptions } from 'playwright-core'
import { chromiumFromNpm } from './setup/chromium.ts'

const args = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** How a headless Chromium is started: from npm on Linux, elsewhere the Chrome that is installed. */
export async function browserOptions(): Promise<LaunchOptions> {
  const fromNpm = process.platform === 'linux' && process.arch === 'x64'
  return { args, ...(fromNpm ? await chromiumFromNpm() : { channel: 'chrome' }) }
}

/** A headless Chromium for itself; tests share one, see shared-browser.ts. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await browserOptions())
}
