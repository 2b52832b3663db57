/** What a build tells when it is done. */

import type { Built, Phase } from '../publish/build-terms.ts'

/** The parts of a build as they are called. */
export const phaseNames: Readonly<Record<Phase, string>> = {
  reports: '读报告',
  lists: '排列表页',
  search: '建检索',
  files: '写文件',
  twins: '压缩',
}

/** A finished build as `--json` prints it: counts, and seconds by part. */
export interface Summary extends Built {
  readonly out: string
  readonly seconds: Readonly<Record<Phase | 'all', number>>
}

/** A finished build in a few lines. */
export function summaryText(summary: Summary): string {
  const { out, seconds, reused, reports, pages, findings, all, damaged, isOtherCache, twins } =
    summary
  const parts = Object.entries(phaseNames)
    .filter(([phase]) => twins ?? phase !== 'twins')
    .map(([phase, name]) => `${name} ${seconds[phase as Phase].toFixed(1)}`)
    .join('，')
  const kept = [
    reused.reports > 0 ? `${reused.reports} 份报告` : '',
    reused.lists > 0 ? `${reused.lists}/${all.lists} 组列表` : '',
    reused.shards > 0 ? `${reused.shards}/${all.shards} 个检索分片` : '',
  ].filter(Boolean)
  return [
    `完成：${reports} 份报告，${pages} 个页面，网站在 ${out}。`,
    findings > 0 ? `随报告公布的核对结果有 ${findings} 处；全部问题用 gongkai check 看。` : '',
    `用时 ${seconds.all.toFixed(1)} 秒（${parts}）。`,
    kept.length > 0 ? `没有变动、沿用上次的：${kept.join('，')}。` : '',
    twins ? `压缩好的文件有 ${twins.all} 个，这次压缩了 ${twins.compressed} 个文件。` : '',
    twins && twins.left.length > 0 ? `太大、没有压缩的：${twins.left.join('、')}。` : '',
    isOtherCache ? '缓存是另一版程序留下的，没有使用，已清空。' : '',
    damaged > 0 ? `缓存里有 ${damaged} 个文件损坏，没有使用，已重做。` : '',
  ]
    .filter(Boolean)
    .join('\n')
}
