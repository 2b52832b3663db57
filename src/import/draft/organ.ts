/** Whose report it is: by the organs of the portal, and none of them where two could be meant. */

import type { Organ } from '../../report/report.ts'
import { closedUp } from '../clean.ts'
import type { Doubt } from '../doubt.ts'

/** The organ that a name stands for, or those it could stand for. */
export interface OrganFound {
  readonly organ?: Organ
  /** Said in so many words, or to be looked at? */
  readonly isSure: boolean
  /** Where none is taken: those that it could be. */
  readonly candidates: readonly Organ[]
}

function names(organ: Organ): string[] {
  return [...new Set([organ.name, organ.shortName, ...organ.aliases].map(closedUp))]
}

/** An organ with what tells it from others of its name. */
export function organWords({ id, name, region, parentName, regionCode }: Organ): string {
  const more = [region, parentName, regionCode].filter(Boolean).join('，')
  return `${id}（${name}${more === '' ? '' : `，${more}`}）`
}

/** Does what stands before an organ's name belong to it: the county it lies in? */
function isExplained(prefix: string, organ: Organ): boolean {
  const places = [organ.region ?? '', organ.parentName ?? '', organ.name].map(closedUp)
  const bare = prefix.replace(/人民政府$/u, '')
  return places.some(
    (place) =>
      place !== '' && (place.includes(bare) || bare.endsWith(place.replace(/人民政府$/u, ''))),
  )
}

/** What a name may leave out at its end and still mean the same organ. */
const LEFT_OUT = /^(?:人民政府|办事处|街道办事处)$/u

function near(organ: Organ, guess: string): 'sure' | 'likely' | 'maybe' | undefined {
  const own = names(organ)
  const longer = own.filter((name) => guess.endsWith(name))
  if (longer.some((name) => isExplained(guess.slice(0, -name.length), organ))) return 'sure'
  if (longer.length > 0) return 'maybe'
  if (own.some((name) => name.endsWith(guess))) return 'likely'
  const isShort = own.some(
    (name) => name.startsWith(guess) && LEFT_OUT.test(name.slice(guess.length)),
  )
  return isShort ? 'likely' : undefined
}

/** The organ whose name, short name or former name this is; without a name, the one that the text speaks of. */
export function findOrgan(
  organs: readonly Organ[],
  guess: string,
  told: () => readonly string[],
): OrganFound {
  if (guess.length < 2) {
    const texts = told()
    const named = organs.filter((organ) =>
      texts.some((text) => text.includes(closedUp(organ.name))),
    )
    const [only] = named
    return only && named.length === 1
      ? { organ: only, isSure: false, candidates: [] }
      : { isSure: false, candidates: named }
  }
  const equal = organs.filter((organ) => names(organ).includes(guess))
  if (equal.length === 1 && equal[0]) return { organ: equal[0], isSure: true, candidates: [] }
  if (equal.length > 1) return { isSure: false, candidates: equal }
  const found = organs.flatMap((organ) => {
    const how = near(organ, guess)
    return how ? [{ organ, how }] : []
  })
  const sure = found.filter(({ how }) => how === 'sure')
  const best = sure.length > 0 ? sure : found
  const [only] = best
  if (only && best.length === 1 && only.how !== 'maybe')
    return { organ: only.organ, isSure: only.how === 'sure', candidates: [] }
  return { isSure: false, candidates: best.map(({ organ }) => organ) }
}

const ISSUER = /(?:发布机构|发布单位|发文机关|公开主体)[\]】]?[:：\s]{1,3}([^\s，。；;|]{3,30})/u

/** An organ of the portal that the source names in so many words as the one that issued it, if not this one. */
export function otherIssuer(
  organs: readonly Organ[],
  own: Organ,
  lines: readonly { readonly text: string; readonly where: string }[],
): Doubt[] {
  for (const { text, where } of lines) {
    const name = text.length > 300 ? undefined : ISSUER.exec(text)?.[1]
    const named = organs.filter((one) => names(one).includes(name ?? ''))
    const [first] = named
    if (!first || named.includes(own)) continue
    const message = `标题里的机关读作${organWords(own)}，这里写的却是${organWords(first)}。`
    const hint = '请对照原件核对，不对的用 --organ 写明。'
    return [{ rule: 'import-organ', path: 'organ', where, quote: text.slice(0, 60), message, hint }]
  }
  return []
}
