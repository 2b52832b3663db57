import { lstat, open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '../report/finding.ts'
import { problem } from '../report/rules.ts'
import type { AttachmentFacts } from '../report/rules/rule.ts'
import type { Attachment } from '../text/markdown.ts'
import { staysInside } from './text-file.ts'

/** Some programs write a few bytes of their own before a file's proper beginning. */
const BEGINNING = 1024

async function beginningOf(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0)
    return buffer.toString('latin1', 0, bytesRead)
  } finally {
    await file.close()
  }
}

/** What there is to know of the files a narrative names, and which of them are not there. */
export async function attachmentFacts(
  folder: string,
  at: string,
  attachments: readonly Attachment[],
): Promise<{ facts: AttachmentFacts[]; problems: Problem[] }> {
  const facts: AttachmentFacts[] = []
  const problems: Problem[] = []
  for (const { name, line } of attachments) {
    const path = join(folder, at, name)
    const found = await lstat(path).catch(() => undefined)
    if (found?.isFile() && staysInside(folder, path))
      facts.push({ name, line, bytes: found.size, begins: await beginningOf(path) })
    else
      problems.push(
        problem('attachment-missing', line, `找不到附件“${name}”。`, `请把文件放进 ${at}/。`),
      )
  }
  return { facts, problems }
}
