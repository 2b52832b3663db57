/**
 * Scripts that are asked for later are asked for plainly. Vite wraps every such import in a function
 * that first loads style sheets and other scripts; ours need none, and where several pages have such
 * imports, that function would be a script of its own, fetched before any of theirs runs.
 */

import type { Plugin } from 'vite'

const WRAPPER = 'vite/preload-helper.js'

function isWrapper(ids: readonly string[]): boolean {
  return ids.length === 1 && (ids[0]?.includes(WRAPPER) ?? false)
}

/** Puts in the place of the wrapper's import a function that does nothing but import. */
export function plainImports(): Plugin {
  return {
    name: 'gongkai:plain-imports',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const all = Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? one : []))
        for (const wrapper of all.filter(({ moduleIds }) => isWrapper(moduleIds))) {
          const file = wrapper.fileName.split('/').at(-1) ?? ''
          const name = file.replaceAll('.', '\\.')
          // Imported under its own name where that is free: `import{t}from`, else `import{t as n}from`.
          const asked = new RegExp(`import\\{(?:\\w+ as )?(\\w+)\\}from"[^"]*${name}";?`)
          for (const chunk of all) chunk.code = chunk.code.replace(asked, 'var $1=(load)=>load();')
          Reflect.deleteProperty(bundle, wrapper.fileName)
        }
      },
    },
  }
}
