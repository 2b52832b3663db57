import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

interface Manifest {
  readonly dependencies: Record<string, string>
  readonly devDependencies: Record<string, string>
}

test('every dependency has its reason in the README', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest
  const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
  const typesOnly = /^@types\//
  expect(names.filter((name) => !typesOnly.test(name) && !readme.includes(`\`${name}\``))).toEqual(
    [],
  )
})
