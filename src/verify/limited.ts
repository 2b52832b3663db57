/** Does something with each of many things, so many at a time; tells how far it is. */
export async function eachLimited<T>(
  things: readonly T[],
  atATime: number,
  work: (thing: T) => Promise<void>,
  onDone: (done: number, all: number) => void = () => {},
): Promise<void> {
  const left = things.values()
  let done = 0
  const worker = async (): Promise<void> => {
    for (const thing of left) {
      await work(thing)
      onDone((done += 1), things.length)
    }
  }
  await Promise.all(Array.from({ length: atATime }, worker))
}
