/** zod schemas of what site.yaml says of a portal's own face: its files lie in the folder `face`. */

import { z } from 'zod'
import {
  FACE_FOLDER,
  type FaceSettings,
  type FooterLine,
  type FooterMark,
  type NamedLink,
  type NavigationEntry,
} from '../face.ts'
import { complain, entryError } from './complaint.ts'
import { lineSchema, urlSchema } from './field.ts'
import { strict } from './strict.ts'

function fileSchema(name: string, kinds: RegExp, want: string): z.ZodType<string> {
  return lineSchema(name).refine((text) => !/[\\/:]|^\./.test(text) && kinds.test(text), {
    error: complain('text', `“${name}”不是 ${FACE_FOLDER} 文件夹里${want}的名称。`, fileHint(want)),
  })
}

function fileHint(want: string): string {
  return `请把文件放进内容文件夹的 ${FACE_FOLDER}/，这里只写${want}的名称，不写路径，扩展名用小写。`
}

const picture = (name: string): z.ZodType<string> =>
  fileSchema(name, /\.(?:svg|png)$/, ' .svg 或 .png 图片')

const linkSchema = (name: string) =>
  strict(name, { 名称: lineSchema('名称'), 网址: urlSchema('网址') }).transform(
    (read): NamedLink => ({ label: read.名称, href: read.网址 }),
  )

const NAVIGATION_HINT =
  '每条以“- ”开头，写“名称”和“网址”两项；链到自己的页面的，只写“页面: 文件名”，不带 .md。'

const navigationSchema = z.array(
  strict('导航', {
    名称: lineSchema('名称').optional(),
    网址: urlSchema('网址').optional(),
    页面: lineSchema('页面').optional(),
  }).transform(({ 名称: label, 网址: href, 页面: page }, context): NavigationEntry => {
    if (page !== undefined && label === undefined && href === undefined) return { page }
    if (page === undefined && label !== undefined && href !== undefined) return { label, href }
    const message = complain('shape', '“导航”的这一条不完整，或者写多了。', NAVIGATION_HINT)
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  }),
  { error: entryError('导航', '“导航”下面应是一条条的列表。', NAVIGATION_HINT) },
)

const LINES_HINT =
  '每行以“- ”开头，写一句话；要带链接的，写“文字”和“网址”两项，网址以 https:// 或 http:// 开头。'

const footerLineSchema = strict('页脚', {
  文字: lineSchema('文字'),
  网址: urlSchema('网址'),
}).transform((read): FooterLine => ({ text: read.文字, href: read.网址 }))

const footerSchema = z.array(
  z.union([lineSchema('页脚').transform((text): FooterLine => ({ text })), footerLineSchema], {
    error: complain('shape', '“页脚”的这一行既不是一句话，也不是文字和网址两项。', LINES_HINT),
  }),
  { error: entryError('页脚', '“页脚”下面应是一行行的列表。', LINES_HINT) },
)

const MARKS_HINT = '每个标识以“- ”开头，写“图片”“说明”“网址”三项。'

const footerMarksSchema = z.array(
  strict('页脚标识', {
    图片: picture('图片'),
    说明: lineSchema('说明'),
    网址: urlSchema('网址'),
  }).transform((read): FooterMark => ({ file: read.图片, alt: read.说明, href: read.网址 })),
  { error: entryError('页脚标识', '“页脚标识”下面应是一条条的列表。', MARKS_HINT) },
)

const ACCENT_HINT = "请按 '#a3231b' 的样子写：一个 # 号，后面六位 0—9、a—f，两头的引号不能少。"

const accentSchema = z
  .string({ error: entryError('强调色', '“强调色”不是一个颜色。', ACCENT_HINT) })
  .refine((text) => /^#[0-9a-f]{6}$/i.test(text), {
    error: complain('text', '“强调色”不是一个颜色。', ACCENT_HINT),
  })

/** The entries of site.yaml about the portal's face; each may be left out. */
export const faceEntries = {
  标志: picture('标志').optional(),
  强调色: accentSchema.optional(),
  样式: fileSchema('样式', /\.css$/, ' .css 样式表').optional(),
  主站: linkSchema('主站').optional(),
  导航: navigationSchema.optional(),
  页脚: footerSchema.optional(),
  页脚标识: footerMarksSchema.optional(),
  公安备案图标: picture('公安备案图标').optional(),
}

/** The face that entries of site.yaml come to; nothing if none is given. */
export function faceOf(read: z.infer<z.ZodObject<typeof faceEntries>>): {
  readonly face?: FaceSettings
} {
  const face: FaceSettings = {
    ...(read.标志 !== undefined && { mark: read.标志 }),
    ...(read.强调色 !== undefined && { accent: read.强调色.toLowerCase() }),
    ...(read.样式 !== undefined && { styleSheet: read.样式 }),
    ...(read.主站 && { mainSite: read.主站 }),
    ...(read.导航 && { navigation: read.导航 }),
    ...(read.页脚 && { footerLines: read.页脚 }),
    ...(read.页脚标识 && { footerMarks: read.页脚标识 }),
    ...(read.公安备案图标 !== undefined && { policeMark: read.公安备案图标 }),
  }
  return Object.keys(face).length > 0 ? { face } : {}
}
