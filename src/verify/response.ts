/** A response held against what its file is to be sent with. */

import { areaOf, caching, headersOf, type Place } from '../host/areas.ts'
import { gradeHeaders, type Grade, type Received } from '../host/grade.ts'
import { OTHER_TYPE, typeOf } from '../host/types.ts'
import { fault, type Fault } from './fault.ts'

/** Types that servers call differently and mean the same by. */
const SAME: Readonly<Record<string, string>> = {
  'application/javascript': 'text/javascript',
  'application/x-javascript': 'text/javascript',
  'text/xml': 'application/xml',
  'image/vnd.microsoft.icon': 'image/x-icon',
}

function parts(type: string): { name: string; charset: string | undefined } {
  const [name = '', ...others] = type.toLowerCase().split(';')
  const charset = others.map((one) => /^\s*charset="?([\w-]+)/.exec(one)?.[1]).find(Boolean)
  return { name: SAME[name.trim()] ?? name.trim(), charset: charset?.replace('utf8', 'utf-8') }
}

/** Does a type serve a file as well as the declared one? */
function isFit(received: string | undefined, due: string): boolean {
  if (received === undefined) return false
  const [is, want] = [parts(received), parts(due)]
  // What scripts fetch as bytes may be called anything that a browser does not open by itself.
  if (want.name === OTHER_TYPE) return !is.name.startsWith('text/')
  if (is.name !== want.name) return false
  return is.charset === want.charset || (is.charset === undefined && !is.name.startsWith('text/'))
}

const LONG_SECONDS = 2_592_000
const SHORT_SECONDS = 600

/** What is wrong with how a file is cached. */
function cachingFault(received: string | undefined, due: string): string | undefined {
  if (received === undefined) return '没有说缓存多久（Cache-Control）'
  const seconds = [...received.matchAll(/(?:s-maxage|max-age)=(\d+)/gi)].map(([, one]) =>
    Number(one),
  )
  const isAsked = /no-cache|no-store/i.test(received)
  if (due === caching.forever)
    return !isAsked && Math.min(...seconds) >= LONG_SECONDS && seconds.length > 0
      ? undefined
      : `名字里带摘要，却没有长期缓存（${received}）`
  const isShort = seconds.length > 0 && Math.max(...seconds) <= SHORT_SECONDS
  return isAsked || isShort ? undefined : `缓存太久，更新以后读者看到的还是旧的（${received}）`
}

const POLICY = 'Content-Security-Policy'

/** The name of a header as it is usually written. */
function shown(header: string): string {
  return header.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())
}

/** What is wrong with the headers of a file, and their grade. */
export function responseFaults(
  name: string,
  received: Received,
  place: Place,
): { readonly faults: readonly Fault[]; readonly grade: Grade } {
  const due = headersOf(areaOf(name), place)
  const { grade, faults: found } = gradeHeaders(received, place.origin.startsWith('https:'))
  const faults = found.map(({ header, message }) =>
    fault('header', name, `响应头 ${shown(header)}：${message}`),
  )
  const isSaid = (header: string): boolean =>
    found.some((one) => one.header === header.toLowerCase())
  const policy = received[POLICY.toLowerCase()]
  if (!isSaid(POLICY) && policy !== due[POLICY])
    faults.push(fault('header', name, `响应头 ${POLICY} 不是这一版的：送出的是 ${policy ?? ''}`))
  for (const header of Object.keys(due).filter((one) => one !== 'Cache-Control'))
    if (received[header.toLowerCase()] === undefined && !isSaid(header))
      faults.push(fault('header', name, `响应头 ${header}：没有`))
  const cached = cachingFault(received['cache-control'], due['Cache-Control'] ?? '')
  if (cached !== undefined) faults.push(fault('cache', name, cached))
  const type = received['content-type']
  if (!isFit(type, typeOf(name)))
    faults.push(fault('type', name, `类型应是 ${typeOf(name)}，送出的是 ${type ?? '空的'}`))
  return { faults, grade }
}
