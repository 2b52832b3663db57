/** Rules about the files that a narrative shows or links to. */

import { passagesOf, spotIn } from './passages.ts'
import type { Found, ReportRule, ReportSubject } from './rule.ts'

const ZIP = /^PK\u0003\u0004/
const OLE = /^\u00D0\u00CF\u0011\u00E0/

/** How files of a kind begin; kinds that may begin in any way are not here. */
const BEGINNINGS: Readonly<Record<string, RegExp>> = {
  pdf: /%PDF-/,
  png: /^\u0089PNG/,
  jpg: /^\u00FF\u00D8\u00FF/,
  jpeg: /^\u00FF\u00D8\u00FF/,
  gif: /^GIF8/,
  webp: /^RIFF....WEBP/s,
  docx: ZIP,
  xlsx: ZIP,
  zip: ZIP,
  ofd: ZIP,
  doc: OLE,
  xls: OLE,
  wps: OLE,
  et: OLE,
}

const MOST_BYTES = 20_000_000

function checkKind({ attachments = [] }: ReportSubject): Found[] {
  return attachments.flatMap(({ name, line, bytes, begins }): Found[] => {
    if (bytes === 0) return [{ at: line, message: `附件“${name}”是空的。` }]
    const due = BEGINNINGS[/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '']
    if (!due || due.test(begins)) return []
    return [{ at: line, message: `附件“${name}”打不开：内容与扩展名不符。` }]
  })
}

function checkSize({ attachments = [] }: ReportSubject): Found[] {
  return attachments
    .filter(({ bytes }) => bytes > MOST_BYTES)
    .map(({ name, line, bytes }) => ({
      at: line,
      message: `附件“${name}”有 ${Math.ceil(bytes / 1_000_000)} MB，读者下载很慢。`,
    }))
}

function checkPictures({ report }: ReportSubject): Found[] {
  const withTables = new Set<number | null>(report.format.tables.map(({ section }) => section))
  return passagesOf(report)
    .filter(({ number }) => withTables.has(number))
    .flatMap((passage) =>
      [...passage.text.matchAll(/!\[[^\]]{0,300}\]/gu)].map((match) => ({
        at: spotIn(passage, match.index, match[0].length),
        message: '法定表格的位置上放了图片。',
      })),
    )
}

/** In the order in which findings are told. */
export const attachmentRules: readonly ReportRule[] = [
  {
    id: 'attachment-kind',
    severity: 'error',
    scope: 'report',
    says: '附件打得开：不是空文件，内容与扩展名相符。',
    hint: '请从原件重新保存一份，放进报告的附件文件夹。',
    check: checkKind,
  },
  {
    id: 'attachment-size',
    severity: 'warning',
    scope: 'report',
    says: '一个附件不超过 20 MB。',
    hint: '请压缩图片，或把扫描件换成带文字的版本。',
    check: checkSize,
  },
  {
    id: 'table-picture',
    severity: 'warning',
    scope: 'report',
    says: '法定表格不用图片代替。',
    hint: '数字请写在文件头的表格里，由本站排成表；图片删去或移到别的部分。',
    check: checkPictures,
  },
]
