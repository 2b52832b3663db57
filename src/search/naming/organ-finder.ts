/** Which organs a typed name means, in whatever form it is written. */

import { remember } from '../../report/remember.ts'
import type { TableOrgan } from '../exact/table.ts'
import { fold } from '../fold.ts'
import { canonicalName, mayHold } from './canonical.ts'
import { PLACE_KINDS } from './forms.ts'
import { fitOf, placesOf, type Places } from './places.ts'

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

/** An organ with all its names in the one form. */
interface Called {
  readonly organ: TableOrgan
  readonly forms: readonly string[]
}

interface Known {
  readonly organ: TableOrgan
  readonly pieces: readonly string[]
}

/** The shortest name that a name with something left out may be typed as: 云山镇. */
const LEAST = 3
/** Of so many last characters it is remembered which names have them. */
const ENDS = 20

/** Ids as they are folded are Latin letters and digits. */
const ID = /^[0-9a-z]+$/

/**
 * A finder over the organs of the table; what it needs is made when first asked. Whatever is left out
 * of a name, its last character tells whether it may be meant: of thousands few are looked at.
 */
export function organFinder(organs: readonly TableOrgan[]): OrganFinder {
  const places = placesOf(organs)
  let byId: ReadonlyMap<string, TableOrgan> | undefined
  const idsNow = (): ReadonlyMap<string, TableOrgan> =>
    (byId ??= new Map(organs.map((organ) => [fold(organ.id), organ])))
  const endingIn = remember(ENDS, (last) => {
    const named = organs.flatMap((organ) => {
      const names = foldedNames(organ)
      return names.some((name) => mayHold(name, last)) ? [{ organ, forms: formsOf(names) }] : []
    })
    return indexOf(
      named.filter(({ forms }) => forms.some((form) => mayEndIn(form, last))),
      places,
    )
  })
  return {
    named: (folded, isMeantForName = false) => {
      const own = ID.test(folded) ? idsNow().get(folded) : undefined
      if (own) return [own]
      const typed = canonicalName(folded)
      if (typed.length < 2) return []
      return namedIn(endingIn(typed.slice(-1)), typed, isMeantForName || typed !== folded)
    },
    placed: (folded) => {
      const typed = canonicalName(folded)
      return typed.length < 2 ? [] : places.within(typed)
    },
  }
}

function foldedNames({ name, shortName, aliases }: TableOrgan): string[] {
  return [name, shortName, ...aliases].map(fold)
}

function formsOf(folded: readonly string[]): string[] {
  return [...new Set(folded)].map(canonicalName)
}

/** A name without its kind of place or its last character: 云山 of 云山街道. */
function stemOf(form: string): string {
  return form.replace(/(?:街道|.)$/u, '')
}

/** Whether what is typed with that end may mean a name: what is left out is in the middle, or its kind. */
function mayEndIn(form: string, last: string): boolean {
  return form.endsWith(last) || stemOf(form).endsWith(last)
}

interface Index {
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

function indexOf(organs: readonly Called[], { piecesOf }: Places): Index {
  const byCore = new Map<string, Known[]>()
  const byEdges = new Map<string, (readonly [string, Known])[]>()
  const byStem = new Map<string, Known[]>()
  for (const { organ, forms } of organs) {
    const known = { organ, pieces: piecesOf(organ) }
    for (const core of coresOf(forms, known.pieces)) {
      put(byCore, core, known)
      if (core.length > LEAST) put(byEdges, edgesOf(core), [core, known] as const)
      if (core.length > 2) put(byStem, stemOf(core), known)
    }
  }
  return { byCore, byEdges, byStem }
}

/** Names in the one form, also without the place they begin with. */
function coresOf(forms: readonly string[], pieces: readonly string[]): ReadonlySet<string> {
  const bare = forms.flatMap((form) =>
    pieces.flatMap((piece) =>
      form.startsWith(piece) && form.length > piece.length + 1 ? [form.slice(piece.length)] : [],
    ),
  )
  return new Set([...forms, ...bare])
}

function edgesOf(text: string): string {
  return text.slice(0, 2) + text.slice(-1)
}

function namedIn(index: Index, typed: string, isByWord: boolean): readonly TableOrgan[] {
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
