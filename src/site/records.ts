/** The registers that a site in China is in; each number leads to its own. */

import type { Site } from '../report/schema/portal.ts'

/** A number, as the footer shows it, and the register it is in. */
export interface SiteRecord {
  readonly text: string
  readonly href: string
  readonly isPolice?: boolean
}

/** 全国政府网站基本信息数据库, where the sites are listed by their 网站标识码; it takes no number in its address. */
const SITE_CODES = 'https://zfwzxx.www.gov.cn/check_web/databaseInfo/download'

/** 工业和信息化部 ICP/IP地址/域名信息备案管理系统: filed sites are to link to its home page. */
const ICP = 'https://beian.miit.gov.cn/'

/** 全国互联网安全管理服务平台, by the number it gives out to be put below pages. */
const POLICE = 'https://beian.mps.gov.cn/'

/** The digits of 某公网安备 00000000000000号. */
const POLICE_CODE = /\d{13,14}/

/** The records of a portal that it says. */
export function recordsOf({ siteCode, icp, policeRecord }: Site): SiteRecord[] {
  const code = POLICE_CODE.exec(policeRecord ?? '')?.[0]
  const query = code === undefined ? '' : `#/query/webSearch?code=${code}`
  return [
    ...(siteCode === undefined ? [] : [{ text: `网站标识码 ${siteCode}`, href: SITE_CODES }]),
    ...(icp === undefined ? [] : [{ text: icp, href: ICP }]),
    ...(policeRecord === undefined
      ? []
      : [{ text: policeRecord, href: POLICE + query, isPolice: true }]),
  ]
}
