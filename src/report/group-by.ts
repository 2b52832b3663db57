/** Things in groups, in the order in which the groups first appear. */
export function groupBy<T, K>(things: readonly T[], key: (thing: T) => K): [K, T[]][] {
  const groups = new Map<K, T[]>()
  for (const thing of things) {
    const group = groups.get(key(thing))
    if (group) group.push(thing)
    else groups.set(key(thing), [thing])
  }
  return [...groups]
}
