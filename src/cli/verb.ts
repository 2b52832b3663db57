/** What a verb of the command line declares of itself; parsing, help and README derive from it. */

import type { Option } from './option.ts'

/** Options by their names, without the two hyphens. */
export type Options = Readonly<Record<string, Option<unknown>>>

/** The value of each declared option. */
export type Values<Declared extends Options> = {
  readonly [Name in keyof Declared]: Declared[Name] extends Option<infer Value> ? Value : never
}

/** A word that follows a verb. */
export interface Argument {
  /** What stands for it in the help. */
  readonly name: string
  readonly isOptional?: boolean
  /** Any number of them; only the last argument can be so. */
  readonly isMany?: boolean
}

/** A verb: what it is called stands in `verbs.ts`. */
export interface Verb<Declared extends Options = Options> {
  /** What it does, in Chinese: one clause without a full stop. */
  readonly says: string
  /** What else its user should know, a sentence each. */
  readonly notes?: readonly string[]
  readonly arguments: readonly Argument[]
  /** A call with its arguments, where there are some that must be given. */
  readonly example?: string
  readonly options: Declared
  /** Does it and gives the exit code: 0 clean, 1 findings of severity error, 2 wrong usage. */
  run(values: Values<Declared>, words: readonly string[]): Promise<number>
}

/** Declares a verb: its options give the types of the values it runs with. */
export function declareVerb<const Declared extends Options>(verb: Verb<Declared>): Verb {
  return verb
}
