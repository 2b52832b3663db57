import { startEditing } from './editing-server.ts'
import { content, port } from './option.ts'
import { declareVerb, type Values } from './verb.ts'

const options = { content, port }

/** Shows the site while its content is being edited. */
async function dev({ content, port }: Values<typeof options>): Promise<number> {
  const { site, desk } = await startEditing(content, port)
  console.log(`正在显示：${site}（按 Ctrl+C 结束）`)
  if (desk !== undefined) console.log(`录入台，直接存进内容文件夹：${desk}`)
  return new Promise(() => {})
}

/** `gongkai dev`. */
export const verb = declareVerb({
  says: '边改边看：有错误的地方写在网页上，改正后自动恢复',
  arguments: [],
  options,
  run: dev,
})
