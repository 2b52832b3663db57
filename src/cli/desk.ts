import { readPortal } from '../reader/portal.ts'
import { demandFolder } from './folder.ts'
import { startEditing } from './editing-server.ts'
import { content, port } from './option.ts'
import { UsageError } from './usage-error.ts'
import { declareVerb, type Values } from './verb.ts'

const options = { content, port }

/** Serves the desk with the content folder behind it. */
async function desk({ content, port }: Values<typeof options>): Promise<number> {
  const { site } = await readPortal(await demandFolder(content))
  if (site?.hasDesk === false)
    throw new UsageError('site.yaml 里写着“录入: 否”，没有录入台。请删去这一行。')
  const served = await startEditing(content, port)
  console.log(
    `录入台：${served.desk}\n网址里有钥匙，只在这台电脑上用，不要发给别人（按 Ctrl+C 结束）`,
  )
  return new Promise(() => {})
}

/** `gongkai desk`. */
export const verb = declareVerb({
  says: '在自己的电脑上打开录入台：列出内容文件夹里的报告和问题，改好直接存进文件',
  arguments: [],
  options,
  run: desk,
})
