import { HtmlValidate, type ConfigData } from 'html-validate'
import { readFile } from 'node:fs/promises'
import { addresses, fewFigures, fileOf } from './pages.ts'

const config: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  // <details> is no sectioning content in the HTML Standard, so it may stand in a <th>.
  elements: ['html5', { details: { inherit: 'details', sectioning: false } }],
  rules: {
    // Ids are the figures' permanent paths, `requests.received.total`: dots are valid HTML.
    'valid-id': ['error', { relaxed: true }],
    // Statutory tables name their headings by id and headers (WCAG H43), which says more than scope.
    'wcag/h63': 'off',
    // Official names are as long as they are.
    'long-title': 'off',
    // Every file comes from the same host, so there is nothing a hash would guard against.
    'require-sri': 'off',
  },
}

/** What is wrong with the HTML of a page, given as text: the standard's rules and the house's. */
export async function markupErrors(html: string, name: string): Promise<string[]> {
  const { results } = await new HtmlValidate(config).validateString(html, name)
  const messages = results.flatMap((result) => result.messages)
  return [
    ...messages.map((one) => `${name}:${one.line}:${one.column} [${one.ruleId}] ${one.message}`),
    ...(/<html lang="zh-(?:CN|Hant)"/.test(html)
      ? []
      : [`${name} does not say that it is Chinese`]),
    ...(html.match(/<table[^>]*>(?!\s*<caption)/g) ?? []).map(
      (tag) => `${name} no caption: ${tag}`,
    ),
  ]
}

/** What is wrong with the HTML of a site's pages. */
export async function siteMarkupErrors(folder: string): Promise<string[]> {
  const errors: string[] = []
  for (const address of fewFigures(await addresses(folder))) {
    const file = fileOf(folder, address)
    errors.push(...(await markupErrors(await readFile(file, 'utf8'), `/${address}`)))
  }
  return errors
}
