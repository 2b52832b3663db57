/** Who stands over whom: the 上级 of organs, as organs.yaml writes them, checked. */

import type { Problem, YamlPath } from '../finding.ts'
import { groupBy } from '../group-by.ts'
import type { Organ } from '../report.ts'
import { problem } from '../rules.ts'

const ID = /^[a-z][a-z0-9-]*$/

const NO_PARENT = '上级没有登记在本站的，请先登记它，或整行删去。'

/** What 上级 may say: the ids there are, and the organs that a full, short or former name stands for. */
interface Known {
  readonly byId: ReadonlyMap<string, Organ>
  readonly byName: ReadonlyMap<string, readonly Organ[]>
}

function knownOf(organs: readonly Organ[]): Known {
  const named = organs.flatMap((organ) =>
    [...new Set([organ.name, organ.shortName, ...organ.aliases])].map((name) => ({ name, organ })),
  )
  const byName = groupBy(named, ({ name }) => name)
  return {
    byId: new Map(organs.map((organ) => [organ.id, organ])),
    byName: new Map(byName.map(([name, own]) => [name, own.map(({ organ }) => organ)])),
  }
}

function under(organ: Organ, { id, name }: Organ): Organ {
  return { ...organ, parent: id, parentName: name }
}

/** An organ's 上级 as it is written: the organ it stands for, and what is wrong with it. */
function readParent(
  organ: Organ,
  at: YamlPath,
  { byId, byName }: Known,
): { organ: Organ; problems: Problem[] } {
  const { parentName: written, ...own } = organ
  if (written === undefined) return { organ, problems: [] }
  if (written === organ.id)
    return {
      organ: own,
      problems: [problem('organ-parent', at, '“上级”写的是这个机关自己。', NO_PARENT)],
    }
  const above = byId.get(written)
  if (above) return { organ: under(own, above), problems: [] }
  if (ID.test(written))
    return {
      organ: own,
      problems: [problem('organ-parent', at, `“上级”写的“${written}”没有登记。`, NO_PARENT)],
    }
  // As portals of earlier versions have it.
  const found = (byName.get(written) ?? []).filter(({ id }) => id !== organ.id)
  const [first] = found
  const candidates = found.map(({ id }) => id).join('、')
  const hint = first
    ? `请改成${found.length > 1 ? '其中一个代号' : '代号'}：${candidates}。`
    : NO_PARENT
  const message = `“上级”应写代号，写的是名称“${written}”。`
  return {
    organ: first && found.length === 1 ? under(own, first) : organ,
    problems: [problem('organ-parent-name', at, message, hint)],
  }
}

/** The first organ met again on the way up from an organ: it stands over itself. */
function isRound(organ: Organ, byId: ReadonlyMap<string, Organ>): boolean {
  const seen = new Set<string>()
  for (let above = organ.parent; above !== undefined; above = byId.get(above)?.parent) {
    if (above === organ.id) return true
    if (seen.has(above)) return false
    seen.add(above)
  }
  return false
}

/** Organs whose 上级 are ids of others, and what is wrong with what was written; it is left out then. */
export function withParents(written: readonly Organ[]): { organs: Organ[]; problems: Problem[] } {
  const known = knownOf(written)
  const read = written.map((organ, index) => readParent(organ, [index, '上级'], known))
  const organs = read.map(({ organ }) => organ)
  const byId = new Map(organs.map((organ) => [organ.id, organ]))
  const rounds = organs.flatMap((organ, index) =>
    isRound(organ, byId)
      ? problem(
          'organ-parent',
          [index, '上级'],
          `“${organ.name}”的上级一路往上又是它自己。`,
          '请改正这几个机关的上级。',
        )
      : [],
  )
  return { organs, problems: [...read.flatMap(({ problems }) => problems), ...rounds] }
}

const below = new WeakMap<readonly Organ[], ReadonlyMap<string, readonly Organ[]>>()

/** The organs right below an organ, in the order of the list. */
export function childrenOf(organs: readonly Organ[], id: string): readonly Organ[] {
  const known =
    below.get(organs) ??
    new Map(
      groupBy(
        organs.filter(({ parent }) => parent !== undefined),
        ({ parent = '' }) => parent,
      ),
    )
  below.set(organs, known)
  return known.get(id) ?? []
}
