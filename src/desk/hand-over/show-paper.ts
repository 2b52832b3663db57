import { button, element } from '../../page/element.ts'
import type { Desk } from '../store.ts'
import { leftOf } from './left.ts'
import { download } from './save-file.ts'
import { strings } from './strings.ts'

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A title as the name of a file, without what no system takes. */
function wordName(title: string): string {
  return `${title.replace(/[\\/:*?"<>|\p{Cc}]/gu, '').slice(0, 80) || '年度报告'}.docx`
}

/** What is signed and sealed: the report as a Word file, and the page on paper. */
export function showPaper(desk: Desk, print: () => void): HTMLElement {
  const said = element('p', { className: 'hand-over__said' })
  said.setAttribute('role', 'status')

  async function makeWord(): Promise<void> {
    const state = desk.state()
    const report = state?.parsed.report
    if (!report) {
      said.textContent = strings.wordBroken
      return
    }
    said.textContent = strings.wordWorking
    const { wordFile } = await import('../../word/word-file.ts')
    const bytes = await wordFile(report)
    const name = wordName(report.title)
    download(name, new Blob([bytes], { type: WORD_TYPE }))
    said.textContent = strings.wordDone(name) + (leftOf(state).isDraft ? strings.asDraft : '')
  }

  const word = button(strings.word, () => {
    makeWord().catch(() => (said.textContent = strings.wordFailed))
  })
  return element(
    'section',
    { className: 'hand-over__part' },
    element('h3', {}, strings.paperTitle),
    element('div', { className: 'tools' }, word, button(strings.print, print)),
    said,
  )
}
