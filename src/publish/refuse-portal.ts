import { checkedReports } from '../reader/checked-reports.ts'
import { readPages } from '../reader/pages.ts'
import { readPortal } from '../reader/portal.ts'
import { today } from '../report/day.ts'
import { contentRefusal } from './refusal.ts'

/** Refuses a content folder whose portal cannot be read, with all there is to say against its reports. */
export async function refusePortal(content: string): Promise<never> {
  const { organs, findings } = await readPortal(content)
  const found = [...findings, ...(await readPages(content)).findings]
  for await (const file of checkedReports(content, organs, { today: today() }))
    found.push(...file.findings)
  throw contentRefusal(found)
}
