/** What kind of body an organ is: as the list says, or by the end of its name. */

/** The kinds a portal usually sorts by. */
const USUAL = [
  ...['政府', '部门', '镇', '乡', '街道', '管委会', '派出机关', '事业单位', '企业'],
  ...['垂直管理部门', '公共企事业单位', '法律法规授权组织', '社会团体'],
]

/** Other words for them. */
const WORDS: Readonly<Record<string, string>> = {
  人民政府: '政府',
  县级以上人民政府: '政府',
  镇政府: '镇',
  镇人民政府: '镇',
  乡政府: '乡',
  乡人民政府: '乡',
  民族乡: '乡',
  街道办: '街道',
  街道办事处: '街道',
  工作部门: '部门',
  政府部门: '部门',
  政府工作部门: '部门',
  管理委员会: '管委会',
}

/** Words that stand for several kinds, so that the name has to tell. */
const LOOSE = ['乡镇', '镇街', '乡镇街道', '乡镇（街道）', '镇（街道）']

const ENDS: readonly (readonly [RegExp, string])[] = [
  [/镇(?:人民政府)?$/u, '镇'],
  [/乡(?:人民政府)?$/u, '乡'],
  [/街道(?:办事处)?$/u, '街道'],
  [/管理委员会$|管委会$/u, '管委会'],
  [/[省市州盟县区旗](?:人民政府)$/u, '政府'],
  [/(?:局|委员会|办公室|厅)$/u, '部门'],
]

/** The type of an organ, and what is doubtful about it. */
export function typeOf(
  name: string,
  said: string | undefined,
): { readonly type?: string; readonly doubt?: string } {
  const type = said === undefined ? undefined : (WORDS[said] ?? said)
  if (type !== undefined && USUAL.includes(type)) return { type }
  const byName = ENDS.find(([end]) => end.test(name))?.[1]
  if (type !== undefined && !LOOSE.includes(type))
    return { type, doubt: `“${name}”的类型写着“${type}”，不是常见的一种，照写了。` }
  if (byName === undefined) return {}
  if (type !== undefined) return { type: byName }
  return { type: byName, doubt: `“${name}”没有写类型，照名称定为“${byName}”。` }
}
