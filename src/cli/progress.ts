import { errorStream } from './error-stream.ts'

const FIRST_AFTER = 2_000
const EVERY = { terminal: 200, file: 5_000 } as const

function seconds(ms: number): string {
  const all = Math.ceil(ms / 1000)
  return all < 60 ? `${all} 秒` : `${Math.floor(all / 60)} 分 ${all % 60} 秒`
}

/** Tells on standard error how far a long run is: on a terminal in one line, else a line now and then. */
export function progress(
  stream = errorStream,
  now: () => number = () => performance.now(),
): { tell: (done: number, all: number) => void; end: () => void } {
  const begun = now()
  let next = begun + FIRST_AFTER
  let isShown = false
  return {
    tell: (done, all) => {
      const at = now()
      if (at < next || done === all) return
      next = at + (stream.isTTY ? EVERY.terminal : EVERY.file)
      const rate = done / (at - begun)
      const line = `已核对 ${done}/${all} 份，每秒 ${Math.round(rate * 1000)} 份，还要约 ${seconds((all - done) / rate)}`
      stream.write(stream.isTTY ? `\r\u001B[2K${line}` : `${line}\n`)
      isShown = true
    },
    end: () => {
      if (isShown && stream.isTTY) stream.write('\r\u001B[2K')
    },
  }
}
