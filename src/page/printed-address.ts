/** What the page's foot says on paper, where the address of a view has a query. */

/** Has paper name the view that is shown, by the query of its address, so that it can be found again. */
export function printAddress(query = location.search): void {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href
  if (canonical === undefined) return
  // As it may be typed: Chinese as Chinese, but what stands for a percent sign as it is.
  const address = canonical + decodeURI(query.replaceAll('%25', '%2525'))
  document.documentElement.dataset['address'] = address
  const foot = document.querySelector('.site-footer > .print-only')
  if (foot) foot.textContent = foot.textContent.replace(/https?:.*/s, () => address)
}
