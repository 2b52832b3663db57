/** Options and arguments of a command, as typed. */
export interface Call {
  readonly paths: readonly string[]
  readonly content: string
  readonly out: string
  readonly format: string
  readonly port: number
  readonly fix: boolean
  readonly 'dry-run': boolean
}
