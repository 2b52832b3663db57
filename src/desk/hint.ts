/** What to do about a finding, as the desk says it: by its own buttons, not by commands or by hand. */

/** Sentences that name a command, or say how to write by hand what a button writes. */
const ELSEWHERE = /gongkai|--[a-z]|在“原文如此”下/

/** A hint without what has no place on the desk. */
export function hintOnDesk(hint: string): string {
  const [first = ''] = hint.split('\n', 1)
  // A heading of the form stands above its editor, without the signs it has in the file.
  const sentences = first.replace(/(?<!#)## /g, '').match(/[^。；]+[。；]?/g) ?? []
  const kept = sentences.filter((one) => !ELSEWHERE.test(one)).join('')
  return kept.replace(/；$/, '。')
}
