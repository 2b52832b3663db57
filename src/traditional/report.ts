/** What the page of a report shows in traditional characters, converted once and kept with the other. */

import { addressCode } from '../render/address-code.ts'
import { addressesBelow, type ReportKey } from '../render/addresses.ts'
import { html } from '../render/html.ts'
import type { ReportPage } from '../render/report-page.ts'
import type { PassageSection } from '../search/passage.ts'
import { converter, type Convert } from './convert.ts'
import { traditionalAddress, traditionalPage, type Conversion } from './page.ts'

const CODE = /<svg class="print-only address-code"[\s\S]*?<\/svg>/

/** The parts of a page converted. */
export async function traditionalParts(
  page: ReportPage,
  path: string,
  site: Conversion['site'],
): Promise<{ readonly page: ReportPage; readonly convert: Convert }> {
  const convert = await converter()
  const conversion = { convert, site, own: path, assets: new Map<string, string>() }
  return {
    page: {
      title: convert(page.title),
      description: convert(page.description),
      head: traditionalPage(page.head, conversion),
      main: traditionalPage(page.main, conversion),
    },
    convert,
  }
}

/** The parts of a report's page converted; it says that they are, and leads to the report as it was published. */
export async function traditionalReport(
  page: ReportPage,
  report: ReportKey & { readonly title: string },
  site: Conversion['site'],
): Promise<{ readonly page: ReportPage; readonly convert: Convert }> {
  const path = addressesBelow(site.base).reportPath(report)
  const { page: converted, convert } = await traditionalParts(page, path, site)
  const said = convert('本页由简体原文自动转换，以原文为准：')
  const note = html`<p class="note">
    ${said}<a href="${path}" lang="zh-CN" hreflang="zh-CN">${report.title}</a>
  </p>`
  const code = addressCode(traditionalAddress(site, site.origin + path))
  const own = {
    ...converted,
    main: converted.main.replace('</h1>', `</h1>${note.text}`).replace(CODE, code.text),
  }
  return { page: own, convert }
}

/** The sections of a report converted, from which the passages of results are cut. */
export async function traditionalSections(
  sections: readonly PassageSection[],
): Promise<PassageSection[]> {
  const convert = await converter()
  return sections.map(({ number, title, text }) => {
    return { number, title: convert(title), text: convert(text) }
  })
}
