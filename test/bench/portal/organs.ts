/** Organs that do not exist, under names that say so. */

import type { Organ } from '../../../src/report/report.ts'
import { wordsOf } from './vocabulary.ts'

interface Kind {
  readonly type: string
  readonly id: string
  readonly shortName: string
  readonly name: string
}

// 示例 stands inside the names, not first: real names do not all begin alike either.
const KINDS: readonly Kind[] = [
  { type: '镇', id: 'zhen', shortName: '示例镇', name: '示例镇人民政府' },
  { type: '部门', id: 'shuiwuju', shortName: '示例县水务局', name: '示例县水务局' },
  { type: '乡', id: 'xiang', shortName: '示例乡', name: '示例乡人民政府' },
  { type: '街道', id: 'jiedao', shortName: '示例街道', name: '示例街道办事处' },
  { type: '部门', id: 'minzhengju', shortName: '示例县民政局', name: '示例县民政局' },
  { type: '政府', id: 'xian', shortName: '示例县', name: '示例县人民政府' },
  { type: '管委会', id: 'kaifaqu', shortName: '示例开发区', name: '示例开发区管理委员会' },
]

const REGIONS = ['示例市东片', '示例市西片', '示例市南片', '示例市北片']

/** As many different organs as there are names for. */
export const mostOrgans = KINDS.length * wordsOf('first').length * wordsOf('second').length

/** The organ of a number, counted from 0; every number has a name and an id of its own. */
export function organAt(index: number): Organ {
  const kind = KINDS[index % KINDS.length]
  const first = wordsOf('first')
  const second = wordsOf('second')
  const place = Math.floor(index / KINDS.length)
  // Neighbours in the list get different first characters.
  const one = place % first.length
  const other = Math.floor(place / first.length)
  if (!kind || other >= second.length) throw new Error(`there are only ${mostOrgans} organs`)
  const word = `${first[one]}${second[(other + one) % second.length]}`
  return {
    id: `shili-${one}-${(other + one) % second.length}-${kind.id}`,
    name: word + kind.name,
    shortName: word + kind.shortName,
    aliases: [],
    type: kind.type,
    region: REGIONS[index % REGIONS.length] ?? '',
  }
}
