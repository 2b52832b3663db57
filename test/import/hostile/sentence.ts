/** A line in Chinese, for a clerk, with nothing of the program's insides. */
export const SENTENCE =
  /^(?!.*(?:Error|undefined|null|NaN|\bat \w|\/src\/|node:))[^\n]*\p{Script=Han}[^\n]*。$/u
