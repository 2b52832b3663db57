/** Rows of a list → organs to be registered, and what is doubtful in each. */

import type { Organ } from '../../report/report.ts'
import type { NewOrgan, RowProblem, Say } from './new-organ.ts'
import { proposedIds } from './organ-ids.ts'
import type { OrganRow } from './organ-list.ts'
import { typeOf } from './organ-type.ts'
import { byName, withParentIds } from './parents.ts'

/** What comes of a list. */
export interface Registration {
  readonly added: readonly NewOrgan[]
  /** How many rows are of organs that are registered already. */
  readonly present: number
  readonly problems: readonly RowProblem[]
}

const ID = /^[a-z][a-z0-9-]{0,63}$/u
const CODE = /^(?:\d{6}|\d{12})$/u

type Draft = Omit<NewOrgan, 'id'> & { readonly given?: string | undefined }
type Said = Partial<Pick<NewOrgan, 'region' | 'parentName' | 'regionCode'>>

/** The code of a row, where it is one. */
function codeIn({ regionCode }: Said): string | undefined {
  const code = regionCode?.replaceAll(/\s/gu, '')
  return code !== undefined && CODE.test(code) ? code : undefined
}

/** Can two of one name be the same organ, by what is said of both? */
function agree(one: Said, other: Said): boolean {
  const pairs = [
    [one.region, other.region],
    [one.parentName, other.parentName],
    [codeIn(one), codeIn(other)],
  ]
  return pairs.every(([own, its]) => own === undefined || its === undefined || own === its)
}

function drafted(row: OrganRow, name: string, say: Say): Draft | undefined {
  const { type, doubt } = typeOf(name, row.type)
  if (type === undefined) {
    say('error', 'organ-type', row, `“${name}”没有写类型，从名称也看不出，没有登记。`, TYPES)
    return undefined
  }
  if (doubt !== undefined) say('warning', 'organ-type', row, doubt, TYPES)
  if (row.regionCode !== undefined && codeIn(row) === undefined)
    say(
      'warning',
      'organ-code',
      row,
      `“${name}”的行政区划代码写着“${row.regionCode}”，不是 6 位或 12 位数字，没有写。`,
      '请照民政或统计部门公布的代码，补写在 organs.yaml 里；不知道就不写。',
    )
  return {
    name,
    shortName: row.shortName === name ? undefined : row.shortName,
    aliases: (row.aliases ?? '').split(/[、，,；;]/u).flatMap((one) => one.trim() || []),
    type,
    region: row.region,
    parentName: row.parentName,
    regionCode: codeIn(row),
    validity: row.validity,
    contact: row.contact,
    row,
    given: row.id,
  }
}

const TYPES =
  '类型写政府、部门、镇、乡、街道、管委会等，网站按它归类；不对的请在 organs.yaml 里改。'
const OWN_ID =
  '请在表里加一栏“代号”，写上它的拼音代号（小写字母开头，只含小写字母、数字和连字符）。'

/** Gives each draft its id: the one that the list gives, or one that is proposed. */
function withIds(drafts: readonly Draft[], known: readonly Organ[], say: Say): NewOrgan[] {
  const taken = new Set(known.map(({ id }) => id))
  const kept = drafts.filter(({ given, name, row }) => {
    if (given === undefined) return true
    const isSound = ID.test(given)
    if (isSound && !taken.has(given)) return taken.add(given)
    const why = isSound ? '已经是别的机关的' : '不合要求'
    say('error', 'organ-id', row, `“${name}”的代号“${given}”${why}，没有登记。`, OWN_ID)
    return false
  })
  const open = kept.filter(({ given }) => given === undefined)
  const ids = proposedIds(open, taken, known)
  const proposed = new Map(open.map((draft, at) => [draft, ids[at]]))
  return kept.flatMap(({ given, ...draft }, at) => {
    const own = kept[at]
    const id = given ?? (own && proposed.get(own))
    if (id !== undefined) {
      if (/-\d{1,3}$/u.test(id) && given === undefined)
        say(
          'warning',
          'organ-id',
          draft.row,
          `“${draft.name}”与别的机关同音，表里又没有别的可以区分，代号加了数字：${id}。`,
          '登记后代号就不能再改。想用别的代号，请现在在 organs.yaml 里改好。',
        )
      return { id, ...draft }
    }
    const message = `“${draft.name}”里有读音不明的字，拼不出代号，没有登记。`
    say('error', 'organ-id', draft.row, message, OWN_ID)
    return []
  })
}

/** What of a list is to be registered beside the organs that are. Nothing registered is touched. */
export function register(rows: readonly OrganRow[], known: readonly Organ[]): Registration {
  const problems: RowProblem[] = []
  const say: Say = (severity, rule, row, message, hint) =>
    problems.push({ rule, severity, row, message, hint })
  const registered = byName(known, ({ name, aliases }) => [name, ...aliases])
  const drafts = new Map<string, Draft[]>()
  let present = 0
  for (const row of rows) {
    const { name } = row
    if (name === undefined) {
      say('error', 'organ-name', row, '这一行没有名称，没有登记。', '请补上机关的全称。')
      continue
    }
    const namesakes = registered.get(name) ?? []
    if (namesakes.some((organ) => agree(organ, row))) {
      present += 1
      continue
    }
    const twin = drafts.get(name)?.find((one) => agree(one, row))
    if (twin) {
      const message = `“${name}”与${twin.row.where}重复，只登记一次。`
      say('warning', 'organ-twice', row, message, '是两个机关的，请写明各自的地区或上级。')
      continue
    }
    const draft = drafted(row, name, say)
    if (!draft) continue
    drafts.set(name, [...(drafts.get(name) ?? []), draft])
    const [namesake] = namesakes
    if (namesake)
      say(
        'warning',
        'organ-namesake',
        row,
        `“${name}”与已登记的 ${namesake.id} 同名，地区、上级或代码不同，当作两个机关。`,
        '是同一个的，请在 organs.yaml 里删去新添的一条，把两处改成一样。',
      )
  }
  const ranks = new Map(rows.map((row, rank) => [row, rank]))
  const byRank = (one: { row: OrganRow }, other: { row: OrganRow }): number =>
    (ranks.get(one.row) ?? 0) - (ranks.get(other.row) ?? 0)
  const all = [...drafts.values()].flat().sort(byRank)
  const added = withParentIds(withIds(all, known, say), known, say)
  return { added, present, problems: problems.sort(byRank) }
}
