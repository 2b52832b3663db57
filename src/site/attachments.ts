import { join } from 'node:path'
import { readReportFile } from '../reader/report-file.ts'
import { buildWork } from './build-work.ts'
import { contentFolder } from './content-folder.ts'
import { allReports } from './portal.ts'

/** A file that a report shows or links to. */
export interface AttachmentFile {
  readonly path: string
}

/**
 * While content is edited, a path for each attachment that a narrative names; other files are not
 * published. A build copies them without Astro.
 */
export async function attachmentPaths() {
  if (buildWork()) return []
  const reports = await allReports()
  const paths = reports.map(async ({ organ, year }) => {
    const at = `reports/${organ}/${year}`
    const { attachments } = await readReportFile(contentFolder(), `${at}.md`, new Set([organ]))
    return attachments.map((name) => ({
      params: { organ, year: String(year), file: name },
      props: { file: { path: join(contentFolder(), at, name) } },
    }))
  })
  return (await Promise.all(paths)).flat()
}
