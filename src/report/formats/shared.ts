/** Headings, balances and tables that the 2019 and the 2021 edition print alike. */

import { leaves, type Balance, type Heading, type SectionSpec, type TableSpec } from '../spec.ts'

const REQUESTS_FORM = '年度报告格式表三'
const REVIEW_FORM = '年度报告格式表四'

/** 一、总体情况. */
export const summarySection = {
  number: 1,
  title: '总体情况',
  aliases: ['政府信息公开总体情况', '概述', '政府信息公开工作总体情况'],
  wording: /^(?:政府信息公开|政务公开)?(?:工作)?的?(?:总体|基本|整体)(?:工作)?情况$/u,
} as const satisfies SectionSpec

/** The other five of the six sections; the two editions give them the same titles. 条例第五十条. */
export const furtherSections = [
  {
    number: 2,
    title: '主动公开政府信息情况',
    aliases: ['主动公开信息情况', '主动公开情况'],
    wording: /^主动公开(?:政府)?(?:信息|工作)?的?情况$/u,
  },
  {
    number: 3,
    title: '收到和处理政府信息公开申请情况',
    aliases: ['依申请公开情况', '收到和处理政府信息公开申请的情况'],
    wording:
      /^(?:收到(?:和|及|与)?处理(?:政府)?信息公开(?:的)?申请|依申请公开(?:政府)?(?:信息)?)的?(?:工作)?(?:办理|处理)?情况$/u,
  },
  {
    number: 4,
    title: '政府信息公开行政复议、行政诉讼情况',
    aliases: [
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '因政府信息公开工作被申请行政复议提起行政诉讼的情况',
    ],
    wording:
      /^因?(?:政府信息公开|政务公开)(?:工作)?(?:被|的|引[起发]|申请|提起){0,3}行政复议(?:和|及|与|被|的|提起){0,3}行政诉讼(?:的|工作|案件){0,2}情况$/u,
  },
  {
    number: 5,
    about: 'problems',
    title: '存在的主要问题及改进情况',
    aliases: [
      '政府信息公开工作存在的主要问题及改进情况',
      '存在的主要问题和改进情况',
      '存在的主要问题及改进措施',
    ],
    wording:
      /^(?:政府信息公开|政务公开)?(?:工作)?中?(?:存在的?)?(?:主要)?(?:(?:问题|困难|不足){1,2}(?:(?:以?及|和|与)(?:下一步|今后)?的?(?:问题|不足|改进|整改|工作|打算|措施|努力)(?:方向|情况|措施|打算|计划|安排|思路)?)?|(?:整改|改进)(?:措施|情况))$/u,
  },
  {
    number: 6,
    about: 'other',
    title: '其他需要报告的事项',
    aliases: [
      '其他需要报告事项',
      '需要报告的其他事项',
      '工作考核、社会评议和责任追究结果情况和其他需要报告的事项',
    ],
    wording:
      /^其他(?:需要?|应当?|须)?(?:报告|说明)?的?(?:事项|情况)$|^需要?(?:报告|说明)的其他(?:事项|情况)$/u,
  },
] as const satisfies readonly SectionSpec[]

/** 规章, the first row of 表二. */
export const regulationsRow = {
  key: 'regulations',
  label: '规章',
  explain: '只有国务院部门和省、设区的市的政府能制定规章，县、乡一级通常为 0。',
} as const satisfies Heading

/** The second row of 表二, under the name its edition prints. */
export function normativeDocumentsRow<Label extends string>(label: Label) {
  return {
    key: 'normativeDocuments',
    label,
    explain: '机关制定、在一定时间里反复适用、涉及公众权利义务的文件，俗称“红头文件”。',
  } as const satisfies Heading
}

/** Who applied. */
export const applicantColumns = [
  { key: 'naturalPerson', label: '自然人' },
  {
    label: '法人或其他组织',
    children: [
      { key: 'business', label: '商业企业' },
      { key: 'research', label: '科研机构' },
      { key: 'publicWelfare', label: '社会公益组织' },
      { key: 'legalService', label: '法律服务机构' },
      { key: 'other', label: '其他' },
    ],
  },
  { key: 'total', label: '总计' },
] as const satisfies readonly Heading[]

