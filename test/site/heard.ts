/** Statutory tables as a screen reader hears them: from Chromium's accessibility tree. */

import type { Page } from 'playwright-core'

/** A figure's cell as it is heard. */
export interface Heard {
  readonly id: string
  /** What the cell itself is called. */
  readonly name: string
  /** Headings in its rows and in its columns, as browsers find them: by role and by position. */
  readonly byPlace: readonly string[]
  /** Headings that its `headers` attribute names. */
  readonly byId: readonly string[]
}

interface DomNode {
  readonly nodeName: string
  readonly backendNodeId: number
  readonly attributes?: readonly string[]
  readonly children?: readonly DomNode[]
}

interface AxNode {
  readonly role: string
  readonly name: string
}

function attribute({ attributes = [] }: DomNode, name: string): string | undefined {
  const at = attributes.findIndex((one, index) => index % 2 === 0 && one === name)
  return at === -1 ? undefined : attributes[at + 1]
}

function below(node: DomNode, name: string): DomNode[] {
  return (node.children ?? []).flatMap((child) => [
    ...(child.nodeName === name ? [child] : []),
    ...below(child, name),
  ])
}

interface Placed extends AxNode {
  readonly id: string | undefined
  readonly headers: readonly string[]
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

/** The cells that are in the tree, each with the rows and columns it spans. */
function placed(table: DomNode, tree: ReadonlyMap<number, AxNode>): Placed[] {
  const taken = new Set<string>()
  const rows = below(table, 'TR').filter((row) => tree.has(row.backendNodeId))
  return rows.flatMap((line, row) => {
    let column = 0
    return (line.children ?? []).flatMap((cell): Placed[] => {
      const node = tree.get(cell.backendNodeId)
      if (!node) return []
      while (taken.has(`${row} ${column}`)) column += 1
      const span = (name: string, from: number): number[] =>
        Array.from({ length: Number(attribute(cell, name) ?? 1) }, (_, step) => from + step)
      const [ownRows, ownColumns] = [span('rowspan', row), span('colspan', column)]
      for (const one of ownRows) for (const other of ownColumns) taken.add(`${one} ${other}`)
      const headers = attribute(cell, 'headers')?.split(' ') ?? []
      return [{ ...node, id: attribute(cell, 'id'), headers, rows: ownRows, columns: ownColumns }]
    })
  })
}

function heardIn(cells: readonly Placed[]): Heard[] {
  const named = new Map(cells.map((cell) => [cell.id, cell.name]))
  return cells
    .filter((cell) => cell.role === 'cell' && cell.id !== undefined)
    .map((cell) => {
      const [row = 0] = cell.rows
      const [column = 0] = cell.columns
      const inRow = cells.filter((one) => one.role === 'rowheader' && one.rows.includes(row))
      const inColumn = cells.filter(
        (one) => one.role === 'columnheader' && one.columns.includes(column),
      )
      return {
        id: cell.id ?? '',
        name: cell.name,
        byPlace: [...inRow, ...inColumn].map((heading) => heading.name),
        byId: cell.headers.map((id) => named.get(id) ?? `no heading ${id}`),
      }
    })
}

/** Every figure's cell of a page's statutory tables that assistive technology is told of. */
export async function heardFigures(page: Page): Promise<Heard[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const { root } = await session.send('DOM.getDocument', { depth: -1 })
  await session.detach()
  const tree = new Map(
    nodes.flatMap(({ backendDOMNodeId, role, name, ignored }): [number, AxNode][] =>
      backendDOMNodeId === undefined || ignored
        ? []
        : [[backendDOMNodeId, { role: String(role?.value), name: String(name?.value ?? '') }]],
    ),
  )
  const tables = below(root as DomNode, 'TABLE').filter((table) =>
    attribute(table, 'class')?.includes('statutory'),
  )
  return tables.flatMap((table) => heardIn(placed(table, tree)))
}
