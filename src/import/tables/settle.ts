/** The reading of a chain of labels and figures that is taken, and how sure it is. */

import { following, isCellByCell, solutionsOf, type Chain, type Solution } from './owners.ts'
import type { SourceRow } from './source-row.ts'

/** A chain with its figures given to its labels. */
export interface Settled {
  readonly chain: Chain
  readonly solution: Solution
  /** Labels, by their number in the chain, of which it cannot be said which figures are theirs. */
  readonly unsure: ReadonlySet<number>
  /** How it was decided, where more than what stands on one line had to decide. */
  readonly by?: 'balances' | 'nothing'
}

/** Do the balances over the rows of the table hold everywhere in this reading? Undefined: there are none. */
export type Judge = (chain: Chain, solution: Solution) => boolean | undefined

function linesAt({ gaps }: Chain, solution: Solution, span: number): readonly number[] {
  const before = gaps[span] ?? []
  const after = gaps[span + 1] ?? []
  const { after: down = 0 } = solution[span] ?? {}
  const { before: up = 0 } = solution[span + 1] ?? {}
  return [...before.slice(before.length - down), ...after.slice(0, up)]
}

/** The lines of figures that a reading gives to a label, its own among them, in their order. */
export function linesOf(chain: Chain, solution: Solution, span: number): readonly number[] {
  const own = chain.spans[span]?.own ?? []
  return [...own, ...linesAt(chain, solution, span)].sort((one, other) => one - other)
}

/** Labels, by their number, without figures on lines of their own. */
function loose({ spans }: Chain): number[] {
  return spans.flatMap(({ own }, at) => (own.length === 0 ? [at] : []))
}

/** Figures before their labels at one place are forced by what stands around them; at two they are a way of printing. */
function isWayOfPrinting({ gaps }: Chain, solution: Solution): boolean {
  return gaps.some(
    (_, gap) =>
      (solution[gap]?.after ?? 0) > 0 && (gap === 0 || (solution[gap + 1]?.after ?? 0) > 0),
  )
}

/** Lines of figures that belong to no label, where others stand before theirs: one may be a line of blanks too few. */
function isRagged({ gaps }: Chain, solution: Solution): boolean {
  const isOver = gaps.some((lines, gap) => {
    const { before = 0, after = 0 } = solution[gap] ?? {}
    return before + after < lines.length
  })
  return isOver && solution.some(({ after }) => after > 0)
}

/** Rows that are the table's first and last, or next to what else was found, so that none is missing at an end. */
export type Ends = (chain: Chain) => boolean

function decided(chain: Chain, among: readonly Solution[], judge: Judge): Settled {
  const [first] = among
  const holding = among.filter((one) => judge(chain, one) === true)
  const [only] = holding
  if (only && holding.length === 1)
    return { chain, solution: only, unsure: new Set(), by: 'balances' }
  return {
    chain,
    solution: first ?? following(chain),
    unsure: new Set(loose(chain)),
    by: 'nothing',
  }
}

/** Are all figures between the labels alike, and is there a line for each label? Then order does not matter. */
function isUniform(sources: readonly SourceRow[], { gaps, spans }: Chain): boolean {
  const texts = gaps.flat().map((line) => sources[line]?.values.map(({ text }) => text).join())
  const empty = spans.filter((span) => span.own.length === 0)
  return new Set(texts).size === 1 && texts.length === empty.length
}

/** Gives the figures of a chain to its labels. */
export function settle(
  sources: readonly SourceRow[],
  chain: Chain,
  judge: Judge,
  isWhole: Ends,
): Settled {
  const after = following(chain)
  if (chain.gaps.every((lines) => lines.length === 0))
    return { chain, solution: after, unsure: new Set() }
  if (isCellByCell(sources)) {
    const isOrphan = (chain.gaps[0]?.length ?? 0) > 0
    return isOrphan
      ? { chain, solution: after, unsure: new Set(loose(chain)), by: 'nothing' }
      : { chain, solution: after, unsure: new Set() }
  }
  const { all: solutions, isCut } = solutionsOf(sources, chain)
  const [only, ...others] = solutions
  if (!only || isCut) {
    const unsure = new Set(only ? loose(chain) : chain.spans.keys())
    return { chain, solution: only ?? after, unsure, by: 'nothing' }
  }
  if (others.length > 0) return decided(chain, solutions, judge)
  if (isUniform(sources, chain)) return { chain, solution: only, unsure: new Set() }
  if (isRagged(chain, only))
    return { chain, solution: only, unsure: new Set(loose(chain)), by: 'nothing' }
  if (isWayOfPrinting(chain, only)) return decided(chain, [only, after], judge)
  const isLoose = loose(chain).length > 1
  if (isLoose && !isWhole(chain)) return decided(chain, [only, shifted(chain)], judge)
  return { chain, solution: only, unsure: new Set() }
}

/** The reading in which all figures stand before their labels. */
function shifted({ gaps, spans }: Chain): Solution {
  return gaps.map((lines, gap) => ({ before: 0, after: gap < spans.length ? lines.length : 0 }))
}
