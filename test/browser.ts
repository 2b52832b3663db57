import { chromium, type Browser } from 'playwright-core'
import { chromiumFromNpm } from './setup/chromium.ts'

const args = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A headless Chromium: from npm on Linux, elsewhere the Chrome that is installed. */
export async function launchBrowser(): Promise<Browser> {
  const fromNpm = process.platform === 'linux' && process.arch === 'x64'
  return chromium.launch({ args, ...(fromNpm ? await chromiumFromNpm() : { channel: 'chrome' }) })
}
