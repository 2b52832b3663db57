import { configuration, servers } from '../host/servers.ts'
import { readPortal } from '../reader/portal.ts'
import { errorsOf } from '../report/finding.ts'
import { demandFolder } from './folder.ts'
import { notFound } from './command-line.ts'
import { findingsText } from './findings/text.ts'
import { content, text } from './option.ts'
import { UsageError } from './usage-error.ts'
import { declareVerb, type Values } from './verb.ts'

const options = {
  content,
  root: text('文件夹', '服务器上放网站的文件夹', '/srv/nianbao/current'),
}

/** What no configuration can hold in a path. */
const UNQUOTABLE = /["$\\\n{}]/

/** Prints a server's configuration for the portal. */
async function host(
  { content, root }: Values<typeof options>,
  [name = '']: readonly string[],
): Promise<number> {
  const server = servers.find((one) => one.name === name)
  if (!server)
    throw notFound(
      `没有“${name}”这种服务器的配置`,
      name,
      servers.map((one) => one.name),
    )
  if (UNQUOTABLE.test(root))
    throw new UsageError(`文件夹“${root}”里有引号、$、\\ 或大括号，配置里写不了。请换一个。`)
  const { site, findings } = await readPortal(await demandFolder(content))
  if (!site) {
    console.error(findingsText(errorsOf(findings)))
    return 1
  }
  const hosted = { site, root }
  // Where the configuration itself can hold no notes, they are told beside it.
  if (!server.comment) console.error(server.notes(hosted).join('\n'))
  process.stdout.write(configuration(server, hosted))
  return 0
}

/** `gongkai host`. */
export const verb = declareVerb({
  says: '按本站的网址和子路径印出服务器的配置：安全响应头、类型、压缩、缓存、404 页',
  notes: [
    `服务器是 ${servers.map(({ name }) => name).join('、')} 之一。`,
    '印在标准输出，用 > 存成文件。',
  ],
  arguments: [{ name: '服务器' }],
  example: 'host nginx',
  options,
  run: host,
})
