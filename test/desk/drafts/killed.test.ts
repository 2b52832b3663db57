/** A draft outlives the browser: the process is killed, and the next one has the same profile. */

import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium, type Page } from 'playwright-core'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { serve } from '../../server.ts'
import { chromiumFromNpm } from '../../setup/chromium.ts'
import { bases, fixtureSite } from '../../site.ts'
import { keptDrafts, layDraft, openDraft } from '../lay-draft.ts'

const base = bases['sub-path']
const served = await serve(await fixtureSite('sub-path'), { base })
const profile = await mkdtemp(join(tmpdir(), 'gongkai-profile-'))
afterAll(async () => {
  await served.close()
  await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
})

/** The port that a browser has just said it listens on. */
async function portInUse(): Promise<string> {
  for (let tries = 0; tries < 300; tries += 1) {
    const said = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '')
    const [port = ''] = said.split('\n')
    if (port !== '') return port
    await pause(100)
  }
  throw new Error('the browser did not start')
}

async function start(): Promise<{ process: ChildProcess; page: Page }> {
  const { executablePath, env } = await chromiumFromNpm()
  await rm(join(profile, 'DevToolsActivePort'), { force: true })
  const flags = ['--no-sandbox', '--headless', '--disable-gpu', '--remote-debugging-port=0']
  const browser = spawn(executablePath, [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
    env,
    stdio: 'ignore',
  })
  const gone = new Promise((resolve) => browser.once('exit', resolve))
  onTestFinished(async () => {
    browser.kill('SIGKILL')
    await gone
  })
  const over = await chromium.connectOverCDP(`http://127.0.0.1:${await portInUse()}`)
  const [context] = over.contexts()
  const page = await context?.newPage()
  if (!page) throw new Error('no page')
  await page.goto(`${served.url}desk/`)
  return { process: browser, page }
}

const isHere = process.platform === 'linux' && process.arch === 'x64'

test.runIf(isHere)('what was kept when the browser was killed is there', async () => {
  const first = await start()
  await layDraft(first.page, base)
  await first.page.locator('.desk-section textarea').first().press('Control+End')
  await first.page.keyboard.insertText('停电以前写的。')
  await first.page.getByText(/^草稿已存/).waitFor()
  const gone = new Promise((resolve) => first.process.once('exit', resolve))
  first.process.kill('SIGKILL')
  await gone
  const { page } = await start()
  await page.locator('#desk-drafts li').waitFor()
  expect(await keptDrafts(page, base)).toHaveLength(1)
  await openDraft(page)
  expect(await page.locator('.desk-section textarea').first().inputValue()).toContain(
    '停电以前写的。',
  )
})
