/** An element with properties and children: element('a', { href: '#x' }, 'x'). */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), properties)
  made.append(...children)
  return made
}

/** A button that does something. */
export function button(label: string, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', className: 'button' }, label)
  made.addEventListener('click', act)
  return made
}
