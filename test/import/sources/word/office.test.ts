import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { UnreadableSource } from '../../../../src/import/sources/unreadable.ts'
import { readOffice } from '../../../../src/import/sources/word/office.ts'

const path = join(tmpdir(), `gongkai-${process.pid}.doc`)

test('without LibreOffice one sentence says how to save as .docx', async () => {
  const error: unknown = await readOffice(path, { programs: ['no-such-program'] }).catch(
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(UnreadableSource)
  expect((error as Error).message).toMatch(/没有 LibreOffice.*另存为.*\.docx/u)
})

test('a conversion that fails or takes too long is refused in one sentence', async () => {
  await writeFile(path, 'no document')
  for (const program of ['false', 'true'])
    await expect(readOffice(path, { programs: [program] })).rejects.toThrow('没有打开')
})
