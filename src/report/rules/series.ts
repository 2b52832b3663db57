/** Rules about an organ's reports from one year to the next. */

import type { Figure } from '../figures.ts'
import { placesOfFormat } from '../figures.ts'
import type { Report } from '../report.ts'
import { placeName, type Place } from '../spec.ts'
import type { FoundIn, SeriesRule, SeriesSubject } from './rule.ts'
import { yamlPathOf } from './tables.ts'

/** Each report with the one on the year before, where there is one. */
function pairs({ reports }: SeriesSubject): { last: Report; report: Report }[] {
  return reports.flatMap((report, index) => {
    const last = reports[index - 1]
    return last && last.year === report.year - 1 ? [{ last, report }] : []
  })
}

function numberAt(report: Report, id: string): number | null {
  return report.figures.get(id)?.value ?? null
}

function at(report: Report, place: Place): Pick<FoundIn, 'year' | 'at' | 'path'> {
  return { year: report.year, at: yamlPathOf(place), path: place.id }
}

function checkCarryOver(series: SeriesSubject): FoundIn[] {
  return pairs(series).flatMap(({ last, report }) =>
    placesOfFormat(report.format)
      .filter(({ id }) => id.startsWith('requests.carriedIn.'))
      .flatMap((place) => {
        const left = numberAt(last, place.id.replace('carriedIn', 'carriedOut'))
        const taken = numberAt(report, place.id)
        if (left === null || taken === null || left === taken) return []
        const message = `“${placeName(place)}”为 ${taken}，上一年报告的结转下年却是 ${left}。`
        return [{ ...at(report, place), message }]
      }),
  )
}

function stockIn(last: Report, report: Report, place: Place): FoundIn[] {
  const id = (key: string): string => place.id.replace(/inForce$/, key)
  const before = numberAt(last, place.id)
  const [issued, repealed, now] = (['issued', 'repealed', 'inForce'] as const).map((key) =>
    numberAt(report, id(key)),
  ) as [number | null, number | null, number | null]
  if (before === null || issued === null || repealed === null || now === null) return []
  if (before + issued - repealed === now) return []
  const sum = `上一年有效 ${before} 件，加本年制发 ${issued} 件，减本年废止 ${repealed} 件`
  const message =
    repealed > before + issued
      ? `“${placeName(place)}”：${sum}，废止的比有的还多。`
      : `“${placeName(place)}”为 ${now}；${sum}，应是 ${before + issued - repealed}。`
  return [{ ...at(report, place), message }]
}

function checkStock(series: SeriesSubject): FoundIn[] {
  return pairs(series).flatMap(({ last, report }) =>
    placesOfFormat(report.format)
      .filter(({ id }) => id.startsWith('proactive.') && id.endsWith('.inForce'))
      .flatMap((place) => stockIn(last, report, place)),
  )
}

/** Figures of which a year's leap is worth a look; a stock and a sub-figure are not. */
const WATCHED =
  /^(?:requests\.(?:received|outcomes\.total)\.total|review\.\w+\.total|proactive\.(?:\w+\.decisions|normativeDocuments\.issued|fees\.amount|procurement\.amount))$/

const TIMES = 5

/** Below this, a leap of five times is a matter of a few cases. */
const NOTABLE = 20

function leap(before: Figure, now: Figure): string | undefined {
  if (!before.value || !now.value || Math.max(before.value, now.value) < NOTABLE) return undefined
  const times = now.value / before.value
  if (times > TIMES) return `是上一年 ${before.text} 的 ${times.toFixed(1)} 倍`
  return times < 1 / TIMES ? `不到上一年 ${before.text} 的五分之一` : undefined
}

function checkLeaps(series: SeriesSubject): FoundIn[] {
  return pairs(series).flatMap(({ last, report }) =>
    placesOfFormat(report.format)
      .filter(({ id }) => WATCHED.test(id))
      .flatMap((place) => {
        const before = last.figures.get(place.id)
        const now = report.figures.get(place.id)
        const told = before && now && leap(before, now)
        if (!told) return []
        const message = `“${placeName(place)}”为 ${now.text}，${told}。`
        return [{ ...at(report, place), message }]
      }),
  )
}

function checkGaps({ reports }: SeriesSubject): FoundIn[] {
  return reports.flatMap((report, index): FoundIn[] => {
    const last = reports[index - 1]
    if (!last || report.year - last.year < 2) return []
    const [from, to] = [last.year + 1, report.year - 1]
    const years = from === to ? `${from}年` : `${from}年至${to}年`
    return [{ year: report.year, at: ['年度'], message: `这个机关缺 ${years}的报告。` }]
  })
}

/** In the order in which findings are told. */
export const seriesRules: readonly SeriesRule[] = [
  {
    id: 'carry-over',
    severity: 'warning',
    scope: 'series',
    says: '上年结转等于上一年报告的结转下年，逐栏相等。',
    hint: '请对照两年的原件；机构合并、划转造成的差别不必改。',
    source: '年度报告格式表三',
    check: checkCarryOver,
  },
  {
    id: 'stock',
    severity: 'warning',
    scope: 'series',
    says: '现行有效件数＝上一年现行有效件数＋本年制发件数－本年废止件数。',
    hint: '请对照两年的原件；清理时重新认定、机构合并造成的差别不必改。',
    source: '年度报告格式表二',
    check: checkStock,
  },
  {
    id: 'figure-jump',
    severity: 'note',
    scope: 'series',
    says: '主要的数字一年之间没有增到五倍以上，也没有减到五分之一以下。',
    hint: '请核对有没有多一个零、错一栏；确实如此的不必改。',
    check: checkLeaps,
  },
  {
    id: 'series-gap',
    severity: 'note',
    scope: 'series',
    says: '一个机关的报告年年相接，中间不缺。',
    hint: '请补上缺的年度；找不到原件的不必补。',
    check: checkGaps,
  },
]
