/** A source that cannot be read at all: one sentence for the clerk, and what to do. */
export class UnreadableSource extends Error {
  override readonly name = 'UnreadableSource'
}
