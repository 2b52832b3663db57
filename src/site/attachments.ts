import { join } from 'node:path'
import { contentFolder } from './content-folder.ts'
import { allReports } from './portal.ts'

/** A file that a report shows or links to. */
export interface AttachmentFile {
  readonly path: string
}

/** Astro's path for each attachment that a narrative names; other files are not published. */
export async function attachmentPaths() {
  const reports = await allReports()
  return reports.flatMap(({ organ, year, file, attachments }) =>
    attachments.map((name) => ({
      params: { organ, year: String(year), file: name },
      props: { file: { path: join(contentFolder(), file.replace(/\.md$/, ''), name) } },
    })),
  )
}