/** Requests that came in, and those brought over from the year before. */
export const receivedRows = [
  {
    key: 'received',
    label: '一、本年新收政府信息公开申请数量',
    name: '本年新收',
    explain: '1月1日至12月31日收到的申请。',
  },
  {
    key: 'carriedIn',
    label: '二、上年结转政府信息公开申请数量',
    name: '上年结转',
    explain: '上一年收到、到年底还没有办完、转到本年办理的申请。',
  },
] as const satisfies readonly Heading[]

/** Outcomes （一） to （五）, the same in both editions. */
export const outcomeRows = [
  {
    key: 'granted',
    label: '（一）予以公开',
    explain: '申请的信息全部提供给了申请人。',
    rate: '予以公开率',
  },
  {
    key: 'partlyGranted',
    label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    explain: '信息里有一部分不能公开，其余部分提供给了申请人。这样的申请只在这一行计一次。',
    rate: '部分公开率',
  },
  {
    key: 'refused',
    label: '（三）不予公开',
    children: [
      { key: 'stateSecret', label: '1.属于国家秘密', explain: '依法定为国家秘密的，不公开。' },
      { key: 'otherLaws', label: '2.其他法律行政法规禁止公开' },
      {
        key: 'safetyAndStability',
        label: '3.危及“三安全一稳定”',
        explain: '公开后可能危及国家安全、公共安全、经济安全或者社会稳定（条例第十四条）。',
      },
      {
        key: 'thirdParty',
        label: '4.保护第三方合法权益',
        explain: '涉及他人的商业秘密、个人隐私等，公开会损害其合法权益（条例第十五条）。',
      },
      {
        key: 'internalAffairs',
        label: '5.属于三类内部事务信息',
        explain: '人事管理、后勤管理、内部工作流程三类信息，可以不公开（条例第十六条）。',
      },
      {
        key: 'processRecords',
        label: '6.属于四类过程性信息',
        explain: '讨论记录、过程稿、磋商信函、请示报告四类信息，可以不公开（条例第十六条）。',
      },
      {
        key: 'enforcementFiles',
        label: '7.属于行政执法案卷',
        explain: '行政执法案卷里的信息，可以不公开，另有规定的从其规定（条例第十六条）。',
      },
      {
        key: 'administrativeQuery',
        label: '8.属于行政查询事项',
        explain:
          '工商登记、不动产登记等资料，法律另有专门的查询办法，告知申请人按其办理（条例第三十六条）。',
      },
    ],
  },
  {
    key: 'unavailable',
    label: '（四）无法提供',
    children: [
      {
        key: 'notHeld',
        label: '1.本机关不掌握相关政府信息',
        explain: '经检索没有，或者由别的机关负责公开。',
      },
      {
        key: 'mustBeCreated',
        label: '2.没有现成信息需要另行制作',
        explain: '要加工、分析才能得到的信息，可以不提供（条例第三十八条）。',
      },
      {
        key: 'unclear',
        label: '3.补正后申请内容仍不明确',
        explain: '请申请人补充说明后，仍看不出要的是什么信息。',
      },
    ],
  },
  {
    key: 'notProcessed',
    label: '（五）不予处理',
    children: [
      {
        key: 'complaint',
        label: '1.信访举报投诉类申请',
        explain: '以申请公开为名进行信访、投诉、举报的，告知走相应渠道（条例第三十九条）。',
      },
      {
        key: 'duplicate',
        label: '2.重复申请',
        explain: '已经答复过，同一申请人又申请同样的信息（条例第三十六条）。',
      },
      {
        key: 'publicationRequested',
        label: '3.要求提供公开出版物',
        explain: '要的是公报、报刊、书籍，告知获取途径（条例第三十九条）。',
      },
      {
        key: 'excessive',
        label: '4.无正当理由大量反复申请',
        explain: '申请的数量、频次明显超过合理范围，又说不出正当理由（条例第三十五条）。',
      },
      {
        key: 'confirmation',
        label: '5.要求行政机关确认或重新出具已获取信息',
        explain: '对已经拿到的信息，要求机关再作确认或者重新出具。',
      },
    ],
  },
] as const satisfies readonly Heading[]

