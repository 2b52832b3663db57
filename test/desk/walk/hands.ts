/** The hands and eyes of a clerk: what is pressed and read, counted. */

import type { Locator, Page } from 'playwright-core'
import { atRest } from '../../shared-browser.ts'

/** What a walk has taken. */
export interface Toll {
  readonly keys: number
  readonly clicks: number
  readonly characters: number
  readonly minutes: number
}

/**
 * Seconds for a key, for a press of the pointer with the way to it, and for making up one's mind
 * before each step (Card, Moran, Newell: The Keystroke-Level Model, 1980); and for finding a row in
 * the original.
 */
const SECONDS = { key: 0.28, click: 1.3, step: 1.35, lookUp: 15 } as const

/**
 * Characters read in a minute: the least that the curriculum asks of a child of eleven
 * (义务教育语文课程标准，第三学段：默读一般读物每分钟不少于300字).
 */
const READING = 300

/** Hands on a page. */
export class Hands {
  readonly page: Page
  readonly #read = new Set<string>()
  #keys = 0
  #clicks = 0
  #characters = 0
  #steps = 0
  #lookUps = 0

  constructor(page: Page) {
    this.page = page
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.#keys += 1
      await this.page.keyboard.press(key)
    }
  }

  async type(text: string): Promise<void> {
    this.#keys += text.length
    await this.page.keyboard.type(text)
  }

  async click(at: Locator): Promise<void> {
    this.#clicks += 1
    await (await atRest(at)).click()
  }

  async drag(from: Locator, to: Locator): Promise<void> {
    this.#clicks += 2
    await from.hover()
    await this.page.mouse.down()
    await to.hover()
    await this.page.mouse.up()
  }

  /** Presses Tab until what has the focus answers to a selector, and says what it should. */
  async tabTo(selector: string, text = ''): Promise<void> {
    const isThere = (): Promise<boolean> =>
      this.page.evaluate(
        ([wanted, said]) => {
          const here = document.activeElement
          return here?.matches(wanted) === true && here.textContent.includes(said)
        },
        [selector, text] as const,
      )
    for (let press = 0; !(await isThere()); press++) {
      if (press > 120) throw new Error(`Tab does not lead to ${selector} ${text}`)
      await this.press('Tab')
    }
  }

  /**
   * A step is done: reads every sentence of the desk that has not been read yet. The clerk knows the
   * form's own labels and the report's own text.
   */
  async readOn(): Promise<void> {
    this.#steps += 1
    const sentences = await this.page.locator('#desk').evaluate((desk) => {
      const found: string[] = []
      const walker = document.createTreeWalker(desk, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement
        const isKnown = parent?.closest('th, .corner, caption, .prose, .desk-markdown, option')
        if (!parent?.checkVisibility() || isKnown) continue
        found.push(...(node.textContent ?? '').split(/(?<=[。；！？])/u))
      }
      return found
    })
    for (const sentence of sentences.map((one) => one.replace(/\s+/gu, '')).filter(Boolean)) {
      if (this.#read.has(sentence)) continue
      this.#read.add(sentence)
      this.#characters += sentence.length
    }
  }

  /** Looks for a place in the original on paper. */
  lookUp(): void {
    this.#lookUps += 1
  }

  toll(): Toll {
    const { key, click, step, lookUp } = SECONDS
    const hands = this.#keys * key + this.#clicks * click + this.#steps * step
    const paper = this.#lookUps * lookUp
    return {
      keys: this.#keys,
      clicks: this.#clicks,
      characters: this.#characters,
      minutes: (hands + paper) / 60 + this.#characters / READING,
    }
  }
}
