/** Runs the builders in turn, so that a busy moment of the machine meets them alike. */

import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setAside } from './aside.ts'
import { sizeOf, type Size } from './measure/folder-size.ts'
import { measured, type Run } from './measure/process-tree.ts'
import { rawWrite } from './measure/raw-write.ts'
import { corrected, seriesAt } from './portal/series.ts'
import { reportFile, reportPath, type Form } from './portal/write.ts'
import type { Side } from './sides.ts'

/** What is timed. */
export type Kind = 'render' | 'cold' | 'unchanged' | 'changed'

/** The runs of one builder. */
export interface Timed {
  readonly form: Form
  readonly runs: Readonly<Record<Kind, Run[]>>
  /** After a cold build. */
  readonly sizes: { readonly site: Size; readonly index: Size; readonly passages: Size }
}

/** The floors of the same rounds. */
export interface Floors {
  /** Seconds to write the finished files of our site. */
  readonly raw: number[]
  readonly plain: Run[]
}

const root = join(import.meta.dirname, '../..')

/** The corrected report: the first organ's newest. */
function changeOne({ form, source }: Side, isCorrected: boolean): void {
  const made = seriesAt(0).at(-1)
  if (!made) throw new Error('an organ without reports')
  writeFileSync(
    reportPath(source, form, made),
    reportFile(form, isCorrected ? corrected(made) : made),
  )
}

function noRuns(): Record<Kind, Run[]> {
  return { render: [], cold: [], unchanged: [], changed: [] }
}

/** What one run wrote is on the disk before the next begins, which would wait for it; without a `sync`, as on Windows, nothing is done. */
function writeOut(): void {
  spawnSync('sync')
}

async function step(side: Side, kind: Kind): Promise<Run> {
  if (kind === 'render' || kind === 'cold') side.clean()
  if (kind === 'changed') changeOne(side, true)
  writeOut()
  if (kind === 'render') return side.render()
  if (kind !== 'changed') return side.build()
  try {
    return await side.build()
  } finally {
    changeOne(side, false)
  }
}

function sizesTogether(sizes: readonly Size[]): Size {
  const sum = (key: keyof Size): number => sizes.reduce((total, size) => total + size[key], 0)
  return { files: sum('files'), bytes: sum('bytes') }
}

function sizesOf({ site, indexes }: Side): Timed['sizes'] {
  return {
    site: sizeOf(site),
    index: sizesTogether(indexes.map((index) => sizeOf(index))),
    passages: sizesTogether(
      indexes.map((index) => sizeOf(index, (path) => /\/(?:fragment|texts)\//.test(path))),
    ),
  }
}

async function plainScript(source: string, work: string): Promise<Run> {
  const out = join(work, 'plain')
  setAside(work, [out])
  const run = await measured([process.execPath, 'test/bench/plain-script.ts', source, out], root)
  setAside(work, [out])
  return run
}

function rawFloor(site: string, work: string): number {
  const out = join(work, 'raw')
  setAside(work, [out])
  const seconds = rawWrite(site, out)
  setAside(work, [out])
  return seconds
}

/** All rounds; `tell` is told every figure as it comes. */
export async function rounds(
  sides: readonly Side[],
  count: number,
  work: string,
  tell: (line: string) => void,
): Promise<{ timed: Timed[]; floors: Floors }> {
  // A run that was broken off may have left its correction behind.
  for (const side of sides) changeOne(side, false)
  const noted = sides.map((side) => ({
    side,
    runs: noRuns(),
    sizes: [] as Timed['sizes'][],
  }))
  const floors: Floors = { raw: [], plain: [] }
  for (let round = 1; round <= count; round += 1) {
    const order = round % 2 === 1 ? noted : noted.toReversed()
    for (const kind of ['render', 'cold', 'unchanged', 'changed'] as const)
      for (const { side, runs, sizes } of order) {
        const run = await step(side, kind)
        runs[kind].push(run)
        if (kind === 'cold' && sizes.length === 0) sizes.push(sizesOf(side))
        tell(`round ${round}: ${side.form} ${kind} ${run.seconds.toFixed(2)} s`)
      }
    const own = sides[0]
    if (!own) throw new Error('no builder')
    floors.raw.push(rawFloor(own.site, work))
    floors.plain.push(await plainScript(own.source, work))
    tell(
      `round ${round}: floors ${floors.raw.at(-1)?.toFixed(2)} s, ${floors.plain.at(-1)?.seconds.toFixed(2)} s`,
    )
  }
  const timed = noted.map(({ side, runs, sizes }) => {
    const [first] = sizes
    if (!first) throw new Error('nothing was built')
    return { form: side.form, runs, sizes: first }
  })
  return { timed, floors }
}
