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
      rewriteRelativeImportExtensions: true,
      declaration: true,
      sourceMap: true,
      inlineSources: true,
      types: ['node', 'astro/client'],
    },
  )
  const program = ts.createProgram(fileNames, options)
  const { diagnostics } = program.emit()
  const wrong = [...errors, ...ts.getPreEmitDiagnostics(program), ...diagnostics]
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
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, text.replaceAll(/(\bfrom|\bimport) '(\.[^']*)\.ts'/g, "$1 '$2.js'"))
  }
}

rmSync(compiled, { recursive: true, force: true })
compile()
copyOthers()
