/** zod schema of what site.yaml says of the repository its content is kept in. */

import { z } from 'zod'
import {
  DEFAULT_BRANCH,
  DEFAULT_FOLDER,
  HOST_KINDS,
  pageOf,
  type HostName,
  type Repository,
} from '../repository.ts'
import { complain } from './complaint.ts'
import { lineSchema, matching, urlSchema } from './field.ts'
import { strict } from './strict.ts'

const names = Object.keys(HOST_KINDS) as HostName[]

const hostSchema = lineSchema('种类').transform((text, context) => {
  const name = names.find((one) => one.toLowerCase() === text.toLowerCase())
  if (name) return name
  const message = complain(
    'text',
    `“种类”写着“${text.slice(0, 60)}”，本站不会打开它的网页编辑器。`,
    `可以写的有：${names.join('、')}；别的平台请把“仓库”整项删去，存下文件自己上传。`,
  )
  context.addIssue({ code: 'custom', message })
  return z.NEVER
})

// What git takes for the name of a branch, but for what no office would write.
const branchSchema = matching(
  '分支',
  /^(?!.*(?:\.\.|\/\/|@\{))[^\s~^:?*[\\/.-][^\s~^:?*[\\]*(?<![/.])$/u,
  `请写仓库里的分支名称，如 ${DEFAULT_BRANCH} 或 master。`,
)

const folderSchema = matching(
  '文件夹',
  /^(?:\.|(?!\.{1,2}(?:\/|$))[^\s/\\?#:]+(?:\/(?!\.{1,2}(?:\/|$))[^\s/\\?#:]+)*\/?)$/u,
  `请写内容文件夹在仓库里的路径，如 ${DEFAULT_FOLDER}；内容就在仓库最上面的，写一个点。`,
)

/** The repository, as site.yaml gives it. */
export const repositorySchema = strict('仓库', {
  种类: hostSchema,
  网址: urlSchema('网址'),
  分支: branchSchema.default(DEFAULT_BRANCH),
  文件夹: folderSchema.default(DEFAULT_FOLDER),
}).transform((read): Repository => ({
  host: read.种类,
  url: pageOf(read.网址.split(/[?#]/u, 1)[0] ?? ''),
  branch: read.分支,
  folder: read.文件夹 === '.' ? '' : `${read.文件夹.replace(/\/$/u, '')}/`,
}))
