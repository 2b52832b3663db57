import { readdirSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openReader, type Reader } from '../../../src/import/apart/reader.ts'
import { received, sent } from '../../../src/import/apart/questions.ts'
import { UnreadableSource } from '../../../src/import/sources/unreadable.ts'
import { oneRowGroups, withOneRow } from '../../../src/report/one-row.ts'
import { aFolder } from '../../a-content-folder.ts'
import { format2021 } from '../../a-report.ts'
import { greedyPdf, slowPdf } from '../hostile/pdf.ts'

function aReader(seconds: number): Reader {
  const reader = openReader(seconds)
  onTestFinished(reader.end)
  return reader
}

const known = { organs: [] }
const text = {
  bytes: new TextEncoder().encode('示例镇2021年政府信息公开工作年度报告'),
  name: 'a.txt',
}

async function refusal(reader: Reader, bytes: Uint8Array): Promise<string> {
  const error = await reader.draft({ bytes, name: 'a.pdf' }, known).catch((one: unknown) => one)
  expect(error).toBeInstanceOf(UnreadableSource)
  return (error as Error).message
}

/** Processes whose parent is this one, where the system says so. */
function children(): number {
  const stats = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return stats.filter((pid) => {
    try {
      const [, , , parent] = readFileSync(join('/proc', pid, 'stat'), 'utf8').split(' ')
      return Number(parent) === process.pid
    } catch {
      return false
    }
  }).length
}

/** Waits a while for all of them to end. */
async function gone(): Promise<void> {
  for (let wait = 0; wait < 100 && children() > 0; wait += 1) await pause(50)
}

describe('a process that reads', () => {
  it('gives the draft of bytes and of a file', async () => {
    const reader = aReader(60)
    expect((await reader.draft(text, known)).year).toBe(2021)
    const path = join(await aFolder(), 'a.txt')
    await writeFile(path, text.bytes)
    expect((await reader.draft({ path }, known)).title).toContain('示例镇')
  })

  it('is ended when a source takes too long, and the next is read by another', async () => {
    const reader = aReader(6)
    expect(await refusal(reader, slowPdf())).toContain('6 秒还没有读完')
    expect((await reader.draft(text, known)).year).toBe(2021)
  })

  it('is ended when a source takes too much memory, and the next is read by another', async () => {
    const reader = aReader(60)
    expect(await refusal(reader, greedyPdf())).toContain('内存太多')
    expect((await reader.draft(text, known)).year).toBe(2021)
  })

  it.runIf(process.platform === 'linux')('is gone when nobody asks it any more', async () => {
    await gone()
    const reader = openReader(60)
    await reader.draft(text, known)
    expect(children()).toBe(1)
    reader.end()
    await gone()
    expect(children()).toBe(0)
  })
})

it('a draft with a group printed as one row is the same when it has been sent', () => {
  const [group] = oneRowGroups(format2021)
  const format = withOneRow(format2021, [group?.id ?? ''])
  const draft = { format, title: '', organName: '', figures: new Map(), sections: [], doubts: [] }
  expect(received(structuredClone(sent(draft))).format).toBe(format)
  expect(received(structuredClone(sent({ ...draft, format: format2021 }))).format).toBe(format2021)
})