/** The sum of the year's outcomes. */
export const outcomesTotalRow = {
  key: 'total',
  label: '（七）总计',
  explain: '本年办结的申请，即以上各种结果之和。',
} as const satisfies Heading

/** Requests still open at the end of the year. */
export const carriedOutRow = {
  key: 'carriedOut',
  label: '四、结转下年度继续办理',
  name: '结转下年',
  explain: '到年底还没有办完、转到下一年的申请。',
} as const satisfies Heading

/** The keys of all columns but the total, whose sum the total is. */
function partsOfTotal(columns: readonly Heading[]): string[] {
  return leaves(columns)
    .map((leaf) => leaf.path)
    .filter((path) => path !== 'total')
}

/** “总计” at the end of every row is the sum of the columns before it. */
export function totalColumnBalance(
  id: string,
  columns: readonly Heading[],
  source: string,
): Balance {
  const parts = partsOfTotal(columns)
  const names = leaves(columns)
    .filter((leaf) => leaf.path !== 'total')
    .map((leaf) => leaf.names.at(-1))
  return {
    id,
    axis: 'columns',
    left: ['total'],
    right: parts,
    says: `总计＝${names.join('＋')}`,
    source,
  }
}

/** 表三, given the outcomes of the edition; its balances follow from the headings. */
export function requestsTable(
  outcomes: readonly Heading[],
  columns: readonly Heading[] = applicantColumns,
): TableSpec {
  const kinds = outcomes.filter((outcome) => outcome.key !== outcomesTotalRow.key)
  return {
    id: 'requests',
    name: '依申请公开',
    section: 3,
    corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    printed: 'down',
    bands: [
      {
        columns: [{ label: '申请人情况', children: columns }],
        rows: [
          ...receivedRows,
          { key: 'outcomes', label: '三、本年度办理结果', name: '办理结果', children: outcomes },
          carriedOutRow,
        ],
      },
    ],
    balances: [
      {
        id: 'requests-flow',
        axis: 'rows',
        left: ['received', 'carriedIn'],
        right: ['outcomes.total', 'carriedOut'],
        says: '本年新收＋上年结转＝办理结果总计＋结转下年',
        source: `${REQUESTS_FORM}表头所印勾稽关系`,
      },
      {
        id: 'requests-outcomes',
        axis: 'rows',
        left: ['outcomes.total'],
        right: kinds.map((kind) => `outcomes.${kind.key}`),
        says: '办理结果总计＝各项办理结果之和',
        source: `${REQUESTS_FORM}（七）总计`,
      },
      totalColumnBalance('requests-total', columns, `${REQUESTS_FORM}总计栏`),
    ],
  }
}

const reviewColumns = [
  {
    key: 'upheld',
    label: '结果维持',
    explain: '复议机关或者法院维持了原来的处理。',
    rate: '维持率',
  },
  {
    key: 'corrected',
    label: '结果纠正',
    explain: '原来的处理被撤销、变更、确认违法或者责令重办。',
    rate: '纠正率',
  },
  { key: 'otherResult', label: '其他结果', explain: '撤回、驳回、调解等其他方式结案。' },
  { key: 'pending', label: '尚未审结' },
  { key: 'total', label: '总计' },
] as const satisfies readonly Heading[]

/** 表四. */
export const reviewTable = {
  id: 'review',
  name: '复议诉讼',
  section: 4,
  corner: '',
  printed: 'across',
  bands: [
    {
      columns: reviewColumns,
      rows: [
        { key: 'reconsideration', label: '行政复议', explain: '不服答复，向上级机关申请复查。' },
        {
          label: '行政诉讼',
          children: [
            { key: 'litigationDirect', label: '未经复议直接起诉' },
            { key: 'litigationAfterReconsideration', label: '复议后起诉' },
          ],
        },
      ],
    },
  ],
  balances: [totalColumnBalance('review-total', reviewColumns, `${REVIEW_FORM}总计栏`)],
} as const satisfies TableSpec
