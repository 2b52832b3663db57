/** Whether something is pressed right now: what moves the page then takes it from under the pointer. */

/** Longer than anybody presses: a press that never seems to end ended outside the window. */
const LONGEST_MS = 2000

let since: number | undefined

document.addEventListener('pointerdown', () => (since = performance.now()), true)
for (const end of ['pointerup', 'pointercancel'])
  document.addEventListener(end, () => (since = undefined), true)

/** Is a pointer down? */
export function isPressed(): boolean {
  return since !== undefined && performance.now() - since < LONGEST_MS
}
