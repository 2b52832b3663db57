/** A button that is there while there is something to press it for. */
export interface Offer {
  readonly make: (label: string, act: () => void) => void
  readonly takeBack: () => void
}

/** What a button of the page offers. */
export function offerOf(button: HTMLElement): Offer {
  let press: () => void = () => undefined
  button.addEventListener('click', () => press())
  return {
    make: (label, act) => {
      button.hidden = false
      button.textContent = label
      press = act
    },
    takeBack: () => {
      button.hidden = true
    },
  }
}
