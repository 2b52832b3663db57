/**
 * Keeps the desk's own files, its readers of Word, PDF and Excel among them, so that it opens and
 * works without a network. The build puts `desk/offline.js` before the site: a line with `kept`
 * (where the portal stands, the desk's files, and a digest of them), then this text.
 *
 * A new build is another digest, so another cache. The one before stays for pages that are still
 * open; older ones go. Pages of the portal outside /desk/ are not concerned.
 */
/* global kept */

const prefix = `gongkai-desk ${kept.base} `
const current = prefix + kept.version
const address = (name) => new URL(kept.base + name, self.location.origin).href
/** A page's address has no index.html. */
const files = kept.files.map((name) => address(name.replace(/(^|\/)index\.html$/, '$1')))
/** Names with a digest in them never come to mean other bytes. */
const isForever = (url) => url.startsWith(address('_astro/'))
/** What the desk reads of the portal: its list of organs, what tells alike texts, and published reports. */
const isData = (url) =>
  url === address('desk/portal.json') ||
  /^[^?]*\/(?:reports\/[^/?]+|desk\/texts)\/\d{4}\.json$/.test(url)

/** This portal's caches, the oldest first. */
async function ownCaches() {
  return (await caches.keys()).filter((name) => name.startsWith(prefix))
}

async function found(url) {
  for (const name of (await ownCaches()).reverse()) {
    const answer = await (await caches.open(name)).match(url)
    if (answer) return answer
  }
  return undefined
}

async function keepFiles() {
  const cache = await caches.open(current)
  await Promise.all(
    files.map(async (url) => {
      const known = isForever(url) ? await found(url) : undefined
      const answer = known ?? (await fetch(url, { cache: isForever(url) ? 'default' : 'no-cache' }))
      if (!answer.ok) throw new Error(`${url} answers ${answer.status}`)
      await cache.put(url, answer)
    }),
  )
}

async function dropOlder() {
  const others = (await ownCaches()).filter((name) => name !== current)
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)))
}

/** The portal has no desk any more. */
async function goAway() {
  await self.registration.unregister()
  await Promise.all((await ownCaches()).map((name) => caches.delete(name)))
}

/** Asks the portal, and answers as it last did where it cannot be reached. */
async function fromPortal(request) {
  const [url] = request.url.split(/[?#]/)
  try {
    const answer = await fetch(request)
    if (
      request.mode === 'navigate' &&
      url === address('desk/') &&
      [404, 410].includes(answer.status)
    )
      await goAway()
    else if (answer.ok && (isData(url) || files.includes(url)))
      await (await caches.open(current)).put(url, answer.clone())
    return answer
  } catch (error) {
    const answer = await found(url)
    if (answer) return answer
    throw error
  }
}

self.addEventListener('install', (event) => {
  void self.skipWaiting()
  event.waitUntil(keepFiles())
})

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOlder().then(() => self.clients.claim()))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || !request.url.startsWith(address(''))) return
  if (isForever(request.url))
    event.respondWith(found(request.url).then((answer) => answer ?? fetch(request)))
  else event.respondWith(fromPortal(request))
})
