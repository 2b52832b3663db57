import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { aFolder } from '../../a-content-folder.ts'

/** A packed package that holds its manifest alone. */
export async function aPackage(manifest: object): Promise<string> {
  const text = Buffer.from(JSON.stringify(manifest))
  const head = Buffer.alloc(512)
  head.write('package/package.json', 0)
  head.write(text.length.toString(8).padStart(11, '0'), 124)
  const rest = Buffer.alloc(1024 + 512 - (text.length % 512))
  const path = join(await aFolder(), 'gongkai.tgz')
  await writeFile(path, gzipSync(Buffer.concat([head, text, rest])))
  return path
}
