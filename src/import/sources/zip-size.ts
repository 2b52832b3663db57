import { Unzip, UnzipInflate } from 'fflate'
import { UnreadableSource } from './unreadable.ts'

/** Far more than a report with pictures expands to. */
const MOST_EXPANDED = 100_000_000
const MOST_ENTRIES = 5_000
const CHUNK = 65_536
const END = Buffer.from([0x50, 0x4b, 0x05, 0x06])

/** Refuses a zip file that is cut off or expands beyond measure; counted while inflating, not as declared. */
export function demandSoundZip(bytes: Uint8Array): void {
  const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - 66_000)))
  if (!tail.includes(END))
    throw new UnreadableSource('这个文件不完整，可能没有下载完或没有复制完，请重新取一份再导入。')
  let expanded = 0
  let entries = 0
  const unzip = new Unzip((file) => {
    entries += 1
    file.ondata = (error, data) => {
      if (error) throw error
      expanded += data.length
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length)
      if (expanded > MOST_EXPANDED || entries > MOST_ENTRIES) break
    }
  } catch {
    throw new UnreadableSource('这个文件已经损坏，打不开，请重新取一份再导入。')
  }
  if (expanded > MOST_EXPANDED || entries > MOST_ENTRIES)
    throw new UnreadableSource(
      '这个文件展开后大得不像一份报告，没有读。请另存一份只有报告文字和表格的文件。',
    )
}
