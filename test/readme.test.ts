import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commandsPath, commandsText, tableInReadme, tables } from './readme-tables.ts'

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

test.each(Object.entries(tables))('the table of %s is as the code has it', (mark, text) => {
  expect(tableInReadme(mark)).toBe(text)
})

test('the commands of the help are as the code has them', () => {
  expect(readFileSync(commandsPath, 'utf8')).toBe(commandsText)
})
