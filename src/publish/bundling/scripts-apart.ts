/**
 * Each page's script is one file that waits for no other: what several scripts share is in each of
 * them. Vite would make a script of its own of every shared part, fetched before any of theirs runs.
 */

import type { Plugin, Rolldown } from 'vite'
import { codeModules } from '../program.ts'

/** The packages that two scripts use; each of the others is used by one. */
const SHARED_PACKAGES = /\/node_modules\/(?:diff)\//

/** Is each script to have a module for itself? */
function isApart(module: string): boolean {
  return module.startsWith(codeModules) || SHARED_PACKAGES.test(module)
}

/** A module that belongs to one script: its path, the script's name, and for Vite its language. */
const MARKED = /^(?<path>.*)\?script-of=(?<script>[^&]+)&lang\.[jt]s$/

/** The script that a module is part of, and the module's own path: Astro names scripts by their component. */
function placeOf(module: string): { script: string; path: string } | undefined {
  const { path, script } = MARKED.exec(module)?.groups ?? {}
  if (path !== undefined && script !== undefined) return { path, script }
  const component = /([^\\/]+)\?.*[?&]type=script/.exec(module)?.[1]
  return component === undefined ? undefined : { path: module, script: component }
}

/**
 * The page's script that waits for a part, if one does: the bundler's own few lines, or what the script shares with
 * several others that it asks for later.
 */
function waitsFor(
  part: Rolldown.OutputChunk,
  all: readonly Rolldown.OutputChunk[],
): Rolldown.OutputChunk | undefined {
  if (part.isEntry || part.isDynamicEntry) return undefined
  return all.find((one) => one.isEntry && one.imports.includes(part.fileName))
}

/** The name of a file in the folder that all scripts are in. */
function ownName({ fileName }: Pick<Rolldown.OutputChunk, 'fileName'>): string {
  return fileName.split('/').at(-1) ?? ''
}

/** A script as a function's body that gives back what the script exports: `{t:local}`. */
function asExpression(code: string): string {
  const [, body = '', exported = ''] = /^(.*?)export\s*\{([^}]*)\};?\s*$/s.exec(code) ?? []
  const fields = exported.split(',').map((one) => {
    const [local = '', name = local] = one.trim().split(/\s+as\s+/)
    return `${name}:${local}`
  })
  return `(()=>{${body};return{${fields.join()}}})()`
}

/** Puts a script's code in the place of its imports. */
function takeIn({ fileName, code }: Rolldown.OutputChunk, others: Rolldown.OutputChunk[]): void {
  const file = ownName({ fileName }).replaceAll('.', '\\.')
  const asked = new RegExp(`import\\s*\\{([^}]*)\\}\\s*from\\s*"[^"]*${file}";?`)
  // Where nothing of it is asked for, it is only to have run, as it has by then.
  const bare = new RegExp(`import\\s*"[^"]*${file}";?`)
  for (const other of others)
    other.code = other.code
      .replace(
        asked,
        (_all, names: string) => `var{${names.replace(/\s+as\s+/g, ':')}}=${asExpression(code)};`,
      )
      .replace(bare, '')
}

/** The file of what a script asks for later, named as its module is; compiled or not, it is the same. */
export function laterFileName({ name }: { readonly name: string }): string {
  return `_astro/${name.replace(/\.[jt]s[^a-z]script-of.*$/s, '')}.[hash].js`
}

/** Gives every script its own copy of the modules it is made of. */
export function scriptsApart(): Plugin {
  return {
    name: 'gongkai:scripts-apart',
    apply: 'build',
    resolveId: {
      order: 'pre',
      async handler(source, importer, options) {
        const place = importer === undefined ? undefined : placeOf(importer)
        if (!place) return undefined
        const found = await this.resolve(source, place.path, { ...options, skipSelf: true })
        const [language] = /\.[jt]s$/.exec(found?.id ?? '') ?? []
        if (!found || !isApart(found.id) || language === undefined) return found
        return { ...found, id: `${found.id}?script-of=${place.script}&lang${language}` }
      },
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        if (this.environment.name !== 'client') return
        const all = Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? one : []))
        for (const part of all) {
          const script = waitsFor(part, all)
          if (!script) continue
          if (part.imports.length > 0) throw new Error(`${part.fileName} waits for others`)
          takeIn(part, all)
          // What is fetched beforehand for a later script is then there already.
          for (const one of all)
            one.code = one.code.replaceAll(`/${ownName(part)}"`, `/${ownName(script)}"`)
          Reflect.deleteProperty(bundle, part.fileName)
        }
      },
    },
  }
}
