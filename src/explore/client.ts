/** Runs the explorer: the view in the address and in the form, what it comes to below. */

import { pickReports } from '../compare/pick.ts'
import { putOnClipboard } from '../page/clipboard.ts'
import { button, element } from '../page/element.ts'
import { printAddress } from '../page/printed-address.ts'
import { addressesBelow } from '../render/addresses.ts'
import { csvText } from '../report/csv.ts'
import { grouped } from '../report/grouped.ts'
import type { WidePart } from '../report/wide/parts.ts'
import { chartOf } from './chart.ts'
import { exploreForm } from './form.ts'
import { reportLoader } from './load-reports.ts'
import { rank, type Ranking } from './rank.ts'
import { resultTable, ROWS_AT_ONCE } from './result-table.ts'
import { sheetOf } from './view-sheet.ts'
import { answerText, viewCitation, viewTitle, type CitedData } from './view-words.ts'
import { addressOfView, FIRST_SORT, viewIn, type Holdings, type View } from './view.ts'

/** What the page tells its script. */
interface PageData extends Holdings, Omit<CitedData, 'address'> {
  readonly base: string
  readonly parts: readonly WidePart[]
}

const root = document.querySelector<HTMLElement>('#explore')
if (root) runExplorer(root, JSON.parse(root.dataset['page'] ?? '{}') as PageData)

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  element('a', { href: address, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

function runExplorer(root: HTMLElement, page: PageData): void {
  const find = (id: string): HTMLElement => {
    const found = root.querySelector<HTMLElement>(`#explore-${id}`)
    if (!found) throw new Error(`no #explore-${id}`)
    return found
  }
  const { href, organPath } = addressesBelow(page.base)
  const load = reportLoader(href('data/'), page.parts)
  const [result, status, notice] = [find('result'), find('status'), find('notice')]
  const [tools, told] = [find('tools'), find('told')]
  const picking = pickReports(href('compare/'))
  told.before(picking.link, picking.told)
  let view = viewIn(location.search, page).view
  let ranking: Ranking | undefined
  let turn = 0

  const form = exploreForm(find('form') as HTMLFormElement, page, () => {
    const asked = form.read(view)
    const isYear = view.years.join() !== asked.years.join()
    goTo(isYear ? { ...asked, sort: FIRST_SORT } : asked, 'pushState')
  })

  function goTo(next: View, how: 'pushState' | 'replaceState'): void {
    view = next
    history[how](null, '', addressOfView(view))
    notice.hidden = true
    void run()
  }

  /** Puts what is shown anew; the focus, if it was in there, goes to what stands for what had it. */
  function put(parts: readonly HTMLElement[], next: HTMLElement | null | undefined): void {
    const hadFocus = result.contains(document.activeElement)
    result.replaceChildren(...parts)
    if (hadFocus) next?.focus()
  }

  async function run(): Promise<void> {
    const own = (turn += 1)
    result.ariaBusy = 'true'
    told.textContent = ''
    try {
      const { reports, wholeLength } = await load(view.figure, view.years)
      if (own !== turn) return
      ranking = rank(reports, view)
      show(ranking, wholeLength)
    } catch {
      if (own !== turn) return
      ranking = undefined
      status.textContent = '没有读到数据，请检查网络后再试。'
      const again = button('再试一次', () => void run())
      put([again], again)
    }
    tools.hidden = ranking === undefined
    result.ariaBusy = 'false'
  }

  function show(answer: Ranking, wholeLength: number): void {
    const title = viewTitle(view)
    document.title = `${title} - ${page.portal}`
    const whole = wholeLength
      ? `这个网站不支持分段读取，读了整个数据文件（${grouped(Math.ceil(wholeLength / 1000))} kB）。`
      : ''
    status.textContent = answerText(answer) + whole
    const { table, more } = resultTable(
      { view, ranking: answer, organPath, box: picking.box },
      title,
      (sort) => {
        goTo({ ...view, sort }, 'replaceState')
      },
    )
    const rows = table.tBodies[0]?.rows ?? []
    const chart = chartOf(answer.rows, title)
    const scroll = element('div', { className: 'scroll', tabIndex: 0, role: 'region' }, table)
    scroll.ariaLabel = `${title}，表格`
    const sorted = document.activeElement?.getAttribute('data-sort')
    const press = button('', () => {
      const shown = rows.length
      grow()
      // The button goes with the last rows: who pressed it reads on where they begin.
      rows[shown]?.querySelector('a')?.focus()
    })
    const printed = element('p', { className: 'print-only' })
    const grow = (): void => {
      const left = more()
      press.textContent = `再显示 ${Math.min(left, ROWS_AT_ONCE)} 行（还有 ${grouped(left)} 行）`
      press.hidden = left <= 0
      const rest = `印出的是前 ${grouped(answer.rows.length - left)} 行，其余 ${grouped(left)} 行在 CSV 里。`
      printed.textContent = left > 0 ? rest : ''
    }
    grow()
    const isNone = answer.rows.length === 0
    const none = element(
      'p',
      { tabIndex: -1 },
      '没有符合条件的机关。可以去掉条件、类型或者地区再看。',
    )
    // The heading that was pressed has been made anew.
    const heading = sorted && table.querySelector<HTMLElement>(`[data-sort="${sorted}"]`)
    const named = element('p', { className: 'print-only' }, title)
    const parts = isNone ? [named, none] : [...(chart ? [chart] : []), scroll, printed, press]
    put(parts, isNone ? none : heading || scroll)
  }

  const fileName = (): string =>
    viewTitle(view)
      .replace(/[\\/:*?"<>|\s]+/g, '-')
      .slice(0, 80)
  const tell = (isDone: boolean): void => {
    told.textContent = isDone ? '已复制。' : '没有复制成，请手工选取。'
  }
  const copy = async (text: string): Promise<void> => tell(await putOnClipboard({ text }))
  const onPress = (id: string, act: () => void): void => find(id).addEventListener('click', act)

  onPress('copy-link', () => void copy(location.href))
  onPress('copy-citation', () => {
    const today = new Date().toLocaleDateString('sv')
    void copy(viewCitation(view, { ...page, address: location.href }, today))
  })
  onPress('csv', () => {
    if (!ranking) return
    const text = csvText(sheetOf(ranking, view))
    save(new Blob([text], { type: 'text/csv;charset=utf-8' }), `${fileName()}.csv`)
  })
  onPress('xlsx', () => {
    if (!ranking) return
    const lines = sheetOf(ranking, view)
    told.textContent = '正在生成…'
    import('../sheet/workbook.ts')
      .then(({ workbook }) => workbook(lines, '查数'))
      .then(
        (blob) => {
          told.textContent = ''
          save(blob, `${fileName()}.xlsx`)
        },
        () => (told.textContent = '没有生成成，请下载 CSV。'),
      )
  })

  function arrive(): void {
    const asked = viewIn(location.search, page)
    view = asked.view
    form.fill(view)
    notice.hidden = asked.faults.length === 0
    notice.replaceChildren(...asked.faults.map((fault) => element('p', {}, `${fault}。`)))
    void run()
  }
  addEventListener('popstate', arrive)
  // All of the view, what the address leaves to the page too: the newest year will be another.
  addEventListener('beforeprint', () => printAddress(addressOfView(view)))
  if (page.years.length > 0) arrive()
}
