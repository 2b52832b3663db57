// Runs what proves the project, step after step, and counts. Plain JavaScript: any Node can read it.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const scratch = mkdtempSync(join(tmpdir(), 'gongkai-run-'))
const vitestReport = join(scratch, 'vitest.json')

// Types come before lint, because they write the declarations of astro:content that lint reads.
const steps = {
  format: ['prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
  types: ['astro/bin/astro.mjs', 'check'],
  lint: ['eslint/bin/eslint.js', '.'],
  tests: [
    'vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${vitestReport}`,
  ],
}

function isNodeNewEnough() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 18)
}

function succeeds([script, ...options]) {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' }
  const command = [join('node_modules', script), ...options]
  return spawnSync(process.execPath, command, { env, stdio: 'inherit' }).status === 0
}

/** Every test counts, and so does a test file that could not be read. */
function testCounts(allWell) {
  try {
    const report = JSON.parse(readFileSync(vitestReport, 'utf8'))
    const broken = report.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    )
    const failed = report.numFailedTests + broken.length
    return { passed: report.numPassedTests, failed: allWell ? failed : Math.max(failed, 1) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

function outcome(name) {
  if (!steps[name]) throw new Error(`no step ${name}: there are ${Object.keys(steps).join(', ')}`)
  const start = Date.now()
  console.log(`\n=== ${name}`)
  const allWell = succeeds(steps[name])
  const seconds = ((Date.now() - start) / 1000).toFixed(1)
  console.log(`=== ${name}: ${allWell ? 'passed' : 'FAILED'} in ${seconds} s`)
  return name === 'tests' ? testCounts(allWell) : { passed: +allWell, failed: +!allWell }
}

function run(names) {
  if (!isNodeNewEnough()) {
    console.error(
      `测试要用 Node 22.18 以上的版本，现在的是 ${process.versions.node}。\n请在项目文件夹里运行 npm ci（不要加 --omit=optional），它会带来合用的 Node；再用 npm test 运行。`,
    )
    return { passed: 0, failed: 1 }
  }
  const outcomes = names.map(outcome)
  const sum = (key) => outcomes.reduce((total, one) => total + one[key], 0)
  return { passed: sum('passed'), failed: sum('failed') }
}

const asked = process.argv.slice(2)
const { passed, failed } = run(asked.length > 0 ? asked : Object.keys(steps))
rmSync(scratch, { recursive: true })
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
