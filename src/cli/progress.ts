import { errorStream } from './error-stream.ts'

const FIRST_AFTER = 2_000
const EVERY = { terminal: 200, file: 5_000 } as const

/** Of less than this share of a part, how long the rest will take cannot be told: its beginning is slow. */
const TELLING = 0.02

/** Milliseconds in words: 8 秒, 2 分 5 秒. */
export function inWords(ms: number): string {
  const all = Math.ceil(ms / 1000)
  return all < 60 ? `${all} 秒` : `${Math.floor(all / 60)} 分 ${all % 60} 秒`
}

/** Tells how far a long run is. */
export interface Progress {
  /** Begins another part of the run: what is done to how many of what. */
  readonly phase: (does: string, unit?: string) => void
  readonly tell: (done: number, all: number) => void
  /** Tells that a part whose length is unknown goes on. */
  readonly beat: () => void
  readonly end: () => void
}

/** Tells on standard error how far a run is: on a terminal in one line, else a line now and then. */
export function progress(
  stream = errorStream,
  now: () => number = () => performance.now(),
): Progress {
  let begun = now()
  let next = begun + FIRST_AFTER
  let isShown = false
  let [does, unit] = ['', '']
  const isDue = (): boolean => now() >= next
  const show = (line: string): void => {
    next = now() + (stream.isTTY ? EVERY.terminal : EVERY.file)
    stream.write(stream.isTTY ? `\r\u001B[2K${line}` : `${line}\n`)
    isShown = true
  }
  const clear = (): void => {
    if (isShown && stream.isTTY) stream.write('\r\u001B[2K')
    isShown = false
  }
  return {
    phase: (what, of = '') => {
      clear()
      does = what
      unit = of
      begun = now()
      next = begun + FIRST_AFTER
    },
    tell: (done, all) => {
      if (!isDue() || done === all) return
      const rate = done / (now() - begun)
      const left = inWords((all - done) / rate)
      const pace = `，每秒 ${Math.round(rate * 1000)} ${unit}，还要约 ${left}`
      show(`${does} ${done}/${all} ${unit}${done < all * TELLING ? '' : pace}`)
    },
    beat: () => {
      // Before the first part there is nothing to be told of.
      if (does !== '' && isDue()) show(`${does}，已 ${inWords(now() - begun)}`)
    },
    end: clear,
  }
}
