// Runs what proves the project, and counts. Plain JavaScript: any Node can read it.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What all tests write at a time, and more, in bytes. */
const ROOM = 8 * 2 ** 30

/** Where temporary files go: into memory if there is room, for tests write and delete ten thousands. */
function temporary() {
  const memory = '/dev/shm'
  try {
    const { bavail, bsize } = statfsSync(memory)
    if (bavail * bsize > ROOM) return memory
  } catch {
    // There is none.
  }
  return tmpdir()
}

const scratch = mkdtempSync(join(temporary(), 'gongkai-run-'))
const vitestReport = join(scratch, 'vitest.json')

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

// Types come before lint, because they write the declarations of astro:content that lint reads.
const sideBySide = [
  ['format', 'types'],
  ['lint', 'tests'],
]

function isNodeNewEnough() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 18)
}

/** Runs a step; what it prints is shown as it comes, or all of it when it has ended. */
function succeeds([script, ...options], isShownAtOnce) {
  const env = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    TMPDIR: scratch,
    // Each test file has a process of its own; what one has compiled the next need not.
    NODE_COMPILE_CACHE: join(scratch, 'compiled'),
  }
  const command = [join('node_modules', script), ...options]
  const stdio = isShownAtOnce ? 'inherit' : ['ignore', 'pipe', 'pipe']
  const child = spawn(process.execPath, command, { env, stdio })
  const printed = []
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data) => printed.push(data))
  return new Promise((done) => {
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(printed))
      done(code === 0)
    })
  })
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

async function outcome(name, isShownAtOnce) {
  const start = Date.now()
  console.log(`\n=== ${name}`)
  const allWell = await succeeds(steps[name], isShownAtOnce)
  const seconds = ((Date.now() - start) / 1000).toFixed(1)
  console.log(`=== ${name}: ${allWell ? 'passed' : 'FAILED'} in ${seconds} s`)
  return name === 'tests' ? testCounts(allWell) : { passed: +allWell, failed: +!allWell }
}

/** Steps that run side by side; the last of them is the longest, and is watched. */
function outcomes(names) {
  return Promise.all(names.map((name, at) => outcome(name, at === names.length - 1)))
}

async function run(names) {
  const unknown = names.find((name) => !steps[name])
  if (unknown) throw new Error(`no step ${unknown}: there are ${Object.keys(steps).join(', ')}`)
  if (!isNodeNewEnough()) {
    console.error(
      `测试要用 Node 22.18 以上的版本，现在的是 ${process.versions.node}。\n请在项目文件夹里运行 npm ci（不要加 --omit=optional），它会带来合用的 Node；再用 npm test 运行。`,
    )
    return { passed: 0, failed: 1 }
  }
  const all = []
  for (const beside of sideBySide)
    all.push(...(await outcomes(beside.filter((name) => names.includes(name)))))
  const sum = (key) => all.reduce((total, one) => total + one[key], 0)
  return { passed: sum('passed'), failed: sum('failed') }
}

const asked = process.argv.slice(2)
const { passed, failed } = await run(asked.length > 0 ? asked : Object.keys(steps))
rmSync(scratch, { recursive: true })
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
