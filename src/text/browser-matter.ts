/**
 * What gray-matter does for this project, for browsers, where it cannot run: it wants Node's Buffer.
 * Bundles for the browser have this in its place; a test holds the two against each other.
 */

interface Options {
  readonly engines: { readonly yaml: (inner: string) => object }
}

/** Cuts a text that has two fences, each a line of its own, after the second. */
export default function matter(source: string, { engines }: Options): { readonly content: string } {
  const close = source.indexOf('\n---', 3)
  engines.yaml(source.slice(3, close))
  return { content: source.slice(close + 4).replace(/^\n/, '') }
}
