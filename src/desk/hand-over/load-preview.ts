import { PREVIEW_PATH } from '../../render/addresses.ts'

/** Links in the frame lead within the page only: another page would take its place. */
function keepInPlace(page: Document): void {
  page.addEventListener('click', (event) => {
    const link = (event.target as Element | null)?.closest('a')
    if (link && !(link.getAttribute('href') ?? '').startsWith('#')) event.preventDefault()
  })
  page.addEventListener('submit', (event) => event.preventDefault())
}

/** Loads the page in which a report is shown into a frame, without its scripts, which may not run there. */
export async function loadPreview(base: string, frame: HTMLIFrameElement): Promise<Document> {
  const response = await fetch(base + PREVIEW_PATH)
  if (!response.ok) throw new Error(String(response.status))
  const made = new DOMParser().parseFromString(await response.text(), 'text/html')
  for (const script of made.querySelectorAll('script')) script.remove()
  const isLoaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  frame.srcdoc = `<!doctype html>${made.documentElement.outerHTML}`
  await isLoaded
  const page = frame.contentDocument
  if (!page?.getElementById('desk-preview')) throw new Error('the frame shows another page')
  keepInPlace(page)
  return page
}
