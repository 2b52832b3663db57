import type { Format, Heading } from '../spec.ts'
import {
  furtherSections,
  normativeDocumentsRow,
  outcomeRows,
  outcomesTotalRow,
  regulationsRow,
  requestsTable,
  reviewTable,
  summarySection,
} from './shared.ts'

const decisionColumns = [
  {
    key: 'decisions',
    label: '本年处理决定数量',
    explain: '本年作出的决定的件数。',
  },
] as const satisfies readonly Heading[]

/** 其他处理 has three rows of its own since this edition; many reports go on printing one. */
const otherHandling = {
  key: 'otherHandling',
  label: '（六）其他处理',
  mayBeOneRow: true,
  children: [
    {
      key: 'overdueCorrection',
      label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      name: '逾期不补正',
    },
    {
      key: 'overdueFee',
      label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      name: '逾期不缴费',
    },
    { key: 'other', label: '3.其他' },
  ],
} as const satisfies Heading

/** 国办公开办函〔2021〕30号, for reports on 2021 and later. */
export const format2021 = {
  edition: '2021',
  notice: '国办公开办函〔2021〕30号',
  firstYear: 2021,
  sections: [
    {
      ...summarySection,
      parts: ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'],
    },
    ...furtherSections,
  ],
  tables: [
    {
      id: 'proactive',
      name: '主动公开',
      section: 2,
      corner: '信息内容',
      printed: 'down',
      bands: [
        {
          label: '第二十条第（一）项',
          columns: [
            { key: 'issued', label: '本年制发件数' },
            { key: 'repealed', label: '本年废止件数' },
            {
              key: 'inForce',
              label: '现行有效件数',
              explain: '到年底仍然有效的件数，包括往年制发的。',
            },
          ],
          rows: [regulationsRow, normativeDocumentsRow('行政规范性文件')],
        },
        {
          label: '第二十条第（五）项',
          columns: decisionColumns,
          rows: [
            {
              key: 'licences',
              label: '行政许可',
              explain: '经申请准予从事某项活动的决定，如各种许可证。',
            },
          ],
        },
        {
          label: '第二十条第（六）项',
          columns: decisionColumns,
          rows: [
            {
              key: 'penalties',
              label: '行政处罚',
              explain: '警告、罚款、没收、吊销许可证等决定。',
            },
            { key: 'coercion', label: '行政强制', explain: '查封、扣押、冻结、强制执行等决定。' },
          ],
        },
        {
          label: '第二十条第（八）项',
          columns: [
            { key: 'amount', label: '本年收费金额（单位：万元）', unit: '万元', kind: 'amount' },
          ],
          rows: [
            {
              key: 'fees',
              label: '行政事业性收费',
              explain: '机关依法向办事人收取的费用，不含政府信息公开的信息处理费。',
            },
          ],
        },
      ],
      balances: [],
    },
    requestsTable([...outcomeRows, otherHandling, outcomesTotalRow]),
    reviewTable,
  ],
} as const satisfies Format
