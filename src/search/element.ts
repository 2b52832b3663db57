/** Makes an element with a class and what is in it. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  if (className) made.className = className
  made.append(...content)
  return made
}

/** Makes a link. */
export function link(address: string, ...content: (Node | string)[]): HTMLAnchorElement {
  const made = element('a', '', ...content)
  made.href = address
  return made
}
