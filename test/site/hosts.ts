import { readFile } from 'node:fs/promises'
import { addresses, fileOf, files } from './pages.ts'
import { join } from 'node:path'

/** The registers that a site in China is in, to which its footer links. */
const RECORD_HOSTS = [
  'zfwzxx.www.gov.cn',
  'beian.miit.gov.cn',
  'beian.mps.gov.cn',
  'www.beian.gov.cn',
]

const TAG =
  /<(?<tag>[a-z][\w-]*)(?<attributes>(?:\s+[^\s=<>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*)\s*\/?>/gi
const FETCHED =
  /\s(?:href|src|srcset|action|formaction|poster|data)\s*=\s*["']?\s*(?<url>(?:https?:)?\/\/[^"'\s>]+)/gi

/** Elements whose address is followed by a reader or a robot, and not fetched with the page. */
function isMereLink(tag: string, attributes: string): boolean {
  return tag === 'a' || (tag === 'link' && /rel="?(?:canonical|alternate)\b/.test(attributes))
}

/** References of a page to other hosts: all that are fetched, and links to hosts not known. */
export function foreignReferences(html: string, known: ReadonlySet<string>): string[] {
  return [...html.matchAll(TAG)].flatMap(({ groups }) => {
    const { tag = '', attributes = '' } = groups ?? {}
    const urls = [...attributes.matchAll(FETCHED)].map((match) => match.groups?.['url'] ?? '')
    const fetched = urls.filter(
      (url) => !isMereLink(tag, attributes) || !known.has(new URL(url, 'https://x').host),
    )
    return fetched.map((url) => `<${tag}> ${url}`)
  })
}

/** The hosts that a content folder names. */
export async function hostsIn(content: string): Promise<Set<string>> {
  const hosts = new Set(RECORD_HOSTS)
  for (const path of (await files(content)).filter((name) => /\.(?:md|yaml)$/.test(name))) {
    const text = await readFile(join(content, path), 'utf8')
    for (const [, host = ''] of text.matchAll(/https?:\/\/([\w.:-]+)/g)) hosts.add(host)
  }
  return hosts
}

/** References to other hosts on all pages and style sheets of a site. */
export async function siteForeignReferences(
  folder: string,
  known: ReadonlySet<string>,
): Promise<string[]> {
  const found: string[] = []
  for (const address of await addresses(folder)) {
    const html = await readFile(fileOf(folder, address), 'utf8')
    found.push(...foreignReferences(html, known).map((one) => `/${address}: ${one}`))
  }
  for (const path of (await files(folder)).filter((name) => name.endsWith('.css'))) {
    const css = await readFile(join(folder, path), 'utf8')
    const urls = css.match(/(?:url\(|@import)\s*["']?(?:https?:)?\/\/[^"')\s]+/g) ?? []
    found.push(...urls.map((one) => `/${path}: ${one}`))
  }
  return found
}
