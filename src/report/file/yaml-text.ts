/** Texts as YAML writes them. */

const PLAIN = /^[\p{L}\p{N}“（《〔【](?:(?!: | #|:$)[^\p{Cc}\s\ufeff]|(?! #) (?! ))*$/u

/** A text as one YAML value that reads back the same. */
export function yamlText(text: string): string {
  return PLAIN.test(text) && !text.endsWith(' ') ? text : `'${text.replaceAll("'", "''")}'`
}
