/** organs.yaml with organs added at its end; what stands there stays as it is, comments and all. */

import { yamlText } from '../../report/file/yaml-text.ts'
import type { NewOrgan } from './new-organ.ts'

/** An entry's lines. */
export function organLines(organ: Omit<NewOrgan, 'row'>): string[] {
  const said: (readonly [string, string | undefined])[] = [
    ['名称', organ.name],
    ['简称', organ.shortName],
    ['类型', organ.type],
    ['地区', organ.region],
    ['上级', organ.parent],
    ['行政区划代码', organ.regionCode],
    ['有效期', organ.validity],
    ['联系方式', organ.contact],
  ]
  const lines = said.flatMap(([key, text]) =>
    text === undefined ? [] : [`  ${key}: ${yamlText(text)}`],
  )
  const former = organ.aliases.map((name) => `    - ${yamlText(name)}`)
  return [`- id: ${organ.id}`, ...lines, ...(former.length > 0 ? ['  曾用名:', ...former] : [])]
}

/** The text of the list with organs added. */
export function withOrgans(text: string, organs: readonly Omit<NewOrgan, 'row'>[]): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  const indent = /^( *)- /mu.exec(text)?.[1] ?? ''
  const entries = organs.map((organ) =>
    organLines(organ)
      .map((line) => `${indent}${line}${end}`)
      .join(''),
  )
  const before = text === '' || text.endsWith('\n') ? text : `${text}${end}`
  return [...(before === '' ? [] : [before]), ...entries].join(end)
}
