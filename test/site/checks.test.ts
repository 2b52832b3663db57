/** Every check of the sweep is shown a page that is wrong, and must say so. */

import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { axeViolations, colourViolations, overflowOf } from './axe.ts'
import { foreignReferences } from './hosts.ts'
import { focusFaults, scrollFaults, skipLinkFaults } from './keyboard.ts'
import { brokenLinks } from './links.ts'
import { markupErrors } from './markup.ts'
import { scriptlessFaults } from './no-script.ts'
import { openFolder } from './open-site.ts'
import { missingFigures } from './page-figures.ts'
import { pagesOf } from './pdf-tables.ts'

const folder = join(inject('runFolder'), 'wrong')
await mkdir(folder)
await writeFile(join(folder, '_headers'), "/*\n  Content-Security-Policy: script-src 'self'\n")
await writeFile(
  join(folder, 'script.js'),
  "document.write('<h2>late</h2>'); throw new Error('oops')",
)

const { served, visit } = await openFolder(folder)

async function page(name: string, body: string): Promise<string> {
  const html = `<!DOCTYPE html><html lang="zh-CN"><title>t</title><body>${body}</body></html>`
  await writeFile(join(folder, name), html)
  return name
}

test('bad markup is found', async () => {
  const html = '<ul><p style="color:red">x</ul><table><tr><td>x</td></tr></table>'
  const errors = (await markupErrors(html, 'x')).join()
  for (const fault of ['no-inline-style', 'element-permitted-content', 'Chinese', 'no caption'])
    expect(errors).toContain(fault)
})

test('links to nowhere, to a missing fragment and over a redirect are found', async () => {
  await mkdir(join(folder, 'links/there'), { recursive: true })
  await page('links/there/index.html', '')
  await page('links/index.html', '<a href="no/">1</a><a href="#no">2</a><a href="there">3</a>')
  const broken = await brokenLinks(join(folder, 'links'), { ...served, url: `${served.url}links/` })
  expect(broken.map((one) => one.replace(/.*links\//, ''))).toEqual(
    expect.arrayContaining(['no/ (404)', '#no (no such fragment)', 'there (301)']),
  )
})

test.each([
  '<img alt="" src="https://cdn.example/a.png">',
  '<script src="//cdn.example/a.js"></script>',
  '<link rel="stylesheet" href=https://cdn.example/a.css>',
  '<form action="https://cdn.example/"></form>',
  '<a href="https://unknown.example/">x</a>',
])('a reference to another host is found: %s', (html) => {
  expect(foreignReferences(html, new Set(['known.example']))).toHaveLength(1)
})

test('a link to a host that the content names is no finding', () => {
  const html =
    '<p title="//no"><a class="x" href="https://known.example/">https://other.example</a>'
  expect(foreignReferences(html, new Set(['known.example']))).toEqual([])
})

test('noise is found: console, exceptions, blocked and missing files, other hosts', async () => {
  const body = `<script>1</script><script src="script.js"></script>
    <img alt="" src="no.png"><img alt="" src="http://127.0.0.2:9/x.png">`
  const { page: open, noise } = await visit(await page('noise.html', body))
  await open.evaluate(() => console.info('hello'))
  for (const part of ['console.info: hello', 'uncaught: oops', '404: ', 'elsewhere: ', 'failed: '])
    expect(noise.join('\n')).toContain(part)
  expect(noise.join('\n')).toContain('Content Security Policy')
})

test('an inaccessible page and one wider than its window are found', async () => {
  const body = '<main><h1>x</h1><p style="color:#ccc;width:3000px">pale</p><img src="x"></main>'
  const { page: open } = await visit(await page('axe.html', body))
  const rules = (await axeViolations(open)).map((one) => one.split(']')[0])
  expect(rules).toEqual(expect.arrayContaining(['[image-alt', '[color-contrast']))
  expect((await colourViolations(open)).join()).toMatch(/^\[color-contrast\] p: /)
  expect(await overflowOf(open)).toBeGreaterThan(0)
})

test('a missing skip link is found, and one that does not move the focus', async () => {
  const without = await visit(await page('skip-1.html', '<a href="/">x</a><main></main>'))
  expect(await skipLinkFaults(without.page)).toHaveLength(1)
  const idle = await visit(
    await page('skip-2.html', '<a href="#m">skip me</a><main id="m"></main>'),
  )
  expect(await skipLinkFaults(idle.page)).toHaveLength(1)
})

test('an invisible focus, a place out of view and one that Tab misses are found', async () => {
  const style = 'style="outline:none"'
  const far = 'style="position:fixed;left:-999px"'
  const body = `<a href="/" ${style}>a</a><a href="/" ${far}>b</a><a href="/">c</a>`
  await writeFile(join(folder, 'blur.js'), 'document.links[2].onfocus = (e) => e.target.blur()')
  const { page: open } = await visit(
    await page('focus.html', `${body}<script src="blur.js"></script>`),
  )
  const faults = (await focusFaults(open)).map((one) => one.split(':')[0])
  const found = ['no focus to be seen', 'covered when focused', 'not reached by Tab']
  expect(faults).toEqual([...found, found[1], found[0], 'not reached by Shift+Tab'])
})

test('a wide region that cannot have the focus is found', async () => {
  const body = '<div style="overflow-x:auto;width:9em"><p style="width:99em">x</p></div>'
  const { page: open } = await visit(await page('scroll.html', body))
  expect(await scrollFaults(open)).toHaveLength(1)
})

test('what shows only with script is found', async () => {
  const address = await page('late.html', '<main></main><script src="script.js"></script>')
  const plain = await visit(address, { javaScriptEnabled: false })
  const full = await visit(address)
  const faults = await scriptlessFaults(plain.page, full.page)
  expect(faults).toEqual([
    'only with script: h1, h2, h3 “late”',
    'no navigation',
    'hardly any text: “”',
  ])
})

test('a table split in print is found', async () => {
  const rows = '<tr><td>x</td></tr>'.repeat(200)
  const { page: open } = await visit(await page('long.html', `<table>${rows}</table>`))
  const [pages] = pagesOf(await open.pdf({ tagged: true, format: 'A4' }), 'Table')
  expect(pages).toBeGreaterThan(1)
})

test('a figure that is wrong or has no cell is found', () => {
  const cells = { b: '3', c: '空', d: '12.50' }
  const html = Object.entries(cells)
    .map(([id, text]) => `<td id="a.${id}" headers="h">${text}</td>`)
    .join('')
  expect(missingFigures(html, { a: { b: 3, c: null, d: 12.5 } })).toEqual([])
  expect(missingFigures(html, { a: { b: 4, c: 0, d: '/', e: 1 } })).toHaveLength(4)
  expect(missingFigures('<td id="a.b">3</td>', { a: { b: 3 } })).toHaveLength(1)
  expect(missingFigures(html, {})).toHaveLength(1)
})
