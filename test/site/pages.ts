import { readdir, readFile, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'

/** Every file of a built site, relative to it, in order. */
export async function files(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const found = entries.filter((entry) => entry.isFile())
  const paths = found.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
  return paths.map((path) => path.split(sep).join('/')).sort()
}

/** Addresses of all pages, relative to the home page: ``, `organs/`, `404.html`. */
export async function addresses(folder: string): Promise<string[]> {
  const pages = (await files(folder)).filter((path) => path.endsWith('.html'))
  return pages.map((path) => path.replace(/(^|\/)index\.html$/, '$1'))
}

/** Pages of figures are many and made by one function: so many stand for all. */
const ONE_OF = 40

/** The addresses of pages, but few of those of figures. */
export function fewFigures(all: readonly string[]): string[] {
  const isOfFigure = (address: string): boolean => /^(?:[a-z-]+\/)?figures\/./.test(address)
  const figures = all.filter(isOfFigure).filter((_, index) => index % ONE_OF === 0)
  return [...all.filter((one) => !isOfFigure(one)), ...figures]
}

/** The file that a page's address names. */
export function fileOf(folder: string, address: string): string {
  return join(folder, address === '' || address.endsWith('/') ? `${address}index.html` : address)
}

async function kindOf(folder: string, address: string): Promise<string> {
  const [first = '', ...rest] = address.split('/').filter((part) => part !== '')
  const kind = [first, ...rest.map(() => '*')].join('/')
  if (first !== 'reports') return kind
  const data = await readFile(join(folder, address.replace(/\/$/, '.json')), 'utf8')
  return `${kind} ${(JSON.parse(data) as { edition: string }).edition}`
}

/** One page of each kind, the longest; report pages of two editions are two kinds. */
export async function pageOfEachKind(folder: string): Promise<string[]> {
  const longest = new Map<string, { address: string; size: number }>()
  for (const address of await addresses(folder)) {
    const kind = await kindOf(folder, address)
    const { size } = await stat(fileOf(folder, address))
    if (size > (longest.get(kind)?.size ?? 0)) longest.set(kind, { address, size })
  }
  return [...longest.values()].map((page) => page.address)
}

/** Addresses of all report pages. */
export async function reportPages(folder: string): Promise<string[]> {
  return (await addresses(folder)).filter((address) => address.startsWith('reports/'))
}
