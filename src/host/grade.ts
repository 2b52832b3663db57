/** How safe a response's headers keep a reader: a grade, and what it lacks of the best. */

/** Headers of a response by their names in lower case. */
export type Received = Readonly<Record<string, string | undefined>>

/** From the best to the worst. */
export const grades = ['A+', 'A', 'B', 'C', 'D', 'F'] as const

/** A grade of headers. */
export type Grade = (typeof grades)[number]

/** Something wrong with a header. */
export interface HeaderFault {
  readonly header: string
  readonly message: string
}

interface Requirement {
  readonly header: string
  /** How much its lack counts. */
  readonly weight: number
  /** What is wrong with its value. */
  readonly fault: (value: string | undefined, all: Received) => string | undefined
}

const HALF_A_YEAR_SECONDS = 15_768_000

/** The directives of a policy with their sources. */
function directives(policy: string): ReadonlyMap<string, readonly string[]> {
  const parts = policy.toLowerCase().split(';')
  return new Map(
    parts.map((part) => {
      const [name = '', ...sources] = part.trim().split(/\s+/)
      return [name, sources]
    }),
  )
}

/** Sources that let in scripts nobody named. */
const LOOSE = /^(?:'unsafe-inline'|'unsafe-eval'|\*|https?:|data:|blob:)$/

function policyFault(value: string | undefined): string | undefined {
  if (value === undefined) return '没有'
  const policy = directives(value)
  const scripts = policy.get('script-src') ?? policy.get('default-src')
  if (!scripts) return '没有限制脚本从哪里来（script-src）'
  const loose = scripts.find((source) => LOOSE.test(source))
  if (loose !== undefined) return `放行了 ${loose} 的脚本`
  if (!['object-src', 'default-src'].some((name) => policy.get(name)?.join() === "'none'"))
    return '没有禁止插件（default-src 或 object-src 应是 none）'
  const missing = ['base-uri', 'form-action', 'frame-ancestors'].find((name) => !policy.has(name))
  return missing === undefined ? undefined : `没有 ${missing}`
}

/** A header that must have one of a few values. */
function oneOf(header: string, weight: number, values: readonly string[]): Requirement {
  const fault = (value: string | undefined): string | undefined => {
    if (value === undefined) return '没有'
    return values.includes(value.trim().toLowerCase()) ? undefined : `不应是 ${value}`
  }
  return { header, weight, fault }
}

const requirements: readonly Requirement[] = [
  { header: 'content-security-policy', weight: 3, fault: policyFault },
  oneOf('x-content-type-options', 2, ['nosniff']),
  oneOf('x-frame-options', 1, ['sameorigin', 'deny']),
  oneOf('referrer-policy', 1, [
    ...['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin'],
  ]),
  {
    header: 'permissions-policy',
    weight: 1,
    fault: (value) => (value?.includes('=()') ? undefined : '没有关掉本站不用的设备功能'),
  },
  oneOf('cross-origin-opener-policy', 1, ['same-origin']),
  oneOf('cross-origin-resource-policy', 1, ['same-origin', 'same-site', 'cross-origin']),
  {
    header: 'server',
    weight: 1,
    fault: (value) =>
      value !== undefined && /\d/.test(value) ? `露出了版本号 ${value}` : undefined,
  },
  {
    header: 'x-powered-by',
    weight: 1,
    fault: (value) => (value === undefined ? undefined : `露出了所用的软件 ${value}`),
  },
]

/** Asked of a portal with an encrypted address. */
const transport: Requirement = {
  header: 'strict-transport-security',
  weight: 2,
  fault: (value) => {
    if (value === undefined) return '没有'
    const seconds = Number(/max-age=(\d+)/i.exec(value)?.[1] ?? 0)
    return seconds >= HALF_A_YEAR_SECONDS ? undefined : '时间不到半年'
  },
}

/** The grades of what is lacking, by its weight. */
const BY_WEIGHT: readonly Grade[] = ['A+', 'A', 'B', 'C', 'C', 'D', 'D']

/** Grades the headers of a response of a portal, whose address is encrypted or not. */
export function gradeHeaders(
  received: Received,
  isEncrypted: boolean,
): { readonly grade: Grade; readonly faults: readonly HeaderFault[] } {
  const asked = isEncrypted ? [...requirements, transport] : requirements
  let weight = 0
  const faults = asked.flatMap((one): HeaderFault[] => {
    const message = one.fault(received[one.header], received)
    if (message === undefined) return []
    weight += one.weight
    return [{ header: one.header, message }]
  })
  return { grade: BY_WEIGHT[weight] ?? 'F', faults }
}

/** The worse of two grades. */
export function worse(one: Grade, other: Grade): Grade {
  return grades.indexOf(one) > grades.indexOf(other) ? one : other
}
