// Before the package is packed: what Node runs is compiled into compiled/, because types are not
// stripped below node_modules; what Astro alone reads is copied. Both then import what was compiled.
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const root = fileURLToPath(new URL('..', import.meta.url))
const source = join(root, 'src')
const compiled = join(root, 'compiled')
const pages = join(source, 'site', 'pages')

/** A file's text with what it imports as it is called once compiled. */
function rewritten(text) {
  return text.replaceAll(/(\bfrom |\bimport |\bimport\(|\bnew URL\()'(\.[^']*)\.ts'/g, "$1'$2.js'")
}

// TypeScript's own rewriting puts a helper into scripts of pages, which are to stay as they are.
const WOULD_REWRITE = 5096

function compile() {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options, fileNames, errors } = ts.parseJsonConfigFileContent(
    { ...config, include: ['src'], exclude: ['src/site/pages', 'src/**/*.mjs'] },
    ts.sys,
    root,
    {
      noEmit: false,
      rootDir: source,
      outDir: compiled,
      declaration: true,
      sourceMap: true,
      inlineSources: true,
      types: ['node', 'astro/client'],
    },
  )
  const program = ts.createProgram(fileNames, options)
  const { diagnostics } = program.emit(undefined, (path, text) =>
    ts.sys.writeFile(path, path.endsWith('.map') ? text : rewritten(text)),
  )
  const found = [...errors, ...ts.getPreEmitDiagnostics(program), ...diagnostics]
  const wrong = found.filter(({ code }) => code !== WOULD_REWRITE)
  if (wrong.length === 0) return
  const host = {
    getCurrentDirectory: () => root,
    getCanonicalFileName: (name) => name,
    getNewLine: () => '\n',
  }
  throw new Error(ts.formatDiagnostics(wrong, host))
}

function copyOthers() {
  const isOther = (path) => path.startsWith(pages) || !/\.(?:ts|mjs)$/.test(path)
  cpSync(source, compiled, { recursive: true, filter: (path) => isOther(path) })
  const site = join(compiled, 'site')
  for (const name of readdirSync(site, { recursive: true })) {
    const path = join(site, name)
    if (!/\.astro$|pages.*\.ts$/.test(name)) continue
    writeFileSync(path, rewritten(readFileSync(path, 'utf8')))
  }
}

rmSync(compiled, { recursive: true, force: true })
compile()
copyOthers()
