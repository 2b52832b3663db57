import type { Correction } from './correction.ts'

/** A value as it is told: a passage of the text in quotation marks, a figure bare. */
function said(value: string, isText: boolean): string {
  return isText ? `“${value}”` : value
}

/** A section by its heading; one that is named by its numeral alone, in words. */
function sectionSaid(section: string): string {
  return /^[一二三四五六七八九十]+$/.test(section) ? `第${section}部分` : section
}

/** What an entry of 更正 says, in a sentence for readers. */
export function correctionWords({ place, section, before, after, reason }: Correction): string {
  const isText = section !== undefined
  const where = place?.split('.').join(' · ') ?? sectionSaid(section ?? '')
  const parts = [
    ...(before === undefined ? [] : [`原为${isText ? '' : ' '}${said(before, isText)}`]),
    ...(after === undefined ? [] : [`改为${isText ? '' : ' '}${said(after, isText)}`]),
  ]
  const change = parts.length === 0 ? '文字有更正' : parts.join('，')
  return `${where}：${change}${reason === undefined ? '' : `（${reason.replace(/。$/, '')}）`}`
}
