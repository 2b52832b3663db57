/** Which organs a typed name means, in whatever form it is written. */

import { fold } from '../fold.ts'
import type { TableOrgan } from '../table.ts'
import { canonicalName } from './canonical.ts'
import { PLACE_KINDS } from './forms.ts'
import { fitOf, isPlace, placePieces } from './places.ts'

/** Finds organs by what people type. */
export interface OrganFinder {
  /**
   * The organs a folded text names, those of the closest kind of likeness only; none where it names
   * none. What stands around it may tell that it is meant for a name.
   */
  readonly named: (folded: string, isMeantForName?: boolean) => readonly TableOrgan[]
  /** The organs in a place, by its name with or without 省市县区, or under an organ of that name. */
  readonly placed: (folded: string) => readonly TableOrgan[]
}

interface Known {
  readonly organ: TableOrgan
  readonly pieces: readonly string[]
  /** Its names in the one form, also without the place they begin with. */
  readonly cores: readonly string[]
}

/** The shortest name that a name with something left out may be typed as: 云山镇. */
const LEAST = 3

/** A finder over the organs of the table; what it needs is made when first asked. */
export function organFinder(organs: readonly TableOrgan[]): OrganFinder {
  let known: Index | undefined
  const index = (): Index => (known ??= indexOf(organs))
  return {
    named: (folded, isMeantForName = false) => namedIn(index(), folded, isMeantForName),
    placed: (folded) => {
      const typed = canonicalName(folded)
      if (typed.length < 2) return []
      return index()
        .all.filter(({ pieces }) => isPlace(typed, pieces))
        .map(({ organ }) => organ)
    },
  }
}

interface Index {
  readonly all: readonly Known[]
  readonly byId: ReadonlyMap<string, Known>
  readonly byCore: ReadonlyMap<string, readonly Known[]>
  /** By the first two characters of a core and its last. */
  readonly byEdges: ReadonlyMap<string, readonly (readonly [core: string, known: Known])[]>
  readonly byStem: ReadonlyMap<string, readonly Known[]>
}

function put<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const own = map.get(key)
  if (!own) map.set(key, [value])
  else if (!own.includes(value)) own.push(value)
}

function indexOf(organs: readonly TableOrgan[]): Index {
  const byOrganId = new Map(organs.map((organ) => [organ.id, organ]))
  const byCore = new Map<string, Known[]>()
  const byEdges = new Map<string, (readonly [string, Known])[]>()
  const byStem = new Map<string, Known[]>()
  const all = organs.map((organ): Known => {
    const pieces = placePieces(organ, byOrganId)
    const names = [organ.name, organ.shortName, ...organ.aliases]
    const forms = names.map((name) => canonicalName(fold(name)))
    const bare = forms.flatMap((form) =>
      pieces.flatMap((piece) =>
        form.startsWith(piece) && form.length > piece.length + 1 ? [form.slice(piece.length)] : [],
      ),
    )
    return { organ, pieces, cores: [...new Set([...forms, ...bare])] }
  })
  for (const known of all)
    for (const core of known.cores) {
      put(byCore, core, known)
      if (core.length > LEAST) put(byEdges, edgesOf(core), [core, known] as const)
      if (core.length > 2) put(byStem, core.replace(/(?:街道|.)$/u, ''), known)
    }
  return {
    all,
    byId: new Map(all.map((known) => [fold(known.organ.id), known])),
    byCore,
    byEdges,
    byStem,
  }
}

function edgesOf(text: string): string {
  return text.slice(0, 2) + text.slice(-1)
}

function namedIn(index: Index, folded: string, isMeant: boolean): readonly TableOrgan[] {
  const own = index.byId.get(folded)
  if (own) return [own.organ]
  const typed = canonicalName(folded)
  if (typed.length < 2) return []
  const isByWord = isMeant || typed !== folded
  const steps = [
    (name: string) => index.byCore.get(name) ?? [],
    (name: string) => (name.length < LEAST ? [] : leftOut(index, name)),
    // 八陡政府, 八陡2021, 博山八陡: the kind of place is left out, and the rest tells that a name is meant.
    (name: string) => (isByWord || name !== typed ? (index.byStem.get(name) ?? []) : []),
  ]
  for (const find of steps) {
    const found = fitting(typed, find)
    if (found.length > 0) return found
  }
  return []
}

/** The organs that the end of what is typed finds and whose place fits what stands before it. */
function fitting(typed: string, find: (name: string) => readonly Known[]): TableOrgan[] {
  const unsaid = new Set<TableOrgan>()
  for (let from = 0; from <= typed.length - 2; from += 1) {
    const before = typed.slice(0, from)
    const fits = new Set<TableOrgan>()
    for (const { organ, pieces } of find(typed.slice(from))) {
      const fit = fitOf(before, pieces)
      if (fit === 'fits') fits.add(organ)
      else if (fit === 'unsaid') unsaid.add(organ)
    }
    if (fits.size > 0) return [...fits]
  }
  return [...unsaid]
}

/** The organs whose name is what is typed with one stretch in the middle left out. */
function leftOut({ byEdges }: Index, name: string): Known[] {
  const found = (byEdges.get(edgesOf(name)) ?? []).filter(([core]) => isLeftOut(name, core))
  return [...new Set(found.map(([, known]) => known))]
}

function isLeftOut(name: string, core: string): boolean {
  if (name.length >= core.length) return false
  const least = PLACE_KINDS.includes(name.slice(-1)) ? 1 : 2
  let same = 0
  while (same < name.length && name[same] === core[same]) same += 1
  for (let end = least; end <= name.length - 2; end += 1)
    if (name.length - end <= same && core.endsWith(name.slice(-end))) return true
  return false
}
