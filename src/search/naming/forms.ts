/**
 * How people write the names of organs, declared once. A full form and its short ones stand for the
 * same; both sides of a comparison are brought to the first word of each line.
 */

/** Forms of one ending, the one compared first. The end of a name is tried against them in order. */
export const ENDINGS: readonly (readonly string[])[] = [
  ['政府办', '人民政府办公室', '政府办公室', '人民政府办'],
  ['管委会', '管理委员会'],
  ['街道', '街道办事处', '街道办', '街办', '办事处'],
  ['', '人民政府', '政府', '公所'],
  ['委', '委员会'],
]

/** Forms of one department's business, the one compared first; they stand anywhere in a name. */
export const BUSINESS: readonly (readonly string[])[] = [
  ['发改', '发展和改革', '发展改革'],
  ['人社', '人力资源和社会保障', '人力资源社会保障'],
  ['卫健', '卫生健康', '卫生和健康'],
  ['住建', '住房和城乡建设', '住房城乡建设', '住房和建设'],
  ['市监', '市场监督管理', '市场监管'],
  ['资规', '自然资源和规划', '自然资源规划', '自规'],
  ['教体', '教育和体育', '教育体育'],
  ['文旅', '文化和旅游', '文化旅游'],
  ['文广旅', '文化广电和旅游', '文化广电旅游', '文广旅游'],
  ['农业', '农业农村'],
  ['退役', '退役军人事务', '退役军人'],
  ['应急', '应急管理'],
  ['审批', '行政审批服务', '行政审批'],
  ['医保', '医疗保障'],
  ['城管', '城市管理', '城市管理综合行政执法', '城市管理和综合执法'],
  ['民宗', '民族宗教事务', '民族宗教'],
  ['工信', '工业和信息化', '工业信息化'],
  ['科技', '科学技术'],
  ['交通', '交通运输'],
  ['国资委', '国有资产监督管理委员会', '国资监管委'],
]

/** Endings that by themselves tell the kind of place: “云山镇” may leave out what stands before. */
export const PLACE_KINDS = '镇乡县区市旗省街道'

/** Words around a name that say no more than that its report is meant, at the end of what is typed. */
export const FILLERS: readonly string[] = [
  '政府信息公开工作年度报告',
  '政府信息公开年度报告',
  '政府信息公开工作年报',
  '政府信息公开工作报告',
  '政府信息公开年报',
  '政府信息公开报告',
  '政府信息公开工作',
  '政府信息公开',
  '信息公开工作年度报告',
  '信息公开年度报告',
  '信息公开工作年报',
  '信息公开年报',
  '信息公开报告',
  '信息公开',
  '政务公开年报',
  '政务公开报告',
  '年度报告',
  '年报',
  '报告',
  '年度',
  '年',
  '报',
  '的',
]

/** Words before a name that say nothing. */
export const OPENINGS: readonly string[] = ['关于', '查询', '查']
