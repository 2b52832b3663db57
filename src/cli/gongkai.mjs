#!/usr/bin/env node
// Starts the command line on a Node that can run it. Plain JavaScript, so that any Node can read it.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { fileURLToPath } from 'node:url'

process.env.ASTRO_TELEMETRY_DISABLED = '1'
// Where the user stands: paths are shown from there.
process.env.GONGKAI_FROM = process.cwd()

const [major, minor] = process.versions.node.split('.').map(Number)
if (major > 22 || (major === 22 && minor >= 18)) {
  // What has been compiled once is not compiled again: it takes half the time to start.
  module.enableCompileCache?.()
  const { main } = await import('./main.ts')
  process.exitCode = await main(process.argv.slice(2))
} else {
  const own = fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url))
  if (!existsSync(own)) {
    console.error(
      `本程序要用 Node 22.18 以上的版本，现在的是 ${process.versions.node}。\n请在项目文件夹里运行 npm ci（不要加 --omit=optional），它会带来合用的 Node。`,
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
