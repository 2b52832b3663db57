/** Runs a command and measures it together with every process it starts. */

import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** What a run took. Memory, in bytes, and processor time are undefined where the system has no /proc. */
export interface Run {
  readonly seconds: number
  /** Processor time of all processes, up to the last look at each: steadier on a busy machine. */
  readonly cpu: number | undefined
  /** The peak of the process that had the highest one. */
  readonly largest: number | undefined
  /** The most that all of them held at the same time; pages they share count in each. */
  readonly together: number | undefined
}

const EVERY_MS = 80

/** Linux counts processor time in hundredths, whatever the machine. */
const TICKS = 100

interface Watch {
  readonly stop: () => Omit<Run, 'seconds'>
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // The process has ended in the meantime.
    return ''
  }
}

function kilobytes(status: string, key: string): number {
  return Number(new RegExp(`^${key}:\\s+(\\d+) kB`, 'mu').exec(status)?.[1] ?? 0)
}

/** User and system time of a process, in seconds. */
function cpuSeconds(pid: number): number {
  const stat = read(`/proc/${pid}/stat`)
  // The name in brackets may hold anything; the times are the 12th and 13th field after it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / TICKS
}

function processes(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger)
  } catch {
    return []
  }
}

/** Looks at a process and its descendants again and again; a process seen once stays known. */
function watch(root: number): Watch {
  const own = new Set([root])
  const others = new Set(processes().filter((pid) => pid !== root))
  const cpu = new Map<number, number>()
  let largest = 0
  let together = 0
  const look = (): void => {
    let sum = 0
    for (const pid of processes()) {
      if (others.has(pid)) continue
      const status = read(`/proc/${pid}/status`)
      const isOwn = own.has(pid) || own.has(Number(/^PPid:\s+(\d+)/mu.exec(status)?.[1]))
      if (!isOwn) {
        if (status !== '') others.add(pid)
        continue
      }
      own.add(pid)
      cpu.set(pid, Math.max(cpu.get(pid) ?? 0, cpuSeconds(pid)))
      largest = Math.max(largest, kilobytes(status, 'VmHWM'))
      sum += kilobytes(status, 'VmRSS')
    }
    together = Math.max(together, sum)
  }
  look()
  const timer = setInterval(look, EVERY_MS)
  return {
    stop: () => {
      clearInterval(timer)
      const known = (kb: number): number | undefined => (kb > 0 ? kb * 1024 : undefined)
      const spent = [...cpu.values()].reduce((sum, one) => sum + one, 0)
      return {
        cpu: cpu.size > 0 ? spent : undefined,
        largest: known(largest),
        together: known(together),
      }
    },
  }
}

const NOTHING_SEEN = { cpu: undefined, largest: undefined, together: undefined }

/** Runs a command to its end; an exit code other than 0 is an error that tells what it printed. */
export function measured(command: readonly string[], cwd: string): Promise<Run> {
  const [program = '', ...args] = command
  return new Promise((resolve, reject) => {
    const begun = performance.now()
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    const seen = child.pid === undefined ? undefined : watch(child.pid)
    const said: Buffer[] = []
    child.stdout.on('data', (bytes: Buffer) => said.push(bytes))
    child.stderr.on('data', (bytes: Buffer) => said.push(bytes))
    child.on('error', reject)
    child.on('close', (code) => {
      const seconds = (performance.now() - begun) / 1000
      const memory = seen?.stop() ?? NOTHING_SEEN
      if (code === 0) resolve({ seconds, ...memory })
      else
        reject(new Error(`${command.join(' ')}: exit ${code}\n${Buffer.concat(said).toString()}`))
    })
  })
}

/** Runs one after the other as one: times add up, and the higher peak counts. */
export function together(runs: readonly Run[]): Run {
  const known = (key: 'cpu' | 'largest' | 'together'): number[] =>
    runs.map((run) => run[key]).filter((number) => number !== undefined)
  const peak = (key: 'largest' | 'together'): number | undefined =>
    known(key).length === 0 ? undefined : Math.max(...known(key))
  return {
    seconds: runs.reduce((sum, run) => sum + run.seconds, 0),
    cpu: known('cpu').length === 0 ? undefined : known('cpu').reduce((sum, one) => sum + one, 0),
    largest: peak('largest'),
    together: peak('together'),
  }
}
