/** Has the browser keep the desk's own files, so that it works without a network. */

import { element } from '../../page/element.ts'

const strings = {
  kept: '断了网也能接着用：本页和读 Word、PDF、Excel 的程序已存在这个浏览器里。',
  notSecure:
    '这个网址不是 https，浏览器不能把本页存下来：断网时不要关掉或刷新本页，写好请保存成文件。',
} as const

/** Long enough for the page to be ready, so that keeping takes nothing from it. */
const PAUSE_MS = 1500

async function keep(worker: string): Promise<string> {
  // Browsers have it only on sites with TLS and on one's own machine.
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined
  if (!container) return isSecureContext ? '' : strings.notSecure
  const registration = await container.register(worker, { updateViaCache: 'none' })
  await container.ready
  // Browsers look for a new build when it suits them; without a network there is none to be had.
  await registration.update().catch(() => undefined)
  return strings.kept
}

/** Keeps the desk as `data-offline` of its page says; while a site is edited there is nothing to keep. */
export function keepOffline(page: HTMLElement, place: HTMLElement): void {
  const worker = page.dataset['offline']
  if (
    worker === undefined ||
    !location.href.startsWith(new URL('.', new URL(worker, location.href)).href)
  )
    return
  const told = element('p', { id: 'desk-offline', className: 'note', role: 'status' })
  place.append(told)
  const begin = (): void => {
    setTimeout(() => {
      keep(worker).then(
        (said) => (told.textContent = said),
        // Refused by the browser, or the network has just gone: the next visit tries again.
        () => undefined,
      )
    }, PAUSE_MS)
  }
  if (document.readyState === 'complete') begin()
  else addEventListener('load', begin, { once: true })
}
