import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

interface LockedPackage {
  readonly version?: string
  readonly dev?: boolean
  readonly dependencies?: Record<string, string>
  readonly optionalDependencies?: Record<string, string>
}
type Packages = Record<string, LockedPackage>

/** Where Node looks for what a package asks for, the nearest folder first. */
function lookup(path: string, name: string): string[] {
  const above = path.split(/\/?node_modules\//).slice(1)
  const folders = above.map((_, depth) => above.slice(0, depth + 1).join('/node_modules/'))
  const near = folders.reverse().map((folder) => `node_modules/${folder}/node_modules/${name}`)
  return [...near, `node_modules/${name}`]
}

/** Optional packages that the lock file does not hold in the version that is asked for. */
function unlocked(packages: Packages): string[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, range]) => {
        const found = lookup(path, name).find((place) => place in packages)
        const version = found === undefined ? undefined : packages[found]?.version
        return version === undefined || (/^\d/.test(range) && version !== range)
      })
      .map(([name, range]) => `${name}@${range}`),
  )
}

// A registry that does not serve them all makes npm leave them out, and then npm ci refuses to work:
// node test/setup/complete-lock.mjs puts them back.
test('the lock file holds the packages for every platform', () => {
  const text = readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8')
  expect(unlocked((JSON.parse(text) as { packages: Packages }).packages)).toEqual([])
})

test('what the package depends on is not marked as for development only', () => {
  const text = readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8')
  const { packages } = JSON.parse(text) as { packages: Packages }
  const own = packages['']
  const names = Object.keys({ ...own?.dependencies, ...own?.optionalDependencies })
  expect(names.length).toBeGreaterThan(10)
  expect(names.filter((name) => packages[`node_modules/${name}`]?.dev === true)).toEqual([])
})

test('a package left out of the lock file is found, and one of another version', () => {
  const a = { optionalDependencies: { b: '1.0.0', '@c/d': '^1.0.0', e: '1.0.0' } }
  const packages = { b: '1.0.0', '@c/d': '1.2.0', e: '2.0.0' }
  const [b, d, e] = Object.entries(packages).map(([, version]) => ({ version }))
  const locked = { 'node_modules/x/node_modules/a': a, 'node_modules/b': b, 'node_modules/e': e }
  expect(unlocked(locked as Packages)).toEqual(['@c/d@^1.0.0', 'e@1.0.0'])
  const whole = { ...locked, 'node_modules/@c/d': d, 'node_modules/x/node_modules/e': b }
  expect(unlocked(whole as Packages)).toEqual([])
})
