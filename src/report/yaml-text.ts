/** Texts as YAML writes them, and lined up as a terminal shows them. */

const WIDE =
  /[\u1100-\u115f\u2018-\u201d\u2026\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u

/** Columns a text takes where Chinese characters take two. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, one) => sum + (WIDE.test(one) ? 2 : 1), 0)
}

/** A text filled up with spaces to a width. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

const PLAIN = /^[\p{L}\p{N}“（《〔【](?:(?!: | #|:$)[^\p{Cc}\s\ufeff]|(?! #) (?! ))*$/u

/** A text as one YAML value that reads back the same. */
export function yamlText(text: string): string {
  return PLAIN.test(text) && !text.endsWith(' ') ? text : `'${text.replaceAll("'", "''")}'`
}
