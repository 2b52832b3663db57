/** Every rule, in the order in which it is listed. */

import { amountRules } from './amounts.ts'
import { attachmentRules } from './attachments.ts'
import { correctionRules } from './corrections.ts'
import { dateRules } from './dates.ts'
import { faceRules } from './face.ts'
import { fileRules, narrativeRules, shapeRules } from './files.ts'
import { numberingRules } from './numbering.ts'
import { portalRules } from './portal.ts'
import { privacyRules } from './privacy.ts'
import { proseRules } from './prose.ts'
import { residueRules } from './residue.ts'
import type { Rule } from './rule.ts'
import { missingRule, sectionRules } from './sections.ts'
import { seriesRules } from './series.ts'
import { tableRules } from './tables.ts'
import { titleRules } from './title.ts'
import { unreadRule } from './unread.ts'
import { yearRules } from './years.ts'

/** Rules on the statutory form itself; what breaks them is published with the report. */
export const formRules = [unreadRule, ...tableRules, missingRule]

/** Rules by theme. */
export const themes: readonly { readonly name: string; readonly rules: readonly Rule[] }[] = [
  { name: '文件', rules: fileRules },
  { name: '写法', rules: shapeRules },
  { name: '表格', rules: [unreadRule, ...tableRules, ...amountRules] },
  { name: '标题和日期', rules: [...titleRules, ...dateRules, ...correctionRules] },
  {
    name: '正文的各部分',
    rules: [missingRule, ...narrativeRules, ...sectionRules, ...numberingRules],
  },
  { name: '正文的内容', rules: [...yearRules, ...proseRules, ...residueRules, ...privacyRules] },
  { name: '附件', rules: attachmentRules },
  { name: '年度之间', rules: seriesRules },
  { name: '机关之间', rules: portalRules },
  { name: '网站的样子和页面', rules: faceRules },
]

/** Every rule. */
export const rules: readonly Rule[] = themes.flatMap((theme) => theme.rules)
