/**
 * Each page's script is one file that waits for no other: what several scripts share is in each of
 * them. Vite would make a script of its own of every shared part, fetched before any of theirs runs.
 */

import { fileURLToPath } from 'node:url'
import type { Plugin, Rolldown } from 'vite'

/** The program's own code, as Vite writes paths; packages are used by one script each. */
const OWN = fileURLToPath(new URL('../', import.meta.url)).replaceAll('\\', '/')

/** A module that belongs to one script: its path, the script's name, and for Vite its language. */
const MARKED = /^(?<path>.*)\?script-of=(?<script>[^&]+)&lang\.[jt]s$/

/** The script that a module is part of, and the module's own path: Astro names scripts by their component. */
function placeOf(module: string): { script: string; path: string } | undefined {
  const { path, script } = MARKED.exec(module)?.groups ?? {}
  if (path !== undefined && script !== undefined) return { path, script }
  const component = /([^\\/]+)\?.*[?&]type=script/.exec(module)?.[1]
  return component === undefined ? undefined : { path: module, script: component }
}

/** The bundler's own few lines, which it shares among all scripts that need them. */
const RUNTIME = 'rolldown/runtime'

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
  const file = (fileName.split('/').at(-1) ?? '').replaceAll('.', '\\.')
  const asked = new RegExp(`import\\s*\\{([^}]*)\\}\\s*from\\s*"[^"]*${file}";?`)
  for (const other of others)
    other.code = other.code.replace(
      asked,
      (_all, names: string) => `var{${names.replace(/\s+as\s+/g, ':')}}=${asExpression(code)};`,
    )
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
        if (!found?.id.startsWith(OWN) || language === undefined) return found
        return { ...found, id: `${found.id}?script-of=${place.script}&lang${language}` }
      },
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        if (this.environment.name !== 'client') return
        const all = Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? one : []))
        for (const runtime of all.filter(({ moduleIds }) => moduleIds[0]?.includes(RUNTIME))) {
          takeIn(runtime, all)
          Reflect.deleteProperty(bundle, runtime.fileName)
        }
      },
    },
  }
}
