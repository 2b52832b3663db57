/** A case of the harder property: a report in the order of some reader, with what stands around it. */

import { draftFindings, draftText } from '../../../src/import/draft/draft-file.ts'
import { formats } from '../../../src/report/formats/index.ts'
import { recognise } from '../../../src/import/draft/recognise.ts'
import type { Draft } from '../../../src/import/draft/draft.ts'
import { checkBalances } from '../../../src/report/balances.ts'
import type { SourceDocument } from '../../../src/import/document.ts'
import { readHtml } from '../../../src/import/sources/html/read-html.ts'
import { readText } from '../../../src/import/sources/read-text.ts'
import { aroundOf, type Around } from './around.ts'
import { hash, pointsAt } from './case.ts'
import { concernsFigure } from '../../../src/import/tables/confirm.ts'
import { figuresOf, generate, type Printed } from './generate.ts'
import { laidOut, type Laid } from './laid.ts'
import { randomOf, type Random } from './random.ts'
import { BROWSERS, writeSelection } from './shapes/browsers.ts'
import { bodyHtml } from './shapes/html.ts'
import { READERS, writeCopied } from './shapes/readers.ts'
import { writeTabs } from './shapes/text.ts'
import { torn } from './tears.ts'

/** The shapes a source has in the harder property. */
export const HARD_SHAPES = [
  'pdfjs',
  'pdfium',
  'pdfminer',
  'plumber',
  'selection',
  'page',
  'tear',
  'twice',
] as const

/** A shape. */
export type HardShape = (typeof HARD_SHAPES)[number]

/** A report, what stands around it, and the file that holds both. */
export interface HardCase {
  readonly printed: Printed
  readonly around: Around
  readonly text: string
  readonly isHtml: boolean
}

function pageOf(laid: Laid, { before, after }: Around, { year }: Printed, random: Random): string {
  const links = (titles: readonly string[]): string =>
    `<ul>${titles.map((title, at) => `<li><a href="/${at}">${title}</a><span>${year}-02-0${at + 1}</span></li>`).join('')}</ul>`
  const aside = random.chance(0.5) ? `<div class="side">${links(before)}</div>` : links(before)
  return `<!doctype html><html><head><meta charset="utf-8"><title>本站</title></head><body>${aside}<div class="content">${bodyHtml(laid)}</div>${links(after)}</body></html>`
}

const isReader = (shape: string): shape is (typeof READERS)[number] =>
  (READERS as readonly string[]).includes(shape)

function written(
  shape: HardShape,
  number: number,
  laid: Laid,
  printed: Printed,
  around: Around,
  random: Random,
): string {
  if (shape === 'page') return pageOf(laid, around, printed, random)
  const all = [...around.before, ...laid, ...around.after]
  if (isReader(shape)) return writeCopied(all, shape, random)
  if (shape === 'selection') return writeSelection(all, random.pick(BROWSERS))
  if (shape === 'twice') return writeTabs([...all, ...laid])
  const broken = torn(laid, printed.format, Math.floor(number / formats.length))
  return random.chance(0.5)
    ? writeTabs(broken).replaceAll('\t', ' ')
    : writeCopied(broken, random.pick(READERS), random)
}

/** A report of each edition by turns, so that tears come to every label of both. */
function generateIn(number: number, random: Random): Printed {
  const due = formats[number % formats.length]
  let printed = generate(random)
  while (printed.format !== due) printed = generate(random)
  return printed
}

/** The case of a seed such as `pdfjs:12`. */
export function hardCaseOf(seed: string): HardCase {
  const [shape, number] = seed.split(':') as [HardShape, string]
  const random = randomOf(hash(seed))
  const printed = shape === 'tear' ? generateIn(Number(number), random) : generate(random)
  const around = aroundOf(printed, random)
  const [, ...body] = laidOut(printed)
  const laid = [...around.head, ...body]
  const text = written(shape, Number(number), laid, printed, around, random)
  return { printed, around, text, isHtml: shape === 'page' }
}

/** The source of a case, read. */
export function readCase({ text, isHtml }: HardCase): Promise<SourceDocument> {
  return isHtml ? readHtml(new TextEncoder().encode(text)) : Promise.resolve(readText(text))
}

/** Cells of a draft that are not as printed, in silence. */
export function silentCells(printed: Printed, draft: Draft): string[] {
  const failing = checkBalances(draft.format, draft.figures)
    .filter(({ verdict }) => verdict === 'fails')
    .flatMap(({ left, right }) => [...left.ids, ...right.ids])
  return [...figuresOf(printed.format, printed.cells)].flatMap(([id, { state, value }]) => {
    const read = draft.figures.get(id)
    if (read?.state === state && read.value === value) return []
    const isPointedAt =
      read?.state === 'unread'
        ? draft.doubts.some(({ path }) => concernsFigure(path, id))
        : failing.includes(id) || draft.doubts.some((one) => pointsAt(one, id))
    return isPointedAt ? [] : [`${id}: ${value ?? state} → ${read?.value ?? read?.state}`]
  })
}

/** What a draft gets wrong in silence. */
export function hardFaultsOf(one: HardCase, source: SourceDocument): string[] {
  const { printed, around } = one
  const draft = recognise(source, { organs: around.organs })
  const isSaid = (path: string): boolean => draft.doubts.some((doubt) => doubt.path === path)
  const said = {
    title: [around.title, draft.title],
    year: [around.year, draft.year],
    organ: [around.organ, draft.organ?.id],
    published: [around.published, draft.published],
    edition: [printed.format.edition, draft.format.edition],
  } as const
  const faults = Object.entries(said).flatMap(([path, [due, read]]) =>
    due === read || isSaid(path) ? [] : [`${path}: ${due} → ${read}`],
  )
  for (const path of ['year', 'organ'] as const)
    if (draft[path] === undefined && !isSaid(path)) faults.push(`${path} is missing in silence`)
  if (draft.format.edition === printed.format.edition) faults.push(...silentCells(printed, draft))
  const isUnread = [...draft.figures.values()].some(({ state }) => state === 'unread')
  const findings = draftFindings(draft, draftText(draft, 'o', 2024), 'o.md')
  if (isUnread && findings.every(({ severity }) => severity !== 'error'))
    faults.push('a cell is unread and no finding is an error')
  return faults
}
