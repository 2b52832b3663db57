/** How a schema words what is wrong: a rule, a sentence and a remedy inside a zod message. */
export interface Complaint {
  readonly rule: string
  readonly message: string
  readonly hint: string
}

/** A complaint as the message of a zod issue. */
export function complain(rule: string, message: string, hint: string): string {
  return JSON.stringify({ rule, message, hint } satisfies Complaint)
}

/** The complaint inside a zod message. */
export function complaintIn(message: string): Complaint {
  return JSON.parse(message) as Complaint
}

/** A zod `error` function: one complaint for a missing entry, another for one of the wrong shape. */
export function entryError(name: string, message: string, hint: string) {
  return ({ input }: { readonly input?: unknown }): string =>
    input === undefined
      ? complain('key-missing', `缺“${name}”这一项。`, hint)
      : complain('shape', message, hint)
}
