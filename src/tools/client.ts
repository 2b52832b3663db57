/** Runs the tools of a page: how it looks, printing it, its address. */

import { copyByCommand } from './copy-by-command.ts'
import {
  currentLooks,
  keepLooks,
  keptLooks,
  nextSize,
  showLooks,
  turned,
  type Look,
} from './look.ts'
import { putInOrder } from './simple-order.ts'
import { strings } from './strings.ts'

const bar = document.querySelector<HTMLElement>('.page-tools')
if (bar) startTools(bar)

function startTools(bar: HTMLElement): void {
  const status = bar.querySelector('[role=status]')
  const size = bar.querySelector('[data-size]')
  const contrast = bar.querySelector('[data-act=contrast]')
  const say = (text: string): void => {
    if (status) status.textContent = text
  }

  function sizeOf(looks: readonly Look[]): string {
    const { standard, large, larger } = strings.size
    if (looks.includes('larger')) return larger
    return looks.includes('large') ? large : standard
  }

  /** The page and its tools as looks want them. */
  function show(looks: readonly Look[]): void {
    showLooks(looks)
    putInOrder(looks.includes('elder'))
    contrast?.setAttribute('aria-pressed', String(looks.includes('contrast')))
    if (size) size.textContent = sizeOf(looks)
  }

  function choose(looks: readonly Look[]): void {
    keepLooks(looks)
    show(looks)
  }

  function turn(look: Look, [on, off]: readonly [string, string]): void {
    const isOn = !currentLooks().includes(look)
    choose(turned(currentLooks(), look, isOn))
    say(isOn ? on : off)
  }

  const acts: Record<string, () => void> = {
    elder: () => turn('elder', [strings.elder, strings.standard]),
    contrast: () => turn('contrast', [strings.contrast, strings.ownColours]),
    size: () => {
      choose(nextSize(currentLooks()))
      say(strings.sizeNow(sizeOf(currentLooks())))
    },
    print: () => print(),
    'copy-address': () => {
      const own = document.querySelector<HTMLLinkElement>('link[rel=canonical]')
      say(copyByCommand({ text: own?.href ?? location.href }) ? strings.copied : strings.notCopied)
    },
  }
  bar.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null
    acts[button?.dataset['act'] ?? '']?.()
  })

  show(currentLooks())
  // Paper has everything in its own order.
  addEventListener('beforeprint', () => putInOrder(false))
  addEventListener('afterprint', () => show(currentLooks()))
  // Another window, or a page gone back to, follows what was chosen since.
  const follow = (): void => show(keptLooks())
  addEventListener('storage', follow)
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) follow()
  })
}
