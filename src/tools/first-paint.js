// Not a module: those wait until the page is there, and this must come before it is painted. The
// style sheet for what was chosen is asked for only then, and the page waits for it.
{
  const root = document.documentElement
  let look = ''
  try {
    look = localStorage.getItem('gongkai.look') || ''
  } catch {
    // What is not kept was not chosen.
  }
  root.dataset.look = look
  const { sheet } = document.currentScript.dataset
  root.dataset.sheet = sheet
  if (look) document.write(`<link rel="stylesheet" href="${sheet}">`)
}
