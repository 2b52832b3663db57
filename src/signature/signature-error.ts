/** Why something cannot be signed, or its signature does not hold: a sentence for the user. */
export class SignatureError extends Error {
  override readonly name = 'SignatureError'
}
