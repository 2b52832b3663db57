// Stock Pagefind as its manual uses it: search, then the data of the first results.
const SHOWN = 5
const list = document.querySelector('#results')
const field = document.querySelector('#field')
const word = new URLSearchParams(location.search).get('q') ?? ''

async function open() {
  const pagefind = await import('/pagefind/pagefind.js')
  await pagefind.init()
  return pagefind
}

async function item(result) {
  const { url, meta, excerpt } = await result.data()
  const shown = document.createElement('li')
  const link = document.createElement('a')
  link.href = url
  link.textContent = meta.title
  const passage = document.createElement('p')
  passage.innerHTML = excerpt
  shown.append(link, passage)
  return shown
}

async function run() {
  list.setAttribute('aria-busy', 'true')
  const pagefind = await open()
  const { results } = await pagefind.search(word)
  window.foundIds = results.map(({ id }) => id)
  document.querySelector('#result-count').textContent = String(results.length)
  for (const result of results.slice(0, SHOWN).map(item)) list.append(await result)
  list.setAttribute('aria-busy', 'false')
}

if (word) await run()
else field.addEventListener('focus', open, { once: true })
