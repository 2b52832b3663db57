import { resolve } from 'node:path'
import { astroConfig } from '../publish/astro/config.ts'
import type { Built, Phase, Reporter } from '../publish/build-terms.ts'
import { workFolder } from '../publish/disk/workshop.ts'
import { gongkai, type Options as BuildOptions } from '../publish/integration.ts'
import { demandPlaces, type Places } from '../publish/places.ts'
import { Refusal, refusalIn } from '../publish/refusal.ts'
import { errorsOf, type Finding } from '../report/finding.ts'
import { phaseNames, summaryText, type Summary } from './build-summary.ts'
import { demandFolder } from './folder.ts'
import { findingsText, tally } from './findings/text.ts'
import { content, flag, siteFolder, text } from './option.ts'
import { progress } from './progress.ts'
import { UsageError } from './usage-error.ts'
import { declareVerb, type Values } from './verb.ts'

const options = {
  content,
  out: siteFolder,
  cache: text('文件夹', '把缓存放在哪里；不写就放在网站文件夹旁边'),
  precompress: flag('在每个文本文件旁边放上压缩好的 .gz、.br、.zst，供服务器直接送出'),
  sign: text('私钥', '给摘要清单签名的私钥文件：minisign 或 ssh 的'),
  json: flag('把结果印成 JSON'),
}

function refuse(findings: readonly Finding[], isJson: boolean): number {
  if (isJson) console.log(JSON.stringify({ findings: errorsOf(findings) }, null, 2))
  console.error(findingsText(errorsOf(findings)))
  console.error(`${tally(findings)}。网站没有生成，原来的网站没有改动。`)
  return 1
}

/** Times the parts of a build and shows how far each is. */
function watchParts() {
  const shown = progress()
  const begun = performance.now()
  const seconds: Record<Phase | 'all', number> = {
    reports: 0,
    lists: 0,
    search: 0,
    files: 0,
    twins: 0,
    all: 0,
  }
  let current: { name: Phase; since: number } | undefined
  const close = (): void => {
    const now = performance.now()
    if (current) seconds[current.name] += (now - current.since) / 1000
    seconds.all = (now - begun) / 1000
    shown.end()
  }
  const timer = setInterval(shown.beat, 1000).unref()
  const reporter: Reporter = {
    phase: (name, unit) => {
      close()
      current = { name, since: performance.now() }
      shown.phase(phaseNames[name], unit)
    },
    tell: shown.tell,
    wait: (holder) => console.error(`另一次构建（进程 ${holder}）正在进行，等它完成…`),
  }
  return {
    reporter,
    end: (): typeof seconds => {
      close()
      clearInterval(timer)
      return seconds
    },
  }
}

/** Has Astro build with the integration; gives what came of it, or the refusal of the content. */
async function buildWithAstro(options: BuildOptions & Places): Promise<Built | Refusal> {
  let built: Built | undefined
  const integration = gongkai({ ...options, onBuilt: (came) => (built = came) })
  try {
    // Before anything is made beside them.
    await demandPlaces(options)
    const { build: buildSite } = await import('astro')
    await buildSite({
      ...astroConfig(integration, workFolder(options.out)),
      outDir: options.out,
      logLevel: 'silent',
    })
  } catch (error) {
    const refusal = refusalIn(error)
    if (refusal) return refusal
    throw error
  } finally {
    await integration.end()
  }
  if (!built) throw new Error('Astro ended without building the site')
  return built
}

/** Astro's build, with progress and a summary. */
export async function build(
  { content, out, cache, precompress, sign, json }: Values<typeof options>,
  isSearchable = true,
): Promise<number> {
  const folder = await demandFolder(content)
  const watch = watchParts()
  const built = await buildWithAstro({
    content: folder,
    out: resolve(out),
    cache: cache === undefined ? undefined : resolve(cache),
    isSearchable,
    isPrecompressed: precompress,
    sign: sign === undefined ? undefined : resolve(sign),
    reporter: watch.reporter,
  }).finally(watch.end)
  if (built instanceof Refusal) {
    if (built.findings.length === 0) throw new UsageError(built.message)
    return refuse(built.findings, json)
  }
  const summary: Summary = { ...built, out, seconds: watch.end() }
  console.log(json ? JSON.stringify(summary, null, 2) : summaryText(summary))
  return 0
}

/** `gongkai build`. */
export const verb = declareVerb({
  says: '核对并生成网站；有错误时原来的网站原样不动，成功时一步换上；没有变动的部分沿用缓存',
  arguments: [],
  options,
  run: (values) => build(values),
})
