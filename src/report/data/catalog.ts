/** The open data described for catalogues (DCAT) and search engines (schema.org). */

import type { Site } from '../schema/portal.ts'
import type { WidePart } from '../wide/parts.ts'
import { dataFiles } from './datapackage.ts'
import type { Holdings } from './holdings.ts'

/** A file that holds the data, below `data/`. */
interface Distribution {
  readonly path: string
  readonly title: string
  readonly type: string
}

function distributions(parts: readonly WidePart[]): Distribution[] {
  return [
    { path: dataFiles.csv, title: '全部数字，一格一行', type: 'text/csv' },
    { path: dataFiles.json, title: '全部报告', type: 'application/json' },
    ...parts.map(({ path, years }) => ({
      path,
      title: `一行一份报告${parts.length > 1 ? `，${years.join('、')} 年` : ''}`,
      type: 'application/vnd.apache.parquet',
    })),
  ]
}

function facts(site: Site): { home: string; title: string; description: string } {
  return {
    home: `${site.origin}${site.base}data/`,
    title: `${site.name}：全部数据`,
    description: '政府信息公开工作年度报告法定表格的全部数字、各部分文字和核对结果。',
  }
}

/** A catalogue of the portal's one dataset, as JSON-LD (DCAT 3). */
export function catalog(site: Site, { parts, years, modified }: Holdings): object {
  const { home, title, description } = facts(site)
  const publisher = { '@type': 'foaf:Agent', 'foaf:name': site.publisher }
  const day = (text: string) => ({ '@value': text, '@type': 'xsd:date' })
  const year = (one: number) => ({ '@value': String(one), '@type': 'xsd:gYear' })
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': `${home}catalog.jsonld`,
    '@type': 'dcat:Catalog',
    'dct:title': { '@value': site.name, '@language': 'zh-CN' },
    'dct:description': { '@value': site.description, '@language': 'zh-CN' },
    'dct:language': 'zh-CN',
    'dct:publisher': publisher,
    'foaf:homepage': { '@id': site.origin + site.base },
    'dcat:dataset': {
      '@id': home,
      '@type': 'dcat:Dataset',
      'dct:title': { '@value': title, '@language': 'zh-CN' },
      'dct:description': { '@value': description, '@language': 'zh-CN' },
      'dct:publisher': publisher,
      ...(modified !== undefined && { 'dct:modified': day(modified) }),
      ...(years && {
        'dct:temporal': {
          '@type': 'dct:PeriodOfTime',
          'dcat:startDate': year(years[0]),
          'dcat:endDate': year(years[1]),
        },
      }),
      'dcat:landingPage': { '@id': home },
      'dcat:distribution': distributions(parts).map(({ path, title: own, type }) => ({
        '@type': 'dcat:Distribution',
        'dct:title': { '@value': own, '@language': 'zh-CN' },
        'dcat:downloadURL': { '@id': home + path },
        'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${type}` },
        ...(site.licence && { 'dct:license': { '@id': site.licence.url } }),
      })),
    },
  }
}

/** The portal's data for search engines (schema.org Dataset). */
export function datasetData(site: Site, { parts, years, modified }: Holdings): object {
  const { home, title, description } = facts(site)
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: title,
    description,
    url: home,
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    publisher: { '@type': 'Organization', name: site.publisher },
    ...(modified !== undefined && { dateModified: modified }),
    ...(years && { temporalCoverage: `${years[0]}/${years[1]}` }),
    ...(site.licence && { license: site.licence.url }),
    distribution: distributions(parts).map(({ path, title: name, type }) => ({
      '@type': 'DataDownload',
      name,
      encodingFormat: type,
      contentUrl: home + path,
    })),
  }
}
