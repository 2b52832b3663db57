/** What building took, as tables. */

import { median, ratio, rounded } from '../measure/statistics.ts'
import type { Run } from '../measure/process-tree.ts'
import type { Kind, Timed } from '../rounds.ts'
import { compared, table, type Row } from './markdown-table.ts'
import { average, firstOnPhone, over, seconds, used, type Findings } from './numbers.ts'

const KINDS: readonly Kind[] = ['render', 'cold', 'unchanged', 'changed']

/** The lines that matter. */
export function summary({ timed: [ours, theirs], search, related }: Findings): string {
  return compared([
    ['whole job, cold (s)', seconds(ours, 'cold'), seconds(theirs, 'cold')],
    ['whole job, nothing changed (s)', seconds(ours, 'unchanged'), seconds(theirs, 'unchanged')],
    ['whole job, one report changed (s)', seconds(ours, 'changed'), seconds(theirs, 'changed')],
    ['rendering alone, cold (s)', seconds(ours, 'render'), seconds(theirs, 'render')],
    ['whole job, cold, processor time (s)', used(ours, 'cold', 'cpu'), used(theirs, 'cold', 'cpu')],
    [
      'peak memory, cold, largest process',
      used(ours, 'cold', 'largest'),
      used(theirs, 'cold', 'largest'),
      true,
    ],
    [
      'bytes a query adds, median',
      over(search?.[0], 'bytes', 0.5),
      over(search?.[1], 'bytes', 0.5),
      true,
    ],
    [
      'bytes a query adds, 95th percentile',
      over(search?.[0], 'bytes', 0.95),
      over(search?.[1], 'bytes', 0.95),
      true,
    ],
    ['search: recall', average(search?.[0], 'recall'), average(search?.[1], 'recall')],
    ['search: precision', average(search?.[0], 'precision'), average(search?.[1], 'precision')],
    [
      'a question: bytes, median',
      over(related?.[0], 'bytes', 0.5),
      over(related?.[1], 'bytes', 0.5),
      true,
    ],
    [
      'a question: first result (ms), median',
      over(related?.[0], 'firstResult', 0.5),
      over(related?.[1], 'firstResult', 0.5),
    ],
    [
      'a question on a phone: first result (ms), median',
      firstOnPhone(related?.[0], 0.5),
      firstOnPhone(related?.[1], 0.5),
    ],
    [
      'a question: precision of the first five',
      average(related?.[0], 'precision'),
      average(related?.[1], 'precision'),
    ],
    [
      'a question: recall of the first twenty',
      average(related?.[0], 'recall'),
      average(related?.[1], 'recall'),
    ],
  ])
}

/** Time, memory, pages a second and sizes. */
export function building({ reports, timed: [ours, theirs] }: Findings): string {
  const rate = (timed?: Timed): number | undefined =>
    timed && reports / (seconds(timed, 'render') ?? Number.NaN)
  const cpu = KINDS.map((kind): Row => [
    `${kind}: processor time (s)`,
    used(ours, kind, 'cpu'),
    used(theirs, kind, 'cpu'),
  ])
  const memory = KINDS.flatMap((kind): Row[] => [
    [`${kind}: largest process`, used(ours, kind, 'largest'), used(theirs, kind, 'largest'), true],
    [`${kind}: all processes`, used(ours, kind, 'together'), used(theirs, kind, 'together'), true],
  ])
  return compared([
    ['reports a second, rendering alone', rate(ours), rate(theirs)],
    [
      'reports a second, whole job cold',
      ...(([ours, theirs] as const).map(
        (one) => one && reports / (seconds(one, 'cold') ?? Number.NaN),
      ) as [number, number | undefined]),
    ],
    ...cpu,
    ...memory,
    ['output', ours.sizes.site.bytes, theirs?.sizes.site.bytes, true],
    ['output files', ours.sizes.site.files, theirs?.sizes.site.files],
    ['of it the index', ours.sizes.index.bytes, theirs?.sizes.index.bytes, true],
    [
      'of that passages or fragments',
      ours.sizes.passages.bytes,
      theirs?.sizes.passages.bytes,
      true,
    ],
    ['index files', ours.sizes.index.files, theirs?.sizes.index.files],
  ])
}

/** Our times in units of the floors. */
export function floors({ timed: [ours], floors: { raw, plain } }: Findings): string {
  const script = median(plain.map((run) => run.seconds))
  const scriptCpu = median(plain.map((run) => run.cpu ?? Number.NaN))
  const written = median(raw)
  const rows = KINDS.map((kind) => {
    const own = seconds(ours, kind)
    const cpu = ratio(used(ours, kind, 'cpu'), scriptCpu)
    const units = [ratio(own, script), cpu, ratio(own, written)]
    return [`gongkai ${kind}`, rounded(own), ...units.map(rounded)]
  })
  return table(
    ['', 's', '÷ plain script', '÷ it in processor time', '÷ raw write'],
    [
      ['plain script (read, YAML, zod, remark, template, write)', rounded(script), '1', '1', ''],
      ['raw write of our finished files', rounded(written), '', '', '1'],
      ...rows,
    ],
  )
}

/** Every run in seconds, in the order made. */
export function everyRun({ timed }: Findings): string {
  const written = (runs: readonly Run[]): string =>
    runs.map((run) => run.seconds.toFixed(2)).join(', ')
  const rows = timed.flatMap((one) =>
    one ? KINDS.map((kind) => [one.form, kind, written(one.runs[kind])]) : [],
  )
  return table(['builder', 'run', 's'], rows)
}
