/** Loaded before a process's own code: its clock is 400 days ahead. */
const AHEAD = 400 * 24 * 60 * 60 * 1000
const Real = Date

globalThis.Date = class extends Real {
  constructor(...given) {
    if (given.length === 0) super(Real.now() + AHEAD)
    else super(...given)
  }

  static now() {
    return Real.now() + AHEAD
  }
}
