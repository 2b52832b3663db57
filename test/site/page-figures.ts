type FigureTree = number | null | '/' | { readonly [key: string]: FigureTree }

function figuresIn(
  tree: FigureTree,
  path: readonly string[] = [],
): [string, number | null | '/'][] {
  if (tree === null || typeof tree !== 'object') return [[path.join('.'), tree]]
  return Object.entries(tree).flatMap(([key, value]) => figuresIn(value, [...path, key]))
}

/** The text of the cell of that id, if the cell names its headings. */
function cellText(html: string, id: string): string | undefined {
  const attributes = `(?=[^>]*\\sid="${RegExp.escape(id)}")(?=[^>]*\\sheaders="[^"]+")`
  const cell = new RegExp(`<td${attributes}[^>]*>([^]*?)</td>`).exec(html)
  return cell?.[1]?.replace(/<[^>]*>/g, '').trim()
}

function isShown(text: string, figure: number | null | '/'): boolean {
  if (figure === null) return !/\d/.test(text)
  if (figure === '/') return text.startsWith('/')
  return Number(/^-?[\d.]+/.exec(text)?.[0]) === figure
}

/** Figures of a report's JSON that its page does not show in the cell of their id. */
export function missingFigures(html: string, tables: object): string[] {
  const figures = figuresIn(tables as FigureTree)
  if (figures.length === 0) return ['the report has no figures']
  return figures.flatMap(([id, figure]) => {
    const text = cellText(html, id)
    if (text === undefined) return `no cell with headings: ${id}`
    return isShown(text, figure) ? [] : `${id} is ${String(figure)}, its cell says “${text}”`
  })
}
