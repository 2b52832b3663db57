/** Options and arguments of a command, as typed. */
export interface Call {
  readonly paths: readonly string[]
  readonly content: string
  /** Where the site is. */
  readonly out: string
  /** Where a build keeps what the next one need not do again, if not beside the site. */
  readonly cache: string | undefined
  /** What --out names, where it is given. */
  readonly target: string | undefined
  readonly organ: string | undefined
  readonly year: number | undefined
  readonly json: boolean
  readonly force: boolean
  readonly format: string
  readonly port: number
  readonly fix: boolean
  readonly 'dry-run': boolean
}
