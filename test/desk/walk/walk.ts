/** From a Word file to a checked report file, by mouse and by keyboard alone. */

import type { Download, Locator, Page } from 'playwright-core'
import { strings as form } from '../../../src/desk/form/strings.ts'
import { strings as handOver } from '../../../src/desk/hand-over/strings.ts'
import { cellId } from '../../../src/desk/places.ts'
import type { Hands } from './hands.ts'
import { faults } from './source.ts'

/** The file the clerk brings. */
export interface Brought {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** One step, done by mouse (figures are typed all the same) or by keyboard alone. */
export interface Step {
  readonly name: string
  /** Is the original looked at? */
  readonly looksUp?: true
  readonly mouse: (hands: Hands, brought: Brought) => Promise<void>
  readonly keyboard: (hands: Hands, brought: Brought) => Promise<void>
}

const [EMPTIED = '', ...MOVED] = faults.shifted
const [FIRST = '', LAST = ''] = [MOVED[0], MOVED.at(-1)]

function cell({ page }: Hands, id: string): Locator {
  return page.locator(`[id="${cellId(id)}"]`)
}

function inBar({ page }: Hands, name: string): Locator {
  return page.getByRole('group', { name: form.barName }).getByRole('button', { name })
}

async function choose(hands: Hands, brought: Brought, open: () => Promise<void>): Promise<void> {
  const chooser = hands.page.waitForEvent('filechooser')
  await open()
  await (await chooser).setFiles(brought)
  await cell(hands, faults.total).waitFor({ state: 'attached' })
}

/** Presses the key that leads to the next cell to be looked at, until it is this one. */
async function goOnTo(hands: Hands, id: string): Promise<void> {
  for (let press = 0; press < 20; press++) {
    const at = await hands.page.evaluate(() => document.activeElement?.closest('td')?.id)
    if (at === id) return
    await hands.press('F8')
  }
  throw new Error(`${id} is nothing that has to be looked at`)
}

/** Puts the doubt at the cell away, which is the first of what can be done there. */
async function putAway(hands: Hands): Promise<void> {
  await hands.press('Alt+ArrowDown')
  await hands.tabTo('button', form.seen)
  await hands.press('Enter')
}

/** The steps of the walk, up to the file that is to be handed over. */
export const steps: readonly Step[] = [
  {
    name: 'choose',
    mouse: (hands, brought) =>
      choose(hands, brought, () => hands.click(hands.page.locator('#desk input[type=file]'))),
    keyboard: (hands, brought) =>
      choose(hands, brought, async () => {
        await hands.tabTo('#desk input[type=file]')
        await hands.press('Enter')
      }),
  },
  {
    name: 'empty cell',
    looksUp: true,
    mouse: async (hands) => {
      await hands.click(cell(hands, faults.empty))
      await hands.type('0')
      await hands.click(inBar(hands, form.seen))
    },
    keyboard: async (hands) => {
      await hands.tabTo('td input')
      await goOnTo(hands, faults.empty)
      await hands.type('0')
      await putAway(hands)
    },
  },
  {
    name: 'wrong total',
    looksUp: true,
    mouse: async (hands) => {
      await hands.click(cell(hands, faults.total))
      await hands.click(inBar(hands, form.fillTotal('7')))
    },
    keyboard: async (hands) => {
      await goOnTo(hands, faults.total)
      await hands.press('Alt+=')
    },
  },
  {
    name: 'shifted row',
    looksUp: true,
    mouse: async (hands) => {
      await hands.drag(cell(hands, FIRST), cell(hands, LAST))
      await hands.press('Control+c')
      await hands.click(cell(hands, EMPTIED))
      await hands.press('Control+v')
      await hands.click(inBar(hands, form.seen))
      await hands.click(cell(hands, LAST))
      await hands.click(inBar(hands, form.fillTotal('3')))
    },
    keyboard: async (hands) => {
      await goOnTo(hands, EMPTIED)
      await hands.press('ArrowRight', ...MOVED.slice(1).map(() => 'Shift+ArrowRight'))
      await hands.press('Control+c', 'ArrowLeft', 'Control+v')
      await putAway(hands)
      await hands.press('End', 'Alt+=', 'F8')
    },
  },
]

/** Walks a step, and reads what it brings about. */
export async function walk(
  step: Step,
  way: 'mouse' | 'keyboard',
  hands: Hands,
  brought: Brought,
): Promise<void> {
  if (step.looksUp) hands.lookUp()
  await step[way](hands, brought)
  // The list of what was found rests while one types.
  await hands.page.waitForTimeout(300)
  await hands.readOn()
}

/** Has the report file downloaded. */
export async function save(
  hands: Hands,
  way: 'mouse' | 'keyboard',
  file: string,
): Promise<Download> {
  const saved = hands.page.waitForEvent('download')
  const name = handOver.download(file)
  if (way === 'mouse') await hands.click(hands.page.getByRole('button', { name }))
  else {
    await hands.press('Alt+ArrowDown')
    await hands.tabTo('button', name)
    await hands.press('Enter')
  }
  return saved.catch(async (error: unknown) => {
    const said = await hands.page.locator('.hand-over__said').allInnerTexts()
    throw new Error(`nothing was downloaded; the desk says “${said.join('')}”`, { cause: error })
  })
}

/** What is still to be looked at, as the desk says where the report is handed over. */
export async function left(page: Page): Promise<string> {
  return page.locator('.hand-over__left').innerText()
}
