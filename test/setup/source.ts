import { readdirSync, readFileSync } from 'node:fs'
import { dirname, extname, join, normalize } from 'node:path'

/** A file of the program's source. */
export interface SourceFile {
  /** Its path in src: `report/spec.ts`. */
  readonly path: string
  readonly text: string
}

const root = join(import.meta.dirname, '../../src')
const CODE = ['.ts', '.mjs', '.astro', '.css']

/** Every file of the program's source. */
export function sourceFiles(): SourceFile[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => CODE.includes(extname(path)))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

/** What a piece of source imports: packages by name, own files by their path in src. */
export function importsOf({ path, text }: SourceFile): string[] {
  const found = text.matchAll(/(?:^|[\s;}])(?:from|import)\s*\(?\s*'([^'\n]+)'/g)
  return [...found].map(([, name = '']) =>
    name.startsWith('.') ? normalize(join(dirname(path), name)) : name,
  )
}

/** The parts of an Astro component that run in the browser. */
export function browserScripts({ path, text }: SourceFile): SourceFile[] {
  const scripts = text.matchAll(
    /<script(?![^>]*(?:is:inline|type="application))[^>]*>([^]*?)<\/script>/g,
  )
  return path.endsWith('.astro') ? [...scripts].map(([, body = '']) => ({ path, text: body })) : []
}
