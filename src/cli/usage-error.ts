/** Wrong usage or an unreadable folder: one sentence for the user, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
