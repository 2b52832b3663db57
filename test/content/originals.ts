import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'yaml'

const root = resolve(import.meta.dirname, '../..')
const folder = resolve(root, '../shared/reports')

/** Content files and the number their original's file begins with. */
const numbers = {
  'badou/2021': '000',
  'kangjiahui/2021': '001',
  'sangtong/2020': '002',
  'lilin/2021': '003',
  'baliying/2024': '004',
} as const

/** A content file's path below `reports/`, without its ending. */
export type ReportName = keyof typeof numbers

/** Every report that has an original. */
export const names = Object.keys(numbers) as ReportName[]

/** The originals are kept beside the repository, not in it. */
export const areOriginalsAbsent = !existsSync(folder)

/** The path of an original. */
export function originalPath(name: ReportName): string {
  const file = readdirSync(folder).find((one) => one.startsWith(`${numbers[name]}_`))
  if (file === undefined) throw new Error(`no original of ${name}`)
  return resolve(folder, file)
}

/** The text of an original. */
export function original(name: ReportName): string {
  return readFileSync(originalPath(name), 'utf8')
}

/** A content file in two: its YAML, every value a string, and its narrative. */
export function content(name: ReportName): { data: Record<string, unknown>; digest: string } {
  const text = readFileSync(resolve(root, `content/reports/${name}.md`), 'utf8')
  const [, yaml = '', digest = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? []
  return { data: parse(yaml, { schema: 'failsafe' }) as Record<string, unknown>, digest }
}
