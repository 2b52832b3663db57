/** The 上级 of organs to be registered: names in the list, ids in organs.yaml. */

import type { Organ } from '../../report/report.ts'
import type { NewOrgan, Say } from './new-organ.ts'

/** Things by each of their names. */
export function byName<T>(
  list: readonly T[],
  namesOf: (one: T) => readonly string[],
): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const one of list)
    for (const name of new Set(namesOf(one))) found.set(name, [...(found.get(name) ?? []), one])
  return found
}

const OWN_PARENT = '上级没有登记的，先登记它，再在 organs.yaml 里给这个机关补一行“上级: 代号”。'

/** Gives each organ the id of its 上级 where exactly one organ is called so; otherwise none, and says so. */
export function withParentIds(
  added: readonly NewOrgan[],
  known: readonly Organ[],
  say: Say,
): readonly NewOrgan[] {
  const called = byName([...known, ...added], ({ id, name, shortName, aliases }) => [
    ...[id, name, ...aliases],
    ...(shortName === undefined ? [] : [shortName]),
  ])
  return added.map((organ) => {
    const { id, name, parentName, row } = organ
    if (parentName === undefined) return organ
    const found = (called.get(parentName) ?? []).filter((one) => one.id !== id)
    const [only, ...others] = found
    if (only && others.length === 0) return { ...organ, parent: only.id }
    const ids = found.map((one) => one.id).join('、')
    const why = only ? `有 ${found.length} 个：${ids}` : '没有登记'
    const hint = only
      ? '请在 organs.yaml 里给这个机关补一行“上级: 代号”，写上其中一个代号。'
      : OWN_PARENT
    say('warning', 'organ-parent', row, `“${name}”的上级“${parentName}”${why}，没有写。`, hint)
    return organ
  })
}
