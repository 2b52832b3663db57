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

const itemsLastYear = {
  key: 'itemsLastYear',
  label: '上一年项目数量',
  unit: '项',
} as const satisfies Heading

const change = {
  key: 'change',
  label: '本年增/减',
  unit: '项',
  kind: 'signed',
  explain: '比上一年多的项数，减少的写作负数。',
} as const satisfies Heading

const decisionColumns = [
  itemsLastYear,
  change,
  { key: 'decisions', label: '处理决定数量' },
] as const satisfies readonly Heading[]

/** 国办公开办函〔2019〕60号, for the reports on 2019 and 2020. */
export const format2019 = {
  edition: '2019',
  notice: '国办公开办函〔2019〕60号',
  firstYear: 2019,
  sections: [summarySection, ...furtherSections],
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
            { key: 'produced', label: '本年新制作数量' },
            { key: 'disclosed', label: '本年新公开数量' },
            { key: 'disclosedTotal', label: '对外公开总数量', explain: '历年累计对外公开的件数。' },
          ],
          rows: [regulationsRow, normativeDocumentsRow('规范性文件')],
        },
        {
          label: '第二十条第（五）项',
          columns: decisionColumns,
          rows: [
            { key: 'licences', label: '行政许可', explain: '经申请准予从事某项活动的事项。' },
            {
              key: 'otherServices',
              label: '其他对外管理服务事项',
              explain: '许可以外、对公众办理的管理和服务事项。',
            },
          ],
        },
        {
          label: '第二十条第（六）项',
          columns: decisionColumns,
          rows: [
            { key: 'penalties', label: '行政处罚', explain: '警告、罚款、没收、吊销许可证等。' },
            { key: 'coercion', label: '行政强制', explain: '查封、扣押、冻结、强制执行等。' },
          ],
        },
        {
          label: '第二十条第（八）项',
          columns: [itemsLastYear, change],
          rows: [
            {
              key: 'fees',
              label: '行政事业性收费',
              explain: '这一版格式统计收费的项目数，2021年版改为收费金额，两者不能相比。',
            },
          ],
        },
        {
          label: '第二十条第（九）项',
          columns: [
            { key: 'items', label: '采购项目数量', unit: '项' },
            {
              key: 'amount',
              label: '采购总金额',
              aliases: ['采购总金额（单位：万元，保留4位小数）'],
              unit: '万元',
              kind: 'amount',
              explain: '单位为万元。',
            },
          ],
          rows: [{ key: 'procurement', label: '政府集中采购' }],
        },
      ],
      balances: [],
    },
    requestsTable([
      ...outcomeRows,
      { key: 'otherHandling', label: '（六）其他处理' },
      outcomesTotalRow,
    ]),
    reviewTable,
  ],
} as const satisfies Format
