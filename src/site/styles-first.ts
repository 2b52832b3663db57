/** The script that the page waits for before anything is painted; it knows the sheet of what was chosen. */
const FIRST_PAINT = /<script [^>]*data-sheet=[^>]*><\/script>/

/**
 * A page whose script before the first paint stands behind its style sheets: browsers that do not look
 * ahead would ask for these only when it has run, a way to the server and back later.
 */
export function stylesFirst(page: string): string {
  const script = FIRST_PAINT.exec(page)?.[0]
  if (script === undefined) return page
  return page.replace(script, '').replace('</head>', () => `${script}</head>`)
}
