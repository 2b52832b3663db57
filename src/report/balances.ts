import { figureAt, figureWord, sumOf, type Figure, type Figures } from './figures.ts'
import { leaves, type Balance, type Band, type Format, type Leaf, type TableSpec } from './spec.ts'

/** One side of a balance: the figures it adds up, and their sum (null where no number is printed). */
export interface Side {
  readonly ids: readonly string[]
  readonly figures: readonly Figure[]
  readonly sum: number | null
}

/** A balance held against the figures of one column or one row. */
export interface BalanceResult {
  readonly table: TableSpec
  readonly balance: Balance
  /** The column (of a balance of rows) or the row (of a balance of columns) it was judged in. */
  readonly line: Leaf
  /** Names from the table down to that line: 依申请公开, 办理结果, 予以公开. */
  readonly place: readonly string[]
  readonly left: Side
  readonly right: Side
  /** `open` when a side has no number, or a cell not looked at could make it hold. */
  readonly verdict: 'holds' | 'fails' | 'open'
}

/** Is this heading the named one, or does it stand under it? */
export function isUnder(path: string, name: string): boolean {
  return path === name || path.startsWith(`${name}.`)
}

function idsUnder(
  names: readonly string[],
  across: readonly Leaf[],
  id: (leaf: Leaf) => string,
): string[] {
  return names.flatMap((name) => across.filter((leaf) => isUnder(leaf.path, name)).map(id))
}

function side(figures: Figures, ids: readonly string[]): Side {
  const found = ids.map((one) => figureAt(figures, one))
  return { ids, figures: found, sum: sumOf(found) }
}

function isOpen({ figures }: Side): boolean {
  return figures.some((figure) => figure.state === 'unread')
}

/** Figures in sums are not negative, so that what is not looked at can only add to its side. */
function verdictOf(left: Side, right: Side): BalanceResult['verdict'] {
  if (isOpen(left) || isOpen(right)) {
    const isTooMuch = (one: Side, other: Side): boolean =>
      !isOpen(one) && one.sum !== null && (other.sum ?? 0) > one.sum
    return isTooMuch(left, right) || isTooMuch(right, left) ? 'fails' : 'open'
  }
  if (left.sum === null || right.sum === null) return 'open'
  return left.sum === right.sum ? 'holds' : 'fails'
}

/** Do all headings that a balance names stand in this band? */
export function concerns(balance: Balance, band: Band): boolean {
  const paths = leaves(balance.axis === 'rows' ? band.rows : band.columns).map((leaf) => leaf.path)
  return [...balance.left, ...balance.right].every((name) =>
    paths.some((path) => isUnder(path, name)),
  )
}

/** A balance in one line of a table, before any figures are held against it. */
interface Equation extends Pick<BalanceResult, 'table' | 'balance' | 'line' | 'place'> {
  readonly left: readonly string[]
  readonly right: readonly string[]
}

function equationsIn(table: TableSpec, band: Band, balance: Balance): Equation[] {
  const rows = leaves(band.rows)
  const columns = leaves(band.columns)
  const byRows = balance.axis === 'rows'
  const across = byRows ? rows : columns
  return (byRows ? columns : rows).map((line) => {
    const id = (leaf: Leaf): string =>
      byRows ? `${table.id}.${leaf.path}.${line.path}` : `${table.id}.${line.path}.${leaf.path}`
    const left = idsUnder(balance.left, across, id)
    const right = idsUnder(balance.right, across, id)
    return { table, balance, line, place: [table.name, ...line.names], left, right }
  })
}

const equations = new WeakMap<Format, readonly Equation[]>()

function equationsOf(format: Format): readonly Equation[] {
  const known =
    equations.get(format) ??
    format.tables.flatMap((table) =>
      table.balances.flatMap((balance) =>
        table.bands
          .filter((band) => concerns(balance, band))
          .flatMap((band) => equationsIn(table, band, balance)),
      ),
    )
  equations.set(format, known)
  return known
}

/** Every balance of an edition held against a report's figures, table by table. */
export function checkBalances(format: Format, figures: Figures): BalanceResult[] {
  return equationsOf(format).map((equation) => {
    const left = side(figures, equation.left)
    const right = side(figures, equation.right)
    return { ...equation, left, right, verdict: verdictOf(left, right) }
  })
}

const judged = new WeakMap<Figures, readonly BalanceResult[]>()

/** The balances of a report, which is not changed: they are held against its figures once. */
export function balancesOf({
  format,
  figures,
}: {
  readonly format: Format
  readonly figures: Figures
}): readonly BalanceResult[] {
  const known = judged.get(figures) ?? checkBalances(format, figures)
  judged.set(figures, known)
  return known
}

/** A side written out: “0 + 空 + 3”. */
export function writtenOut(one: Side): string {
  return one.figures.map(figureWord).join(' + ')
}
