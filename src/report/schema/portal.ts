/** zod schemas of the two lists that stand beside the reports: organs.yaml and site.yaml. */

import { z } from 'zod'
import type { Organ } from '../report.ts'
import { complain, entryError } from './complaint.ts'
import { faceEntries, faceOf } from './face.ts'
import { dateSchema, idSchema, lineSchema, urlSchema } from './field.ts'
import { repositorySchema } from './repository.ts'
import { strict } from './strict.ts'

const codeSchema = lineSchema('行政区划代码').refine((text) => /^(\d{6}|\d{12})$/.test(text), {
  error: complain(
    'text',
    '“行政区划代码”不是 6 位或 12 位数字。',
    '请照民政或统计部门公布的代码写；不知道的整行删去。',
  ),
})

const SCOPES = { 本级: 'own', 汇总: 'area' } as const

const scopeSchema = lineSchema('范围')
  .meta({ enum: Object.keys(SCOPES) })
  .transform((text, context) => {
    const scope = Object.entries(SCOPES).find(([word]) => word === text)?.[1]
    if (scope) return scope
    context.addIssue({
      code: 'custom',
      message: complain(
        'text',
        '“范围”只能写“本级”或“汇总”。',
        '报告的数字只是本机关的写“本级”，连同下属机关的写“汇总”；不知道的整行删去。',
      ),
    })
    return z.NEVER
  })

const organSchema = strict('机关', {
  id: idSchema('id'),
  名称: lineSchema('名称'),
  简称: lineSchema('简称').optional(),
  曾用名: z
    .array(lineSchema('曾用名'), {
      error: entryError('曾用名', '“曾用名”应是一组名称。', '请写成 [甲镇, 乙镇] 或一行一个。'),
    })
    .optional(),
  类型: lineSchema('类型'),
  行政区划代码: codeSchema.optional(),
  地区: lineSchema('地区').optional(),
  上级: lineSchema('上级').optional(),
  范围: scopeSchema.optional(),
  有效期: lineSchema('有效期').optional(),
  联系方式: lineSchema('联系方式').optional(),
}).transform((read): Organ => ({
  id: read.id,
  name: read.名称,
  shortName: read.简称 ?? read.名称,
  aliases: read.曾用名 ?? [],
  type: read.类型,
  ...(read.行政区划代码 !== undefined && { regionCode: read.行政区划代码 }),
  ...(read.地区 !== undefined && { region: read.地区 }),
  ...(read.上级 !== undefined && { parentName: read.上级 }),
  ...(read.范围 !== undefined && { scope: read.范围 }),
  ...(read.有效期 !== undefined && { validity: read.有效期 }),
  ...(read.联系方式 !== undefined && { contact: read.联系方式 }),
}))

/** organs.yaml: the organs in the order in which the portal lists them, each 上级 as it is written. */
export const organsSchema = z.array(organSchema, {
  error: entryError('机关', 'organs.yaml 应是一条条的机关。', '每个机关以“- id: ”开头。'),
})

const basePathSchema = lineSchema('子路径').refine(
  (text) => /^\/(?:[A-Za-z0-9._~-]+\/)*$/.test(text) && !/\/\.{1,2}\//.test(text),
  {
    error: complain(
      'text',
      '“子路径”不合要求。',
      '请写以 / 开头、以 / 结尾的路径，如 / 或 /zwgk/nianbao/，只用字母、数字、点、连字符。',
    ),
  },
)

// Ten digits, as a local government's site has them; a ministry's begin with letters (bm01000001).
const siteCodeSchema = lineSchema('网站标识码').refine((text) => /^[0-9A-Za-z]{10}$/.test(text), {
  error: complain(
    'text',
    '“网站标识码”不是 10 位。',
    '请照政府网站主管部门给的标识码写，10 位数字；没有的整行删去。',
  ),
})

const choiceSchema = (name: string) =>
  lineSchema(name)
    .refine((text) => text === '是' || text === '否', {
      error: complain('text', `“${name}”只能写“是”或“否”。`, '不要的可以整行删去。'),
    })
    .meta({ enum: ['是', '否'] })
    .transform((text) => text === '是')

/** Under what the portal lets others use its data: only what it says itself. */
const licenceSchema = strict('数据许可', {
  名称: lineSchema('名称'),
  网址: urlSchema('网址'),
}).transform((read) => ({ name: read.名称, url: read.网址 }))

/** site.yaml: what the portal is called, where it stands and who runs it. */
export const siteSchema = strict('site.yaml', {
  名称: lineSchema('名称'),
  简介: lineSchema('简介'),
  网址: urlSchema('网址'),
  子路径: basePathSchema.default('/'),
  主办单位: lineSchema('主办单位'),
  承办单位: lineSchema('承办单位').optional(),
  联系方式: lineSchema('联系方式').optional(),
  网站标识码: siteCodeSchema.optional(),
  ICP备案: lineSchema('ICP备案').optional(),
  公安备案: lineSchema('公安备案').optional(),
  数据许可: licenceSchema.optional(),
  ...faceEntries,
  繁体: choiceSchema('繁体').optional(),
  录入: choiceSchema('录入').optional(),
  仓库: repositorySchema.optional(),
  核对截至: dateSchema('核对截至').optional(),
}).transform((read) => ({
  name: read.名称,
  description: read.简介,
  origin: new URL(read.网址).origin,
  base: read.子路径,
  publisher: read.主办单位,
  contact: read.联系方式,
  siteCode: read.网站标识码,
  icp: read.ICP备案,
  policeRecord: read.公安备案,
  ...(read.承办单位 !== undefined && { operator: read.承办单位 }),
  ...(read.数据许可 && { licence: read.数据许可 }),
  ...faceOf(read),
  // The day up to which a report that is not there counts as missing.
  ...(read.核对截至 !== undefined && { checkedUntil: read.核对截至 }),
  // All pages are there in traditional characters too.
  ...(read.繁体 === true && { hasTraditional: true }),
  // There is a page on which reports are filled in, unless the portal does without.
  ...(read.录入 === false && { hasDesk: false }),
  ...(read.仓库 && { repository: read.仓库 }),
}))

/** The portal, as site.yaml gives it. `base` starts and ends with a slash. */
export type Site = z.infer<typeof siteSchema>
