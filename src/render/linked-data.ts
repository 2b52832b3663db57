import type { Organ, Report } from '../report/report.ts'
import type { Site } from '../report/schema/portal.ts'

/**
 * A report described for search engines (schema.org Dataset), as JSON that cannot end the script
 * element it stands in.
 */
export function reportLinkedData(
  report: Report,
  organ: Organ,
  site: Pick<Site, 'origin'>,
  path: string,
): string {
  const address = site.origin + path
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: report.title,
    description: `${organ.name}${report.year}年政府信息公开工作年度报告的法定表格。`,
    url: address,
    inLanguage: 'zh-CN',
    temporalCoverage: String(report.year),
    creator: { '@type': 'GovernmentOrganization', name: organ.name },
    ...(report.published && { datePublished: report.published }),
    ...(report.source && { isBasedOn: report.source }),
    distribution: ['json', 'csv'].map((kind) => ({
      '@type': 'DataDownload',
      encodingFormat: kind === 'json' ? 'application/json' : 'text/csv',
      contentUrl: `${address.replace(/\/$/, '')}.${kind}`,
    })),
  }
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}
