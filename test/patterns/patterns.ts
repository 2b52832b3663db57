/** Every regular expression that stands in the program's source. */

import ts from 'typescript'
import { sourceFiles } from '../setup/source.ts'

/** A pattern and where it stands. */
export interface SourcePattern {
  /** Its file, in src. */
  readonly path: string
  readonly line: number
  readonly pattern: RegExp
}

function patternsIn(path: string, text: string): SourcePattern[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const found: SourcePattern[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, body = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? []
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1
      found.push({ path, line, pattern: new RegExp(body, flags) })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** The patterns written as literals in some folders of src. */
export function sourcePatterns(folders: readonly string[]): SourcePattern[] {
  return sourceFiles()
    .filter(({ path }) => path.endsWith('.ts') && folders.includes(path.split('/')[0] ?? ''))
    .flatMap(({ path, text }) => patternsIn(path, text))
}
