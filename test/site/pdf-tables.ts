interface Element {
  readonly kind: string
  readonly pages: readonly string[]
  readonly children: readonly string[]
}

function structure(pdf: string): Map<string, Element> {
  const elements = new Map<string, Element>()
  for (const [, id = '', body = ''] of pdf.matchAll(/^(\d+) 0 obj\n([^]*?)\nendobj/gm)) {
    if (!body.includes('/Type /StructElem')) continue
    const kids = /\/K (?:\[(?<list>[^\]]*)\]|(?<one>\d+ 0 R))/.exec(body)?.groups
    const children = (kids?.['list'] ?? kids?.['one'] ?? '').matchAll(/(\d+) 0 R/g)
    elements.set(id, {
      kind: /\/S \/(\w+)/.exec(body)?.[1] ?? '',
      pages: [...body.matchAll(/\/Pg (\d+) 0 R/g)].map(([, page = '']) => page),
      children: [...children].map(([, child = '']) => child),
    })
  }
  return elements
}

function pagesUnder(elements: Map<string, Element>, id: string): string[] {
  const element = elements.get(id)
  if (!element) return []
  return [...element.pages, ...element.children.flatMap((child) => pagesUnder(elements, child))]
}

/** For every table of a tagged PDF as Chromium writes it, on how many pages it stands. */
export function pagesOfTables(pdf: Buffer): number[] {
  const elements = structure(pdf.toString('latin1'))
  const tables = [...elements].filter(([, element]) => element.kind === 'Table')
  return tables.map(([id]) => new Set(pagesUnder(elements, id)).size)
}
