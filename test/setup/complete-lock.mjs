// Adds to package-lock.json the optional packages of other systems that npm left out because its
// registry does not serve them. Run it after `npm install`: node test/setup/complete-lock.mjs
import { readFileSync, writeFileSync } from 'node:fs'

const FILE = 'package-lock.json'
const SYSTEMS = {
  ...{ android: 'android', darwin: 'darwin', freebsd: 'freebsd', linux: 'linux', netbsd: 'netbsd' },
  ...{ openbsd: 'openbsd', openharmony: 'openharmony', sunos: 'sunos', aix: 'aix' },
  ...{ win: 'win32', win32: 'win32', windows: 'win32' },
}
const CPUS = ['x64', 'arm64', 'arm', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el']

const lock = JSON.parse(readFileSync(FILE, 'utf8'))
const { packages } = lock

/** Does a package, or a folder above it, hold what it asks for? */
function isLocked(path, name, range) {
  for (let at = path; ; at = at.replace(/\/?node_modules\/(?:@[^/]+\/)?[^/]+$/, '')) {
    const found = packages[`${at ? `${at}/` : ''}node_modules/${name}`]
    if (found) return found.version === range || /^[\^~]/.test(range)
    if (at === '') return false
  }
}

/** What npm would have written, but for the digest, which nobody here can know. */
function entryFor(name, version, isDev) {
  const words = name.split(/[-/]/)
  const os = words.map((word) => SYSTEMS[word]).find(Boolean)
  const cpu = [...CPUS, 'wasm32'].find((one) => words.includes(one))
  return {
    version,
    ...(cpu && { cpu: [cpu] }),
    ...(isDev && { dev: true }),
    optional: true,
    ...(os && { os: [os] }),
  }
}

for (const [path, { optionalDependencies = {}, dev }] of Object.entries(packages))
  for (const [name, range] of Object.entries(optionalDependencies)) {
    if (isLocked(path, name, range)) continue
    const isNested = path !== '' && packages[`node_modules/${name}`]
    packages[`${isNested ? `${path}/` : ''}node_modules/${name}`] = entryFor(name, range, dev)
    console.log(`added ${name}@${range}`)
  }
const [root, ...others] = Object.entries(packages)
const sorted = others.sort(([one], [other]) => (one < other ? -1 : 1))
lock.packages = Object.fromEntries([root, ...sorted])
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`)
