import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { othersIn } from '../../../src/publish/disk/others.ts'
import {
  demandOnlyMade,
  demandWorkFolder,
  openWorkshop,
  workFolder,
} from '../../../src/publish/disk/workshop.ts'
import { aFolder } from '../../a-content-folder.ts'

const MARK = 'data/datapackage.json'
const files = { [MARK]: '{"name":"gongkai-reports"}', 'index.html': 'old' }

async function put(folder: string, all: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(all)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
}

/** Makes a site of some files, and puts it in its place. */
async function publish(out: string, all: Readonly<Record<string, string>>): Promise<void> {
  const workshop = await openWorkshop(out, () => undefined)
  try {
    demandOnlyMade(out, othersIn(workshop.old))
    await rm(workshop.site, { recursive: true })
    await put(workshop.site, all)
    await workshop.publish(new Set(Object.keys(all)))
  } finally {
    workshop.close()
  }
}

async function aSite(): Promise<string> {
  const out = join(await aFolder(), 'dist')
  await publish(out, files)
  return out
}

describe('a new site', () => {
  it('takes the place of the old one, whose files may all be others', async () => {
    const out = await aSite()
    await publish(out, { [MARK]: files[MARK], 'other/index.html': 'new' })
    await publish(out, { [MARK]: files[MARK], 'third/index.html': 'new' })
    expect(await readdir(out)).toEqual(['data', 'third'])
  })

  it('does so over what a system left in a folder that was looked at', async () => {
    const out = await aSite()
    await put(out, { '.DS_Store': '', 'data/Thumbs.db': '' })
    await publish(out, { ...files, 'index.html': 'new' })
    expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('new')
  })

  it('does so after the work folder was deleted', async () => {
    const out = await aSite()
    await rm(workFolder(out), { recursive: true })
    await publish(out, { ...files, 'index.html': 'new' })
    expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('new')
  })

  it('stays out while somebody’s file is in the old one, on record or not', async () => {
    for (const isOnRecord of [true, false]) {
      const out = await aSite()
      if (!isOnRecord) await rm(workFolder(out), { recursive: true })
      await put(out, { CNAME: 'mine', 'zz/a.txt': 'mine' })
      await expect(publish(out, files)).rejects.toThrow('“CNAME”等 2 个文件不是本程序生成的')
      expect(await readFile(join(out, 'CNAME'), 'utf8')).toBe('mine')
      // The turn was given back.
      await rm(join(out, 'CNAME'))
      await rm(join(out, 'zz'), { recursive: true })
      await publish(out, files)
    }
  })

  it('is made after one was killed between the record and the exchange, or after it', async () => {
    const out = await aSite()
    const names = join(workFolder(out), 'names')
    await writeFile(names, [...Object.keys(files), 'new.html'].join('\n'))
    await publish(out, { ...files, 'new.html': 'new' })
    // Another was killed while it wrote the record of what it had put in place.
    await writeFile(`${names}.new`, 'index.ht')
    demandWorkFolder(workFolder(out))
    await writeFile(names, [...Object.keys(files), 'new.html', 'gone.html'].join('\n'))
    await publish(out, files)
    expect(await readdir(out)).toEqual(['data', 'index.html'])
    expect(await readdir(workFolder(out))).not.toContain('names.new')
  })
})
