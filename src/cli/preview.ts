import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join, resolve } from 'node:path'
import sirv from 'sirv'
import { dataFiles, homeIn } from '../report/data/datapackage.ts'
import { port, siteFolder } from './option.ts'
import { UsageError } from './usage-error.ts'
import { declareVerb, type Values } from './verb.ts'

async function baseOf(site: string): Promise<string> {
  const file = join(site, 'data', dataFiles.datapackage)
  const text = await readFile(file, 'utf8').catch(() => '{}')
  const home = homeIn(text)
  if (!home) throw new UsageError(`“${site}”里没有网站。请先运行 gongkai build。`)
  return home.pathname
}

const options = { out: siteFolder, port }

/** Shows a finished site as a plain file server would. */
async function preview({ out, port }: Values<typeof options>): Promise<number> {
  const site = resolve(out)
  const base = await baseOf(site)
  const notFound = await readFile(join(site, '404.html'))
  const files = sirv(site, { dev: true })
  const server = createServer((request, response) => {
    const miss = (): void => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFound)
    }
    if (!request.url?.startsWith(base)) {
      miss()
      return
    }
    request.url = request.url.slice(base.length - 1)
    files(request, response, miss)
  })
  server.on('error', (error) => {
    console.error(`端口 ${port} 用不了：${error.message}`)
    process.exitCode = 2
  })
  server.listen(port, '127.0.0.1', () =>
    console.log(`正在显示：http://localhost:${port}${base}（按 Ctrl+C 结束）`),
  )
  return new Promise((done) => server.on('close', () => done(0)))
}

/** `gongkai preview`. */
export const verb = declareVerb({
  says: '看生成好的网站',
  arguments: [],
  options,
  run: preview,
})
