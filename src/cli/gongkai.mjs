#!/usr/bin/env node
// Starts the command line on a Node that can run it. Plain JavaScript, so that any Node can read it.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The Node that was installed for this machine, wherever the installer has put it. */
function ownNode() {
  const require = module.createRequire(import.meta.url)
  const { optionalDependencies } = require('../../package.json')
  for (const name of Object.keys(optionalDependencies)) {
    try {
      const folder = dirname(require.resolve(`${name}/package.json`))
      const file = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
      if (existsSync(file)) return file
    } catch {
      // It is for another machine.
    }
  }
  return undefined
}

process.env.ASTRO_TELEMETRY_DISABLED = '1'
// The bundler gives back at once what it no longer needs: 0.3 GB that nothing else could use.
process.env.MIMALLOC_PURGE_DELAY ??= '0'
// Where the user stands: paths are shown from there.
process.env.GONGKAI_FROM = process.cwd()

const [major, minor] = process.versions.node.split('.').map(Number)
if (major > 22 || (major === 22 && minor >= 18)) {
  // What has been compiled once is not compiled again: it takes half the time to start.
  module.enableCompileCache?.()
  // The package brings what was compiled; in the repository types are stripped.
  const isSource = existsSync(new URL('./main.ts', import.meta.url))
  const { main } = await import(isSource ? './main.ts' : '../../compiled/cli/main.js')
  process.exitCode = await main(process.argv.slice(2))
} else {
  const own = ownNode()
  if (own === undefined) {
    console.error(
      `本程序要用 Node 22.18 以上的版本，现在的是 ${process.versions.node}。\n请重新安装（npm ci，不要加 --omit=optional），会带来合用的 Node。`,
    )
    process.exit(2)
  }
  const self = fileURLToPath(import.meta.url)
  const child = spawn(own, [self, ...process.argv.slice(2)], { stdio: 'inherit' })
  // A terminal sends Ctrl+C to both; what is sent to this process alone is passed on.
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => process.exit(code ?? 1))
}
