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

function idsUnder(elements: Map<string, Element>, id: string): string[] {
  const children = elements.get(id)?.children ?? []
  return children.flatMap((child) => [child, ...idsUnder(elements, child)])
}

/**
 * On how many pages each element of a kind (`Table`, `TR`, `TD`) stands in a tagged PDF as Chromium
 * writes it; with `holding` those that hold an element of that kind.
 */
export function pagesOf(pdf: Buffer, kind: string, holding?: string): number[] {
  const elements = structure(pdf.toString('latin1'))
  const kindOf = (id: string): string | undefined => elements.get(id)?.kind
  const found = [...elements.keys()].filter(
    (id) =>
      kindOf(id) === kind &&
      (holding === undefined || idsUnder(elements, id).some((one) => kindOf(one) === holding)),
  )
  return found.map((id) => new Set(pagesUnder(elements, id)).size)
}
