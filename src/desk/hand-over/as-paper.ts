/** A page as it is on paper, shown on a screen: its rules for print hold, those for screens do not. */

/** What media rules said before they were changed. */
const before = new WeakMap<MediaList, string>()

/** On the page that is shown so. */
const PAPER_CLASS = 'as-paper'

function mediaRules(rules: CSSRuleList): CSSMediaRule[] {
  return Array.from(rules).flatMap((rule) => {
    // Another document's rules are of other classes than this one's.
    const own = 'media' in rule && 'conditionText' in rule ? [rule as CSSMediaRule] : []
    const inner = 'cssRules' in rule ? mediaRules(rule.cssRules as CSSRuleList) : []
    return [...own, ...inner]
  })
}

function onPaper(condition: string): string {
  if (/\bscreen\b/.test(condition)) return 'not all'
  return condition.replace(/\bprint\b/g, 'all')
}

/** Shows a page as on paper, or as on a screen again. */
export function showAsPaper(page: Document, isPaper: boolean): void {
  page.documentElement.classList.toggle(PAPER_CLASS, isPaper)
  for (const { media } of Array.from(page.styleSheets).flatMap(({ cssRules }) =>
    mediaRules(cssRules),
  )) {
    const own = before.get(media) ?? media.mediaText
    before.set(media, own)
    const due = isPaper ? onPaper(own) : own
    if (media.mediaText !== due) media.mediaText = due
  }
}
